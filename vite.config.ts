import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: process.env['HOI_AM_BUILD'] ?? 'build/dev' }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Kit hides its announcer by a style attribute; no other one is let through.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'media-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
          'object-src': ['none'],
        },
      },
      csrf: { trustedOrigins: [] },
      // A page may be answered at another address than its own: the sign-in page where a form of the office was sent.
      paths: { relative: false },
    }),
    serverEntry(),
    oneStylesheet(),
  ],
  build: { target: 'es2022' },
});

/** The web server is one more input of Kit's server build, so that pages and API share one module graph: one pool, one cache. */
function serverEntry(): Plugin {
  return {
    name: 'hoi-am-server-entry',
    apply: 'build',
    config: () => ({ environments: { ssr: { build: { rolldownOptions: { input: { main: 'src/app/server.ts' } } } } } }),
  };
}

/** The styles of all parts in one file: a first view on a slow line waits for one stylesheet, not for fifteen. */
function oneStylesheet(): Plugin {
  const groups = [{ name: 'parts', test: /\/src\/(ui|domain)\/.*css$/ }];
  const build = { rolldownOptions: { output: { codeSplitting: { groups } } } };
  return { name: 'hoi-am-one-stylesheet', apply: 'build', config: () => ({ environments: { client: { build }, ssr: { build } } }) };
}
