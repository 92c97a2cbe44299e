import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../src/plot/palette.ts';

/** Relative luminance of a colour, as the Web Content Accessibility Guidelines 2.2 define it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_name, palette) => {
  // 4.5 is the guidelines' minimum for text; names and lines stand on the background and on the shade.
  it.each(['background', 'shade'] as const)('has text and curves of good contrast on its %s', (surface) => {
    for (const colour of [palette.ink, palette.muted, ...palette.series]) {
      expect(contrast(colour, palette[surface]), colour).toBeGreaterThan(4.5);
    }
  });

  it('has different colours for different series', () => {
    expect(new Set(palette.series).size).toBe(palette.series.length);
  });
});

it('both palettes have as many colours', () => {
  expect(DARK.series).toHaveLength(LIGHT.series.length);
});
