import { chinchillaLoss, computeOptimalScale, excessEntropy, hoffmann2022 } from 'skill-emergence';
import { lossContourPlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { contour, contourLevels, optimalPath } from '../../src/plot/contours.ts';
import { refused, RUNS } from './runs.ts';
import { ofClass, readXml } from './xml.ts';

const law = hoffmann2022;
const range = { parameters: [1e8, 1e11], tokens: [1e9, 1e13] } as const;

describe('contour', () => {
  it('has the excess entropy asked for at every point, and goes from edge to edge', () => {
    for (const level of contourLevels(law, range, 9)) {
      const points = contour(law, level, range);
      for (const [parameters, tokens] of points) {
        // each of two powers is off by its exponent, up to 4, times a few ulp
        expect(Math.abs(excessEntropy(law, { parameters, tokens }) / level - 1)).toBeLessThan(2 ** -46);
      }
      const ends = [points[0]!, points.at(-1)!];
      const onEdge = ends.map(([parameters, tokens]) =>
        [range.parameters, range.tokens].some((edges, i) =>
          edges.some((edge) => Math.abs([parameters, tokens][i]! / edge - 1) < 2 ** -40),
        ),
      );
      expect(onEdge).toEqual([true, true]);
    }
  });

  it('is empty beyond the rectangle', () => {
    expect(contour(law, 1e-9, range)).toEqual([]);
    expect(contour(law, 1e9, range)).toEqual([]);
  });
});

describe('optimalPath', () => {
  it('goes through compute-optimal scales, from edge to edge', () => {
    for (const [parameters, tokens] of optimalPath(law, range)) {
      const optimal = computeOptimalScale(law, 6 * parameters * tokens);
      expect(Math.abs(optimal.parameters / parameters - 1)).toBeLessThan(2 ** -40);
    }
    expect(optimalPath(law, range)).toHaveLength(2);
    expect(optimalPath(law, { parameters: [1e8, 1e9], tokens: [1e13, 1e14] })).toEqual([]);
  });
});

describe('lossContourPlot', () => {
  it('labels lines of equal loss, and draws the optimal path', () => {
    const svg = readXml(lossContourPlot({ law, ...range }));
    const losses = ofClass(svg, 'name').map(({ text }) => Number(text));
    expect(losses).toHaveLength(9);
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
    expect(losses[0]).toBeGreaterThan(chinchillaLoss(law, { parameters: 1e11, tokens: 1e13 }));
    expect(losses[8]).toBeLessThan(chinchillaLoss(law, { parameters: 1e8, tokens: 1e9 }));
    expect(ofClass(svg, 'contour').filter(({ name }) => name === 'path')).toHaveLength(9);
    expect(ofClass(svg, 'optimal').filter(({ name }) => name === 'path')).toHaveLength(1);
    expect(ofClass(svg, 'run')).toEqual([]);
  });

  it('draws the runs, those inside its range', () => {
    const dots = (options: object) => {
      const svg = readXml(lossContourPlot({ law, runs: RUNS, ...options }));
      return [ofClass(svg, 'run').length - 1, ofClass(svg, 'excluded').length];
    };
    expect(dots({})).toEqual([9, 0]);
    expect(dots({ exclude: [0, 8] })).toEqual([7, 1 + 2]);
    expect(dots({ exclude: [0, 8], parameters: [5e8, 1e11] })).toEqual([5, 1 + 1]);
  });

  it('draws ranges without a line, and laws of extreme exponents', () => {
    expect(
      ofClass(readXml(lossContourPlot({ law, parameters: [1e8, 1e9], tokens: [1e13, 1e14] })), 'optimal').at(-1)!
        .attributes['d'],
    ).toBe('');
    for (const exponent of [1e-3, 60]) {
      expect(lossContourPlot({ law: { ...law, alpha: exponent }, ...range })).not.toMatch(/NaN|Infinity/);
      expect(lossContourPlot({ law: { ...law, beta: exponent }, ...range })).not.toMatch(/NaN|Infinity/);
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['law.beta', { law: { ...law, beta: 0 } }],
    ['runs', { runs: [] }],
    ['exclude[0]', { runs: RUNS, exclude: [9] }],
    ['parameters', { parameters: [1] }],
    ['tokens[1]', { tokens: [2, 1] }],
    ['height', { height: '400' }],
    ['title', { title: {} }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(refused(() => lossContourPlot({ law, ...wrong }))).toBe(parameter);
  });
});
