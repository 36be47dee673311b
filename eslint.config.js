// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'web/src/api/schema.d.ts'] },
  {
    files: ['web/**/*.{ts,tsx}', 'tests/browser/**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      'max-lines': ['error', 600],
      'no-restricted-syntax': ['error', {
        selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
        message: 'Text comes from people; let React escape it.',
      }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [a11y.flatConfigs.recommended, hooks.configs.flat['recommended-latest']],
    rules: {
      // A table that scrolls by itself must take the focus, so that keys can scroll it.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['section'], roles: ['region', 'tabpanel'], allowExpressionValues: true }],
    },
  },
);
