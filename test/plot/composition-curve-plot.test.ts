import { compositionCurve } from 'skill-emergence/measurement';
import { compositionCurvePlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { refused } from './runs.ts';
import { ofClass, readXml } from './xml.ts';

const small = [
  { tupleSize: 1, passed: 80, tuples: 100 },
  { tupleSize: 2, passed: 60, tuples: 100 },
  { tupleSize: 5, passed: 12, tuples: 100 },
];
const large = small.map((sample) => ({ ...sample, passed: sample.passed + 15 }));
const models = [
  { name: 'small', samples: small },
  { name: 'large', samples: large },
];

const numbers = (text: string): number[] => [...text.matchAll(/[\d.]+/g)].map(Number);

describe('compositionCurvePlot', () => {
  it('draws a dot for every size on its exact interval, the models beside one another', () => {
    const svg = readXml(compositionCurvePlot({ models, failureProbability: 0.05 }));
    const dots = ofClass(svg, 'measured').slice(2); // those of the legend come first
    const bars = ofClass(svg, 'bar').slice(1);
    expect(dots).toHaveLength(6);
    // the height is linear in the competence: two points fix it
    const curve = [small, large].flatMap((samples) => compositionCurve({ samples, failureProbability: 0.05 }));
    const [first, second] = [Number(dots[0]!.attributes['cy']), Number(dots[2]!.attributes['cy'])];
    const scale = (second - first) / (0.12 - 0.8);
    const height = (competence: number): number => first + scale * (competence - 0.8);
    curve.forEach(({ competence, lower, upper }, i) => {
      expect(Number(dots[i]!.attributes['cy'])).toBeCloseTo(height(competence), 1);
      const [, low, high] = numbers(bars[i]!.attributes['d']!);
      expect(low).toBeCloseTo(height(lower), 1);
      expect(high).toBeCloseTo(height(upper), 1);
    });
    const across = dots.map(({ attributes }) => Number(attributes['cx']));
    expect(across[3]! - across[0]!).toBe(9);
    const [lower, upper] = [curve[0]!.lower.toFixed(4), curve[0]!.upper.toFixed(4)];
    expect(dots[0]!.text).toBe(`small, single skills: 80 of 100, ${lower} to ${upper}`);
    expect(svg.text).toContain('exact 95 % intervals, all at once');
  });

  it('has a tick for each size, and round numbers where there are many', () => {
    const sizes = (list: readonly number[]) => list.map((tupleSize) => ({ tupleSize, passed: 1, tuples: 2 }));
    const labels = (list: readonly number[]): string[] => {
      const svg = readXml(
        compositionCurvePlot({ models: [{ name: '', samples: sizes(list) }], failureProbability: 0.1 }),
      );
      return ofClass(svg, 'muted').map(({ text }) => text);
    };
    expect(labels([1, 2, 5])).toEqual(expect.arrayContaining(['1', '2', '5']));
    expect(labels([1, 2, 5])).not.toContain('3');
    expect(labels([1, 1000, 1e6])).toEqual(expect.arrayContaining(['1', '1000', '10⁶']));
    expect(labels(Array.from({ length: 13 }, (_, i) => i + 1))).toContain('10');
  });

  it.each<[string, Record<string, unknown>]>([
    ['models', { models: [] }],
    ['models', { models: Array.from({ length: 7 }, () => models[0]) }],
    ['models[0]', { models: [1] }],
    ['models[0].name', { models: [{ name: 1, samples: small }] }],
    ['samples', { models: [{ name: 'empty', samples: [] }] }],
    ['failureProbability', { failureProbability: 0 }],
    ['width', { width: 1 }],
    ['title', { title: 1 }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(refused(() => compositionCurvePlot({ models, failureProbability: 0.05, ...wrong }))).toBe(parameter);
  });
});
