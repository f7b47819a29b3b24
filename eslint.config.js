import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

export default defineConfig(
  { ignores: ['node_modules/', 'build/', '.svelte-kit/', '.data/', 'src/platform/db/schema.ts'] },
  js.configs.recommended,
  typescript.configs.strict,
  typescript.configs.stylistic,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.node } } },
  { files: ['static/**/*.js', '**/*.svelte'], languageOptions: { globals: { ...globals.browser } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: typescript.parser } } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Texts are cleaned of control characters; naming them is the point.
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // TypeScript knows the globals; types such as NodeJS.Timeout are none to ESLint.
      'no-undef': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 80, skipComments: true }],
      'max-depth': ['error', 3],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a closed union.' },
        { selector: 'ForInStatement', message: 'Use Object.entries.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    // Rules take the moment and the day as arguments.
    files: ['src/law/**/*.ts', 'src/domain/*/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'Rules read no environment.' }],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Pass now.' }],
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // Addresses are made by platform/i18n/paths, which Kit's resolve() does not know; texts are never put in as HTML.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      'max-lines': ['error', { max: 180, skipBlankLines: true }],
    },
  },
  // Types of others are completed by merging interfaces.
  {
    files: ['**/*.d.ts', 'src/platform/db/testing.setup.server.ts', 'e2e/setup.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    // Texts and the demonstration are lists, not logic.
    files: ['src/**/messages/*.ts', 'src/app/demo/*.ts'],
    rules: { 'max-lines': ['error', { max: 500 }], 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 500 }], 'max-lines-per-function': 'off', 'no-loss-of-precision': 'off' },
  },
);
