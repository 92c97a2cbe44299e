import { describe, expect, it } from 'vitest';
import { finiteSizeGuarantee, isDomainError } from 'skill-emergence';
import { finiteSizePerformanceCurvePlot } from 'skill-emergence/plot';
import { descendants, ofClass, readXml, type XmlElement } from './xml.ts';

type Options = Parameters<typeof finiteSizePerformanceCurvePlot>[0];

const SIZES = { theta: 0.1, k: 8, skills: 10, textPieces: [1e3, 2e5], failureProbability: 1e-6, points: 20 };
const read = (options: Options): XmlElement => readXml(finiteSizePerformanceCurvePlot(options));
const paths = (svg: XmlElement): XmlElement[] => descendants(svg).filter(({ name }) => name === 'path');

describe('finiteSizePerformanceCurvePlot', () => {
  it('draws a curve for every bound in one colour, and one for every number of text pieces in its own', () => {
    const svg = read({ ...SIZES, bounds: ['theorem8', 'refined', 'sharp'] });
    expect(paths(svg).map(({ attributes }) => attributes['class'])).toEqual([
      'curve theorem8 stroke-0',
      'curve refined stroke-0',
      'curve sharp stroke-0',
      'curve sharp stroke-1',
      'curve sharp stroke-2',
    ]);
    const labels = ofClass(svg, 'label').map(({ text }) => text);
    expect(labels.sort()).toEqual(['n = 10³', 'n = 2×10⁵', 'n → ∞']);
    expect(svg.children[0]?.text).toBe('Competence guaranteed at finite sizes: θ = 0.1, k = 8, 10 skills');
    expect(svg.children[1]?.text).toContain('for n = 10³, n = 2×10⁵ text pieces, except with probability 0.000001');
  });

  it('draws Theorem 8 beside them unless told otherwise', () => {
    expect(finiteSizePerformanceCurvePlot(SIZES)).toBe(
      finiteSizePerformanceCurvePlot({ ...SIZES, bounds: ['theorem8'] }),
    );
  });

  it('draws the steps of the guarantee where there is room for them', () => {
    const svg = read({ ...SIZES, textPieces: [1e3], bounds: ['sharp'] });
    const heights = paths(svg)[1]!
      .attributes['d']!.slice(1)
      .split('L')
      .map((pair) => Number(pair.split(',')[1]));
    const levels = Array.from({ length: 10 }, (_, i) => {
      const sizes = { theta: 0.1, k: 8, skills: 10, textPieces: 1e3, failureProbability: 1e-6 };
      return finiteSizeGuarantee({ ...sizes, badSkills: i + 1 }).competence;
    });
    expect(heights).toHaveLength(20);
    const [first, last] = [heights[0]!, heights.at(-1)!];
    levels.forEach((level, i) => {
      expect(heights[2 * i]).toBe(heights[2 * i + 1]);
      const share = (level - levels[0]!) / (levels[9]! - levels[0]!);
      // three heights, each rounded to 0.01
      expect(Math.abs(heights[2 * i]! - (first + share * (last - first)))).toBeLessThan(0.02);
    });
  });

  it('samples the guarantee where there are more steps than points', () => {
    const svg = read({ ...SIZES, skills: 1000, textPieces: [1e6], bounds: ['sharp'] });
    const points = paths(svg)[1]!.attributes['d']!.slice(1).split('L');
    expect(points.length).toBeLessThanOrEqual(22); // the end of the vacuous stretch is narrowed down
    expect(points.length).toBeGreaterThan(15);
  });

  it.each<[string, Partial<Record<keyof Options, unknown>>]>([
    ['theta', { theta: -1 }],
    ['k', { k: 0 }],
    ['skills', { skills: 2.5 }],
    ['textPieces', { textPieces: [] }],
    ['textPieces', { textPieces: [1, 2, 3, 4, 5, 6] }],
    ['textPieces[0]', { textPieces: [0] }],
    ['failureProbability', { failureProbability: 0 }],
    ['bounds', { bounds: [] }],
    ['points', { points: 1 }],
    ['width', { width: 100 }],
    ['title', { title: 7 }],
  ])('refuses a wrong %s: %j', (parameter, wrong) => {
    let thrown: unknown;
    try {
      finiteSizePerformanceCurvePlot({ ...SIZES, ...wrong } as Options);
    } catch (error) {
      thrown = error;
    }
    expect(isDomainError(thrown) && thrown.parameter).toBe(parameter);
  });
});
