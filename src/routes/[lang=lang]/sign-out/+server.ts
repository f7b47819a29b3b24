import { redirect } from '@sveltejs/kit';
import { signOut } from '#domain/accounts/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals }) => {
  const { cookieName } = await signOut((name) => cookies.get(name), locals.ctx.now);
  cookies.delete(cookieName, { path: '/' });
  redirect(303, path(locals.locale, '/sign-in', {}, { out: 'yes' }));
};

export const GET: RequestHandler = ({ locals }) => {
  redirect(303, path(locals.locale, '/sign-in'));
};
