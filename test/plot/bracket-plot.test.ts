import { bracketPlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { refused } from './runs.ts';
import { ofClass, readXml } from './xml.ts';

const samples = [
  { tupleSize: 1, passed: 80, tuples: 100 },
  { tupleSize: 2, passed: 60, tuples: 100 },
  { tupleSize: 5, passed: 12, tuples: 100 },
];
const measured = { samples, failureProbability: 0.05 };

const heights = (path: string): number[] => [...path.matchAll(/[\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));

describe('bracketPlot', () => {
  it('has the band from the single skills, and no forecast unless one is asked for', () => {
    const svg = readXml(bracketPlot(measured));
    const [, band] = ofClass(svg, 'band');
    const bars = ofClass(svg, 'bar').slice(1);
    const [, low, high] = [...bars[0]!.attributes['d']!.matchAll(/[\d.]+/g)].map(Number);
    // an area runs along its upper edge, and back along the lower one
    const edge = heights(band!.attributes['d']!);
    expect(Math.min(...edge)).toBeCloseTo(high!, 1);
    expect(edge.at(-1)).toBeCloseTo(low!, 1);
    expect(svg.text).not.toContain('θ');
  });

  it('has both means of an error fraction', () => {
    const svg = readXml(bracketPlot({ ...measured, theta: 0.2 }));
    const [piece] = ofClass(svg, 'refined').slice(1);
    const [concatenated] = ofClass(svg, 'theorem8').slice(1);
    const dots = ofClass(svg, 'measured').slice(1);
    const level = heights(piece!.attributes['d']!);
    expect(new Set(level).size).toBe(1);
    expect(level[0]).toBeCloseTo(Number(dots[0]!.attributes['cy']), 1); // 0.8, where the single skills are
    const fallen = heights(concatenated!.attributes['d']!);
    expect(fallen[0]).toBeCloseTo(level[0]!, 1);
    const perUnit = (Number(dots[2]!.attributes['cy']) - Number(dots[0]!.attributes['cy'])) / (0.8 - 0.12);
    expect(fallen.at(-1)! - level[0]!).toBeCloseTo(perUnit * (0.8 - 0.8 ** 5), 1);
    expect(svg.text).toContain('inside one text piece, θ = 0.2');
  });

  it('draws a forecast alone where there are no single skills, on a logarithmic axis for wide sizes', () => {
    const wide = { samples: [samples[1]!, { tupleSize: 1e6, passed: 0, tuples: 10 }], failureProbability: 0.05 };
    const svg = bracketPlot({ ...wide, theta: 1e-6, name: 'wide' });
    expect(svg).not.toMatch(/NaN|Infinity|class="band fill/);
    expect(svg).toContain('10⁶');
  });

  it.each<[string, Record<string, unknown>]>([
    ['samples', { samples: [] }],
    ['theta', { samples: samples.slice(1) }],
    ['theta', { theta: 1.5 }],
    ['name', { name: 1 }],
    ['height', { height: 0 }],
    ['title', { title: null }],
    ['k', { k: 8 }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(refused(() => bracketPlot({ ...measured, ...wrong }))).toBe(parameter);
  });
});
