// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const NAME = 'virtual:design-tokens.css';

/** The palette of the NL Design System example theme, without its 200 kB of component tokens. */
export function palette(css: string): string {
  const lines = css.match(/^\s*--voorbeeld-kleuren-[a-z0-9-]+: #[0-9a-f]{6};/gm) ?? [];
  if (lines.length < 40) throw new Error('the example theme has no palette any more');
  return `:root {\n${lines.join('\n')}\n}\n`;
}

/** Gives theme/tokens.css its colours: `import 'virtual:design-tokens.css'`. */
export function designTokens(): Plugin {
  return {
    name: 'design-tokens',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const file = createRequire(import.meta.url).resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css');
      return palette(readFileSync(file, 'utf8'));
    },
  };
}
