import { describe, expect, it } from 'vitest';
import { besiroglu2024, computeOptimalScale, hoffmann2022, isDomainError, muennighoff2023C4 } from 'skill-emergence';
import { emergenceCurvePlot } from 'skill-emergence/plot';
import { descendants, ofClass, readXml, type XmlElement } from './xml.ts';

type Options = Parameters<typeof emergenceCurvePlot>[0];

const point = { k: 8, alpha: 0.1 };
const curves = { ...point, tupleSizes: [1, 2, 4, 8], bounds: ['theorem8', 'sharp'] } as const;
const read = (options?: Partial<Options>): XmlElement => readXml(emergenceCurvePlot({ ...curves, ...options }));
const tickLabels = (svg: XmlElement): string[] =>
  ofClass(svg, 'muted').flatMap(({ text }) => (/10[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text) ? [text] : []));

const models = [
  { name: 'Llama <3.1> 405B', parameters: 405e9, tokens: 15.6e12 },
  { name: 'GPT-3 175B', parameters: 175e9, tokens: 300e9 },
  { name: 'tiny', parameters: 1e6, tokens: 1e6 },
];

describe('emergenceCurvePlot', () => {
  it('draws every tuple size by every bound, labelled in the order of the ends', () => {
    const svg = read({ law: besiroglu2024 });
    const classes = descendants(svg)
      .filter(({ name }) => name === 'path')
      .map(({ attributes }) => attributes['class']);
    expect(new Set(classes).size).toBe(8);
    expect(ofClass(svg, 'label').map(({ text }) => text)).toEqual(['single skills', 'pairs', '4-tuples', '8-tuples']);
    expect(svg.children[1]?.text).toContain('α = 0.1 of single skills, pairs, 4-tuples, 8-tuples');
  });

  it('draws single skills by Theorem 8 unless told otherwise', () => {
    expect(emergenceCurvePlot(point)).toBe(emergenceCurvePlot({ ...point, tupleSizes: [1], bounds: ['theorem8'] }));
  });

  it('is the same for the same arguments', () => {
    expect(emergenceCurvePlot({ ...curves, models })).toBe(emergenceCurvePlot({ ...curves, models }));
  });

  it('begins each curve with a vacuous stretch', () => {
    const vacuous = ofClass(read({ law: besiroglu2024 }), 'vacuous').slice(1);
    expect(vacuous.filter(({ attributes }) => attributes['x1'] === '66')).toHaveLength(8);
  });

  it('shades the budgets beyond the runs of the law', () => {
    const [legend, shade, ...more] = ofClass(read({ law: hoffmann2022 }), 'shade').sort(
      (a, b) => Number(a.attributes['width']) - Number(b.attributes['width']),
    );
    expect(legend!.attributes['width']).toBe('26');
    expect(more).toEqual([]);
    const start = Number(shade!.attributes['x']);
    const flops = 10 ** (20 + (10 * (start - 66)) / 552);
    const { parameters, tokens } = computeOptimalScale(hoffmann2022, flops);
    // the law's longest run had 500e9 tokens; a hundredth of a pixel is 0.04 % of the budget
    expect(tokens / 500e9).toBeGreaterThan(0.9995);
    expect(tokens / 500e9).toBeLessThan(1.0005);
    expect(parameters).toBeLessThan(16e9);
  });

  it('shades both sides where the law was fitted in between', () => {
    expect(ofClass(read({ law: hoffmann2022, flops: [1e17, 1e25] }), 'shade')).toHaveLength(3);
  });

  it('shades nothing where the runs are not known', () => {
    expect(ofClass(read({ law: muennighoff2023C4 }), 'shade')).toEqual([]);
  });

  it('marks models at their own scale, vacuous ones in the strip, none outside the picture', () => {
    const svg = read({ models });
    const marks = ofClass(svg, 'mark').slice(1); // after the legend's
    expect(marks.map(({ text }) => text)).toEqual(['Llama <3.1> 405B', 'GPT-3 175B']);
    const [llama, gpt3] = marks.map(({ attributes }) => Number(attributes['cy']));
    const zero = Number(ofClass(svg, 'axis').find(({ attributes }) => attributes['x1'] === '66')!.attributes['y1']);
    expect(llama).toBeLessThan(zero);
    expect(gpt3).toBeGreaterThan(zero);
    expect(ofClass(svg, 'name').map(({ text }) => text)).toEqual(['Llama <3.1> 405B']);
  });

  it('names only as many models as there is room for', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ({ ...models[0]!, name: `model number ${i}` }));
    const named = ofClass(read({ models: crowd }), 'name');
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(6);
  });

  it('labels decades, a few of them where there are many, and round numbers where there is none', () => {
    expect(tickLabels(read({ flops: [1e20, 1e24] }))).toEqual(['10²⁰', '10²¹', '10²²', '10²³', '10²⁴']);
    expect(tickLabels(read({ flops: [1e10, 1e70] })).length).toBeLessThan(12);
    expect(tickLabels(read({ flops: [2.1e23, 4.1e23] }))).toContain('3×10²³');
  });

  it('draws bands of an uncertain law, as wide as the resamples say', () => {
    const column = (value: number) => [value * 0.97, value, value * 1.03];
    const { E, A, B, alpha, beta } = besiroglu2024;
    const replicates = { E: column(E), A: [A, A, A], B: [B, B, B], alpha: column(alpha), beta: column(beta) };
    const bootstrap = { summary: { fit: { law: besiroglu2024 } }, replicates };
    const svg = read({ bootstrap, confidence: 0.9, tupleSizes: [1, 2] });
    expect(ofClass(svg, 'band').map(({ name }) => name)).toEqual(['rect', 'path', 'path']);
    expect(svg.text).toContain('90 % interval over resamples of the runs');
    const paths = (picture: XmlElement) => ofClass(picture, 'curve').map(({ attributes }) => attributes['d']);
    expect(paths(svg).filter(Boolean)).toEqual(paths(read({ law: besiroglu2024, tupleSizes: [1, 2] })).filter(Boolean));
  });

  it('takes a calibrated error model', () => {
    const scale = { parameters: 70e9, tokens: 1.4e12 };
    const errors = { model: 'calibrated', scale, errorFraction: 0.05 } as const;
    expect(emergenceCurvePlot({ ...curves, errors })).not.toBe(emergenceCurvePlot(curves));
  });

  it.each<[string, Record<string, unknown>]>([
    ['k', { k: 0 }],
    ['alpha', { alpha: 1 }],
    ['law.A', { law: { ...hoffmann2022, A: 0 } }],
    ['errors.model', { errors: { model: 'given', errorFraction: 0.1 } }],
    ['tupleSizes', { tupleSizes: [1, 1] }],
    ['tupleSizes[0]', { tupleSizes: [0] }],
    ['bounds', { bounds: 'sharp' }],
    ['flops', { flops: 1e24 }],
    ['flops', { flops: [1e24] }],
    ['flops[0]', { flops: [0, 1e24] }],
    ['flops[1]', { flops: [1e20, Infinity] }],
    ['flops[1]', { flops: [1e24, 1e24] }],
    ['points', { points: 0 }],
    ['width', { width: 299 }],
    ['confidence', { confidence: 0 }],
    ['bootstrap', { bootstrap: 1 }],
    ['models', { models: {} }],
    ['models[0].name', { models: [{ parameters: 1, tokens: 1 }] }],
    ['models[1].parameters', { models: [models[0], { name: '', parameters: 0, tokens: 1 }] }],
    ['models[0].tokens', { models: [{ name: '', parameters: 1, tokens: '1T' }] }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    let thrown: unknown;
    try {
      emergenceCurvePlot({ ...curves, ...wrong });
    } catch (error) {
      thrown = error;
    }
    expect(isDomainError(thrown) && thrown.parameter).toBe(parameter);
  });
});
