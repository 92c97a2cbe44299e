import { isDomainError } from 'skill-emergence';
import { compareTheories, learningFixedPoint, requiredMeanDegree } from 'skill-emergence/learning';
import { theoryComparisonPlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { descendants, ofClass, readXml, type XmlElement } from './xml.ts';

type Options = Parameters<typeof theoryComparisonPlot>[0];

const GRAPH = { k: 8, skills: 1e4, textPieces: 4e4, theta: 0.1, unknown: 0.5 };
const read = (options: Partial<Options> = {}): XmlElement =>
  readXml(theoryComparisonPlot({ ...GRAPH, points: 40, ...options }));
const paths = (svg: XmlElement): XmlElement[] => descendants(svg).filter(({ name }) => name === 'path');
const classesOf = (elements: readonly XmlElement[]) => elements.map(({ attributes }) => attributes['class']);
const pointsOf = ({ attributes }: XmlElement): [number, number][] =>
  attributes['d']!.slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number]);

/** Upper and lower edge of the lower part: those of the axis of fractions. */
function edgesOf(part: XmlElement): { readonly top: number; readonly bottom: number } {
  const ys = ofClass(part, 'grid').map(({ attributes }) => Number(attributes['y1']));
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('theoryComparisonPlot', () => {
  it('draws three models of errors above, and what is learnt below', () => {
    const svg = read();
    const [below] = descendants(svg).filter(({ name }) => name === 'g');
    expect(below!.attributes).toEqual({ transform: 'translate(0 440)' });
    expect(classesOf(paths(below!))).toEqual([2, 5, 3, 4].map((series) => `curve stroke-${series}`));
    expect(classesOf(paths(svg)).slice(0, -4)).toEqual([
      'curve theorem8 stroke-0',
      'curve sharp stroke-0',
      'curve sharp stroke-1',
      'curve sharp stroke-2',
      'curve sharp stroke-2',
    ]);
    const labels = ofClass(svg, 'label').map(({ text }) => text);
    expect(labels).toEqual(['all-or-none', 'random', 'adversarial']);
    expect(svg.children[0]!.text).toBe('Theories of emergence on one graph: k = 8, θ = 0.1');
    expect(svg.children[1]!.text).toContain('learnt by peeling, of the unknown, in a useful text piece, in the giant');
    expect(ofClass(below!, 'title')[0]!.text).toBe('By text: 10000 skills, a fraction 0.5 unknown at the start');
    expect(ofClass(below!, 'name').map(({ text }) => text)).toEqual(['n = 4×10⁴']);
  });

  it('has the mean and the jump of all-or-none learning where they are', () => {
    const svg = read();
    const [, , random, none, some] = paths(svg).map(pointsOf);
    const { unlearnt } = compareTheories(GRAPH);
    expect(new Set(random!.map(([, y]) => y)).size).toBe(1);
    expect(none!.at(-1)![0]).toBeCloseTo(66 + unlearnt * (618 - 66), 1);
    expect(some![0]![0]).toBeCloseTo(none!.at(-1)![0], 1);
    const [zero, mean, learnt] = [none![0]![1], random![0]![1], some![0]![1]];
    // heights are rounded to 0.01
    expect((zero - learnt) / (zero - mean)).toBeCloseTo((1 - unlearnt) ** 7 / 0.9, 3);
  });

  it('has learnt fractions where they are, with the jump upright', () => {
    const [below] = descendants(read()).filter(({ name }) => name === 'g');
    const { top, bottom } = edgesOf(below!);
    const learnt = pointsOf(paths(below!)[0]!).map(([x, y]) => [x, (bottom - y) / (bottom - top)] as const);
    const jump = learnt.findIndex(([, share], i) => i > 0 && share - learnt[i - 1]![1] > 0.5);
    expect(learnt[jump]![0]).toBe(learnt[jump - 1]![0]);
    const { meanDegree } = requiredMeanDegree({ k: 8, unknown: 0.5, theta: 0.1 }) as { meanDegree: number };
    const { learntShare } = learningFixedPoint({ k: 8, unknown: 0.5, theta: 0.1, meanDegree: meanDegree * (1 - 1e-9) });
    expect(learnt[jump - 1]![1]).toBeCloseTo(learntShare, 4);
    const shares = learnt.map(([, share]) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('is drawn where a theory has nothing to say', () => {
    for (const graph of [
      { k: 1 },
      { k: 2 },
      { theta: 0 },
      { theta: 1 },
      { unknown: 0 },
      { unknown: 1 },
      { capacity: 9 },
    ]) {
      const svg = theoryComparisonPlot({ ...GRAPH, ...graph });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(paths(readXml(svg)).length).toBeGreaterThan(5);
    }
    expect(ofClass(read({ textPieces: 1, skills: 1 }), 'name')[0]!.attributes['text-anchor']).toBe('start');
    read({ k: 1e15, skills: 1, textPieces: 1 }); // no more text than this can be
    read({ skills: 1e12 }); // far from every threshold
  });

  it.each<[string, Record<string, unknown>]>([
    ['k', { k: 0 }],
    ['skills', { skills: 2.5 }],
    ['textPieces', { textPieces: 0 }],
    ['theta', { theta: -1 }],
    ['unknown', { unknown: 2 }],
    ['capacity', { capacity: 0 }],
    ['exponent', { exponent: 0 }],
    ['meanDegree', { textPieces: 1e15, skills: 1 }],
    ['points', { points: 1 }],
    ['width', { width: 100 }],
    ['height', { height: 599 }],
    ['height', { height: 10_001 }],
    ['title', { title: 7 }],
    ['alphas', { alphas: [0.1] }],
  ])('refuses a wrong %s: %j', (parameter, wrong) => {
    let thrown: unknown;
    try {
      theoryComparisonPlot({ ...GRAPH, ...wrong });
    } catch (error) {
      thrown = error;
    }
    expect(isDomainError(thrown) && thrown.parameter).toBe(parameter);
  });
});
