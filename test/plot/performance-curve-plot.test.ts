import { describe, expect, it } from 'vitest';
import { guaranteedCompetence, isDomainError } from 'skill-emergence';
import { performanceCurvePlot } from 'skill-emergence/plot';
import { descendants, ofClass, readXml, type XmlElement } from './xml.ts';

type Options = Parameters<typeof performanceCurvePlot>[0];

const CURVES = { theta: 0.1, ks: [4, 8, 16], bounds: ['theorem8', 'sharp'] } as const;
const draw = (options?: Partial<Options>): string => performanceCurvePlot({ ...CURVES, ...options });
const read = (options?: Partial<Options>): XmlElement => readXml(draw(options));
const texts = (svg: XmlElement): string[] =>
  descendants(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

describe('performanceCurvePlot', () => {
  it('is a standalone picture with a name and a description', () => {
    const svg = read();
    expect(svg.name).toBe('svg');
    expect(svg.attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '0 0 720 440',
      width: '720',
      height: '440',
      role: 'img',
    });
    expect(svg.children.slice(0, 3).map(({ name }) => name)).toEqual(['title', 'desc', 'style']);
    expect(svg.children[0]?.text).toBe('Competence guaranteed at error fraction θ = 0.1');
    expect(svg.children[1]?.text).toContain('k = 4, k = 8, k = 16');
  });

  it('has colours for light and for dark, and rules for nothing outside', () => {
    const style = read().children[2]!.text;
    const [light, dark] = style.split('@media (prefers-color-scheme: dark)');
    for (const part of [light, dark]) {
      const rules = part!.replace(/^ \{|\}\}$/g, '').matchAll(/([^{}]+)\{/g);
      for (const [, selector] of rules) expect(selector).toMatch(/^\.skill-emergence-plot /);
    }
    expect(light).toContain('.background {fill: #ffffff}');
    expect(dark).toContain('.background {fill: #14171d}');
  });

  it('refers to nothing, so that it can stand in a page beside others', () => {
    const svg = draw();
    expect(svg).not.toMatch(/\b(id|href|src)=|url\(|@import/);
  });

  it('draws Theorem 8 unless told otherwise', () => {
    expect(performanceCurvePlot({ theta: 0.1, ks: [8] })).toBe(draw({ ks: [8], bounds: ['theorem8'] }));
  });

  it('is the same for the same arguments', () => {
    expect(draw({ ks: [2, 3] })).toBe(draw({ ks: [2, 3] }));
  });

  it('prints no coordinate with more than two decimals', () => {
    expect(draw({ theta: 1 / 3, title: '' })).not.toMatch(/="[^"]*\d\.\d{3}/);
  });

  it('draws a curve for every k and bound, each k in one colour with its label', () => {
    const svg = read({ ks: [4, 8] });
    const paths = descendants(svg).filter(({ name }) => name === 'path');
    expect(paths.map(({ attributes }) => attributes['class'])).toEqual([
      'curve theorem8 stroke-0',
      'curve sharp stroke-0',
      'curve theorem8 stroke-1',
      'curve sharp stroke-1',
    ]);
    expect(ofClass(svg, 'label').map(({ text }) => text)).toEqual(['k = 8', 'k = 4']);
    expect(texts(svg)).toEqual(expect.arrayContaining(['Theorem 8', 'sharp curve', 'vacuous: no guarantee']));
  });

  it('puts the curve where the guarantee is', () => {
    const svg = read({ ks: [8], bounds: ['sharp'], points: 3 });
    // α = ¼ is the second of three samples; the axis runs from 66 to 618
    const path = descendants(svg).find(({ name }) => name === 'path')!.attributes['d']!;
    const points = path
      .slice(1)
      .split('L')
      .map((pair) => pair.split(',').map(Number));
    const [, y] = points.find(([x]) => Math.abs(x! - (66 + 0.25 * 552)) < 0.02)!;
    const [zero, one] = [...ofClass(svg, 'axis'), ...ofClass(svg, 'grid')]
      .filter(({ attributes }) => attributes['y1'] === attributes['y2'] && attributes['x2'] === '618')
      .map(({ attributes }) => Number(attributes['y1']))
      .sort((a, b) => b - a)
      .slice(1)
      .flatMap((height, i, all) => (i === 0 || i === all.length - 1 ? [height] : []));
    const { competence } = guaranteedCompetence({ theta: 0.1, k: 8, alpha: 0.25, bound: 'sharp' });
    // heights are rounded to 0.01, three of them, and α is off by 1e-6
    expect(Math.abs(y! - (zero! + (one! - zero!) * competence))).toBeLessThan(0.03);
  });

  it('shows vacuous stretches as dotted lines under the axis', () => {
    const vacuous = ofClass(read({ ks: [4], bounds: ['theorem8'] }), 'vacuous').slice(1); // after the legend's
    // before the curve rises, and beyond Theorem 8's feasibility edge at α = 0.4437
    expect(vacuous).toHaveLength(2);
    expect(Number(vacuous[1]!.attributes['x1'])).toBe(Math.round((66 + 0.443655271579 * 552) * 100) / 100);
    expect(vacuous[1]!.attributes['x2']).toBe('618');
  });

  it('marks the end of Theorem 8, and only there', () => {
    expect(ofClass(read({ ks: [4, 8] }), 'end')).toHaveLength(3); // one in the legend
    expect(ofClass(read({ ks: [4, 8], bounds: ['sharp', 'refined'] }), 'end')).toHaveLength(0);
  });

  it('draws vacuous and perfect guarantees too', () => {
    const nothing = read({ theta: 1 });
    expect(descendants(nothing).filter(({ name }) => name === 'path')).toHaveLength(0);
    expect(ofClass(nothing, 'vacuous')).toHaveLength(7);
    expect(ofClass(read({ theta: 0 }), 'vacuous')).toHaveLength(1);
  });

  it('escapes its title, and wraps it', () => {
    const title = 'A <very> long title & "more" of it '.repeat(4).trim();
    const svg = read({ title, width: 400 });
    expect(svg.children[0]?.text).toBe(title);
    const lines = ofClass(svg, 'title');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(({ text }) => text).join(' ')).toBe(title);
  });

  it.each<[string, Partial<Record<keyof Options, unknown>>]>([
    ['theta', { theta: 1.5 }],
    ['theta', { theta: '0.1' }],
    ['ks', { ks: undefined }],
    ['ks', { ks: [] }],
    ['ks', { ks: 8 }],
    ['ks', { ks: [8, 8] }],
    ['ks', { ks: [1, 2, 3, 4, 5, 6, 7] }],
    ['ks[1]', { ks: [8, 1.5] }],
    ['bounds', { bounds: [] }],
    ['bounds[0]', { bounds: ['best'] }],
    ['points', { points: 1 }],
    ['points', { points: 2.5 }],
    ['width', { width: 100 }],
    ['height', { height: NaN }],
    ['title', { title: 7 }],
  ])('refuses a wrong %s: %j', (parameter, wrong) => {
    let thrown: unknown;
    try {
      performanceCurvePlot({ ...CURVES, ...wrong } as Options);
    } catch (error) {
      thrown = error;
    }
    expect(isDomainError(thrown) && thrown.parameter).toBe(parameter);
  });
});
