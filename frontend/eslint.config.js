import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

// The barrel of all icons takes half a minute of every test run.
const oneIcon = { regex: '^@lucide/svelte$', message: 'Import one icon: @lucide/svelte/icons/<name>.' };

/** A fence: files that match may not import what the patterns name. The last fence that matches a file counts. */
const fence = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [oneIcon, ...patterns] }] },
});

const noFeature = { regex: 'features/', message: 'Features meet in the shell only.' };
const noBackend = {
  group: ['$go/**', '$models', '$runtime', '**/wailsjs/**'],
  message: 'ui/ knows no backend.',
};
const noNeighbour = {
  regex: '^\\.\\./(?!\\.\\./(lib|ui|styles)/)|features/',
  message: 'A feature does not reach into another feature.',
};
const onlyTypes = {
  group: ['$go/**', '$models', '$runtime', '**/wailsjs/**'],
  allowTypeImports: true,
  message: 'A component shows; its state class calls Go.',
};

export default defineConfig(
  { ignores: ['dist', 'wailsjs', 'e2e/out', 'test-results', 'playwright-report', 'src/lib/words.gen.ts'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'svelte/button-has-type': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // svelte-check knows the names better; a Map or Set that nothing shows need not be reactive.
    rules: { 'no-undef': 'off', 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    files: ['**/*.svelte'],
    // This linter sees another component as any; svelte-check sees its types.
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  fence(['src/**']),
  fence(['src/ui/**'], noFeature, noBackend),
  fence(['src/lib/**'], noFeature),
  fence(['src/features/**'], noNeighbour),
  fence(['src/features/**/*.svelte'], noNeighbour, onlyTypes),
  {
    files: ['e2e/**', 'bench/*.js', '*.config.ts'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  { files: ['*.js', 'bench/*.js', '*.config.ts', '*.setup.ts'], extends: [ts.configs.disableTypeChecked] },
);
