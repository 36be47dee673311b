// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { palette } from './design-tokens';

const line = (n: number) => `  --voorbeeld-kleuren-grijs-${n}: #00${String(n).padStart(4, '0')};`;

it('takes the colours and nothing else', () => {
  const css = `:root {\n${Array.from({ length: 40 }, (_, n) => line(n)).join('\n')}\n  --utrecht-button-color: #fff;\n}`;
  expect(palette(css)).toContain('--voorbeeld-kleuren-grijs-39');
  expect(palette(css)).not.toContain('utrecht');
});
it('says so when the theme lost its palette', () => {
  expect(() => palette(':root {}')).toThrow(/no palette/);
});
