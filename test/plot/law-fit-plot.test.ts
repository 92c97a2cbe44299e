import { chinchillaLoss, hoffmann2022 } from 'skill-emergence';
import { lawFitPlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { refused, RUNS } from './runs.ts';
import { descendants, ofClass, readXml } from './xml.ts';

const law = hoffmann2022;

describe('lawFitPlot', () => {
  it('draws a dot for every run: on the line where law and run agree, above it where the run is worse', () => {
    const svg = readXml(lawFitPlot({ law, runs: RUNS }));
    const dots = ofClass(svg, 'run').slice(1); // after the legend's
    expect(dots).toHaveLength(RUNS.length);
    const { x1, x2, y1, y2 } = ofClass(svg, 'line').at(-1)!.attributes;
    const onLine = (x: number): number =>
      Number(y1) + ((x - Number(x1)) / (Number(x2) - Number(x1))) * (Number(y2) - Number(y1));
    dots.forEach(({ attributes }, i) => {
      const above = onLine(Number(attributes['cx'])) - Number(attributes['cy']);
      expect(Math.sign(above)).toBe(Math.sign(RUNS[i]!.loss - chinchillaLoss(law, RUNS[i]!)));
    });
  });

  it('draws runs that were left out as open dots', () => {
    const svg = readXml(lawFitPlot({ law, runs: RUNS, exclude: [0, 3] }));
    expect(ofClass(svg, 'run')).toHaveLength(1 + RUNS.length - 2);
    expect(ofClass(svg, 'excluded')).toHaveLength(1 + 2);
    expect(svg.text).toContain('left out of the fit');
    expect(readXml(lawFitPlot({ law, runs: RUNS })).text).not.toContain('left out');
  });

  it('draws 2000 of more runs, and of those left out, evenly spaced, and says so', () => {
    const many = Array.from({ length: 7001 }, (_, i) => RUNS[i % RUNS.length]!);
    const left = Array.from({ length: 2500 }, (_, i) => 2 * i);
    const svg = readXml(lawFitPlot({ law, runs: many, exclude: [...left, 0] }));
    expect(ofClass(svg, 'run').slice(1)).toHaveLength(2000);
    expect(ofClass(svg, 'excluded').slice(1)).toHaveLength(2000);
    expect(svg.text).toContain('training runs, 2000 of 4501 drawn');
    expect(svg.text).toContain('left out of the fit, 2000 of 2500 drawn');
    expect(readXml(lawFitPlot({ law, runs: many.slice(0, 2000) })).text).not.toContain('drawn');
  });

  it('draws a single run, and losses that are all the same', () => {
    for (const runs of [RUNS.slice(0, 1), [{ ...RUNS[0]!, loss: chinchillaLoss(law, RUNS[0]!) }]]) {
      const svg = lawFitPlot({ law, runs, width: 300, height: 300, title: '<a title>' });
      expect(svg).not.toMatch(/NaN|Infinity/);
      expect(descendants(readXml(svg)).some(({ text }) => text === '<a title>')).toBe(true);
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['law.E', { law: { ...law, E: -1 } }],
    ['runs', { runs: 7 }],
    ['runs', { runs: [] }],
    ['runs[0].loss', { runs: [{ parameters: 1, tokens: 1, loss: 0 }] }],
    ['exclude', { exclude: 3 }],
    ['exclude[1]', { exclude: [0, 9] }],
    ['exclude[0]', { exclude: [-1] }],
    ['exclude[0]', { exclude: [0.5] }],
    ['width', { width: 200 }],
    ['title', { title: 7 }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(refused(() => lawFitPlot({ law, runs: RUNS, ...wrong }))).toBe(parameter);
  });
});
