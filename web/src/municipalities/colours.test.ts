// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLIENT_COLOURS, clientColours, clientFill } from './colours';

const css = readFileSync(new URL('./colours.css', import.meta.url), 'utf8');

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe('client colours', () => {
  it('carry text at 4.5 or better in both schemes', () => {
    const pair = (name: string) => new RegExp(`--client-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
    const [, lightInk = '', darkInk = ''] = pair('ink');
    for (let client = 1; client <= CLIENT_COLOURS; client += 1) {
      const [, light = '', dark = ''] = pair(String(client));
      expect(contrast(lightInk, light), `client ${client}, light`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(darkInk, dark), `client ${client}, dark`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stay with a client when the list comes in another order', () => {
    const one = clientColours(['GM1701', 'GM0106', 'GM0114']);
    const other = clientColours(['GM0114', 'GM1701', 'GM0106']);
    expect([...one].sort()).toEqual([...other].sort());
    expect(clientFill(one, 'GM0106')).toBe('var(--client-1)');
    expect(clientFill(one, 'unknown')).toBe('var(--client-10)');
  });
});
