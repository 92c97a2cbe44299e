import { describe, expect, it } from 'vitest';
import { finiteSizeGuarantee, isDomainError } from 'skill-emergence';
import {
  empiricalPerformanceCurvePlot,
  finiteSizePerformanceCurvePlot,
  type MeasuredPoint,
} from 'skill-emergence/plot';
import { empiricalPerformanceCurve, simulateSkillGraph, zipfMeasure } from 'skill-emergence/simulation';
import { descendants, ofClass, readXml, type XmlElement } from './xml.ts';

type Options = Parameters<typeof empiricalPerformanceCurvePlot>[0];

const POINT = { alpha: 0.25, competence: 0.5, lower: 0.25, upper: 0.75, confidence: 0.95 };
const ONE = { theta: 0.1, k: 8, measured: [{ name: 'some', curve: [POINT] }], points: 20 };
const SIZES = { skills: 10, failureProbability: 0.05 };
const read = (options: Options): XmlElement => readXml(empiricalPerformanceCurvePlot(options));
const curves = (svg: XmlElement): (string | undefined)[] =>
  descendants(svg)
    .filter(({ name, attributes }) => name === 'path' && attributes['class']!.startsWith('curve'))
    .map(({ attributes }) => attributes['class']);
/** The dots, without those of the legend. */
const dots = (svg: XmlElement): XmlElement[] => ofClass(svg, 'measured').filter(({ children }) => children.length > 0);
/** The error bars, without the one of the legend. */
const bars = (svg: XmlElement): XmlElement[] =>
  ofClass(svg, 'bar').filter(({ attributes }) => !attributes['class']!.includes('axis'));
const entries = (svg: XmlElement): string[] => ofClass(svg, 'muted').map(({ text }) => text);

/** Places of a fraction and of a competence, from the axes. */
function axesOf(svg: XmlElement): { x: (alpha: number) => number; y: (competence: number) => number } {
  const lines = [...ofClass(svg, 'axis'), ...ofClass(svg, 'grid')].filter(({ name }) => name === 'line');
  const heights = lines
    .filter(({ attributes }) => attributes['y1'] === attributes['y2'])
    .map(({ attributes }) => Number(attributes['y1']))
    .sort((a, b) => b - a)
    .slice(1); // the axis under the strip
  const [left, right] = ['x1', 'x2'].map((end) => Number(lines[0]!.attributes[end]));
  const [zero, one] = [heights[0]!, heights.at(-1)!];
  return { x: (alpha) => left! + alpha * (right! - left!), y: (competence) => zero + competence * (one - zero) };
}

describe('empiricalPerformanceCurvePlot', () => {
  it('draws every point at its place, on its error bar', () => {
    const curve = [POINT, { ...POINT, alpha: 1, competence: 0, lower: 0, upper: 1 }];
    const svg = read({ ...ONE, measured: [{ name: 'some', curve }] });
    const { x, y } = axesOf(svg);
    // a place is rounded to 0.01, and so are the two heights that it is compared with
    const near = (coordinate: number | string | undefined, place: number): void => {
      expect(Math.abs(Number(coordinate) - place)).toBeLessThan(0.03);
    };
    const drawn = dots(svg);
    expect(drawn).toHaveLength(2);
    curve.forEach(({ alpha, competence, lower, upper }, i) => {
      const { attributes, text } = drawn[i]!;
      near(attributes['cx'], x(alpha));
      near(attributes['cy'], y(competence));
      expect(text).toBe(`some: ${competence} (${lower} to ${upper}) at α = ${alpha}`);
      const [, from, low, high] = /^M([\d.]+),([\d.]+)V([\d.]+)M/.exec(bars(svg)[i]!.attributes['d']!)!;
      near(from, x(alpha));
      near(low, y(lower));
      near(high, y(upper));
    });
  });

  it('draws each measured curve in the colour of the number of text pieces that has its place', () => {
    const measured = ['small', 'large', 'other'].map((name) => ({ name, curve: [POINT] }));
    const bounds = ['theorem8', 'sharp'] as const;
    const svg = read({ ...ONE, ...SIZES, measured, bounds, textPieces: [1e3, 1e5] });
    expect(curves(svg)).toEqual([
      'curve theorem8 stroke-0',
      'curve sharp stroke-0',
      'curve sharp stroke-1',
      'curve sharp stroke-2',
    ]);
    expect(dots(svg).map(({ attributes }) => attributes['class'])).toEqual([
      'measured fill-1',
      'measured fill-2',
      'measured fill-3',
    ]);
    expect(bars(svg).map(({ attributes }) => attributes['class'])).toEqual([
      'bar stroke-1',
      'bar stroke-2',
      'bar stroke-3',
    ]);
    const labels = ofClass(svg, 'label').map(({ text, attributes }) => `${text}: ${attributes['class']!}`);
    expect(labels.sort()).toEqual(['n = 10³: label fill-1', 'n = 10⁵: label fill-2', 'n → ∞: label fill-0']);
    expect(entries(svg)).toEqual(expect.arrayContaining(['small', 'large', 'other', 'error bars: 95 % intervals']));
    expect(ofClass(svg, 'measured').map(({ attributes }) => attributes['class'])).toEqual(
      [1, 2, 3, 1, 2, 3].map((series) => `measured fill-${series}`),
    );
    expect(svg.children[1]?.text).toContain('for n → ∞, n = 10³, n = 10⁵ text pieces, except with probability 0.05');
    expect(svg.children[1]?.text).toContain('small; large; other');
  });

  it('draws the same curves as the picture of the guarantees', () => {
    const paths = (svg: string): string[] =>
      descendants(readXml(svg)).flatMap(({ name, attributes }) =>
        name === 'path' && attributes['class']!.startsWith('curve') ? [attributes['d']!] : [],
      );
    const sizes = { theta: 0.1, k: 8, ...SIZES, textPieces: [1e4], points: 20 };
    const guaranteed = paths(finiteSizePerformanceCurvePlot({ ...sizes, height: 300 }));
    const measured = paths(empiricalPerformanceCurvePlot({ ...sizes, measured: ONE.measured, height: 300 }));
    const shape = (path: string): number[] =>
      path
        .slice(1)
        .split('L')
        .map((pair) => Number(pair.split(',')[0]));
    expect(measured.map(shape)).toEqual(guaranteed.map(shape));
  });

  it('says what the error bars are, where there are any', () => {
    const curve = (confidences: readonly number[]) => confidences.map((confidence) => ({ ...POINT, confidence }));
    const legend = (...confidences: readonly number[]): string[] =>
      entries(read({ ...ONE, measured: [{ name: 'some', curve: curve(confidences) }] })).filter((entry) =>
        entry.startsWith('error bars'),
      );
    expect(legend(0.959, 0.959)).toEqual(['error bars: 95.9 % intervals']);
    expect(legend(0.5, 0.9, 0)).toEqual(['error bars: 50 % to 90 % intervals']);
    expect(legend(0)).toEqual([]);
  });

  it('shows graphs on which errors were chosen to be bad for a tenth of the skills, on the sharp curve there', () => {
    const sizes = { textPieces: 1e7, skills: 100, k: 8, theta: 0.1, badSkills: 10, errors: 'oblivious' } as const;
    const graphs = [1, 2, 3, 4, 5, 6].map((seed) => simulateSkillGraph({ ...sizes, seed }));
    const curve = empiricalPerformanceCurve({ graphs, alphas: [0.099] });
    const svg = read({ ...ONE, measured: [{ name: 'worst', curve }], bounds: ['sharp'], points: 160 });
    const [path] = descendants(svg).filter(
      ({ name, attributes }) => name === 'path' && attributes['class']!.startsWith('curve'),
    );
    const places = path!.attributes['d']!.slice(1)
      .split('L')
      .map((pair) => pair.split(',').map(Number));
    const dot = dots(svg)[0]!.attributes;
    const next = places.findIndex(([x]) => x! >= Number(dot['cx']));
    // between two samples of a rising curve, of which one pixel is 0.003 of competence
    expect(Number(dot['cy'])).toBeGreaterThan(places[next]![1]! - 1);
    expect(Number(dot['cy'])).toBeLessThan(places[next - 1]![1]! + 1);
  });

  it('takes skills that are not alike, draws and errors as the guarantees at finite sizes do', () => {
    const measure = zipfMeasure({ skills: 10 });
    const finite = (options: Partial<Options>): string =>
      descendants(read({ ...ONE, bounds: ['sharp'], textPieces: [1e4], failureProbability: 0.05, ...options }))
        .filter(({ attributes }) => attributes['class'] === 'curve sharp stroke-1')
        .map(({ attributes }) => attributes['d']!)
        .join();
    const drawn = [
      { skills: 10 },
      { measure },
      { skills: 10, draws: 'distinct' },
      { skills: 10, errors: 'graded' },
    ] as const;
    const paths = drawn.map(finite);
    const at = drawn.map((options) => {
      const sizes = { textPieces: 1e4, k: 8, theta: 0.1, failureProbability: 0.05, alpha: 0.5 };
      return finiteSizeGuarantee({ ...sizes, ...options }).competence;
    });
    expect(new Set(paths).size).toBe(new Set(at).size);
    expect(paths[1]!.split('L').length).toBeGreaterThan(15);
  });

  it('draws the guarantee of tuples in concatenations, unless told that they were measured inside text pieces', () => {
    const drawn = (options: Partial<Options>): string[] => {
      const sizes = { skills: 4, textPieces: [1e5], failureProbability: 0.05 };
      return descendants(read({ ...ONE, ...sizes, bounds: ['sharp'], points: 20, height: 400, ...options }))
        .filter(({ attributes }) => attributes['class']?.startsWith('curve sharp stroke'))
        .map(({ attributes }) => attributes['d']!);
    };
    const pairs = drawn({ tupleSize: 2 });
    expect(pairs).toEqual(drawn({ tupleSize: 2, within: 'concatenation' }));
    expect(pairs[0]).toBe(drawn({ theta: 1 - 0.9 ** 2 })[0]); // Theorem 6.1
    const inside = drawn({ tupleSize: 2, within: 'piece' });
    expect(inside[0]).toBe(drawn({ k: 4 })[0]); // Theorem 6.2
    for (const [, path] of [pairs, inside]) expect(path!.split('L').length).toBeGreaterThan(20);
    expect(new Set([...pairs, ...inside]).size).toBe(4);
    expect(entries(read({ ...ONE, tupleSize: 2 }))).toEqual(
      expect.arrayContaining(['α, the fraction of pairs that are left out', 'competence on the other pairs']),
    );
  });

  it('draws Theorem 8 unless told otherwise, and is the same for the same arguments', () => {
    expect(empiricalPerformanceCurvePlot(ONE)).toBe(empiricalPerformanceCurvePlot({ ...ONE, bounds: ['theorem8'] }));
    expect(read(ONE).children[0]?.text).toBe('Competence measured on skill graphs: θ = 0.1, k = 8');
    expect(read({ ...ONE, title: 'Other' }).children[0]?.text).toBe('Other');
  });

  it('names measured curves as they are, whatever is in their names', () => {
    const name = 'a <long> & "bad" name '.repeat(20);
    const svg = read({ ...ONE, measured: [{ name, curve: [POINT] }], width: 300 });
    expect(entries(svg)).toContain(name);
  });

  const point = (wrong: Partial<Record<keyof MeasuredPoint, unknown>>): object => ({
    measured: [...ONE.measured, { name: 'other', curve: [POINT, { ...POINT, ...wrong }] }],
  });
  it.each<[string, object]>([
    ['theta', { theta: -1 }],
    ['k', { k: 0 }],
    ['measured', { measured: undefined }],
    ['measured', { measured: [] }],
    ['measured', { measured: Array.from({ length: 6 }, () => ONE.measured[0]) }],
    ['measured[0]', { measured: [null] }],
    ['measured[0].name', { measured: [{ curve: [POINT] }] }],
    ['measured[0].curve', { measured: [{ name: 'some' }] }],
    ['measured[0].curve', { measured: [{ name: 'some', curve: [] }] }],
    ['measured[0].curve[0]', { measured: [{ name: 'some', curve: [0.5] }] }],
    ['measured[1].curve[1].alpha', point({ alpha: 1.5 })],
    ['measured[1].curve[1].competence', point({ competence: NaN })],
    ['measured[1].curve[1].lower', point({ lower: '0' })],
    ['measured[1].curve[1].lower', point({ lower: 0.6 })],
    ['measured[1].curve[1].upper', point({ upper: 0.4 })],
    ['measured[1].curve[1].confidence', point({ confidence: 95 })],
    ['tupleSize', { tupleSize: 0 }],
    ['within', { within: 'best' }],
    ['bounds', { bounds: [] }],
    ['textPieces', { ...SIZES, textPieces: [] }],
    ['textPieces', { ...SIZES, textPieces: [1, 2, 3, 4, 5, 6] }],
    ['skills', { skills: 10 }],
    ['failureProbability', { failureProbability: 0.05 }],
    ['failureProbability', { textPieces: [10], skills: 10 }],
    ['failureProbability', { textPieces: [10], skills: 10, failureProbability: 1 }],
    ['skills', { textPieces: [10], failureProbability: 0.05 }],
    ['skills', { textPieces: [10], ...SIZES, skills: -1 }],
    ['measure', { textPieces: [10], ...SIZES, measure: [0.5, 0.5] }],
    ['draws', { textPieces: [10], ...SIZES, draws: 'other' }],
    ['errors', { textPieces: [10], ...SIZES, errors: 'adversarial' }],
    ['points', { points: 1 }],
    ['width', { width: 100 }],
    ['title', { title: 7 }],
    ['curve', { curve: [] }],
  ])('refuses a wrong %s: %j', (parameter, wrong) => {
    let thrown: unknown;
    try {
      empiricalPerformanceCurvePlot({ ...ONE, ...wrong });
    } catch (error) {
      thrown = error;
    }
    expect(isDomainError(thrown) && thrown.parameter).toBe(parameter);
  });
});
