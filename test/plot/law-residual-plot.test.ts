import { chinchillaLoss, hoffmann2022 } from 'skill-emergence';
import { lawResidualPlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { refused, RUNS } from './runs.ts';
import { ofClass, readXml } from './xml.ts';

const law = hoffmann2022;

it.each([
  [1e308, 5e-324, 1e-9],
  [5e-324, 5e-324, 1e9],
])('has a place for %d parameters, %d tokens and a loss of %d', (parameters, tokens, loss) => {
  const law = { E: 5e-324, A: 1e308, B: 5e-324, alpha: 1e-3, beta: 50 };
  const runs = [
    { parameters, tokens, loss },
    { parameters: 1, tokens: 1, loss: 1 },
  ];
  expect(lawResidualPlot({ law, runs })).not.toMatch(/NaN|Infinity/);
});

describe('lawResidualPlot', () => {
  it('draws a dot for every run, above the line of the law where the run is worse', () => {
    const svg = readXml(lawResidualPlot({ law, runs: RUNS, exclude: [4] }));
    const zero = Number(ofClass(svg, 'line').at(-1)!.attributes['y1']);
    const dots = [...ofClass(svg, 'run').slice(1)];
    expect(dots).toHaveLength(RUNS.length - 1);
    const used = RUNS.filter((_, i) => i !== 4);
    dots.forEach(({ attributes }, i) => {
      const above = zero - Number(attributes['cy']);
      expect(Math.sign(above)).toBe(Math.sign(used[i]!.loss - chinchillaLoss(law, used[i]!)));
    });
    const across = dots.map(({ attributes }) => Number(attributes['cx']));
    expect(across[0]).toBe(Math.min(...across)); // the run of the least compute
    expect(across.at(-1)).toBe(Math.max(...across));
  });

  it('draws a single run', () => {
    expect(lawResidualPlot({ law, runs: RUNS.slice(0, 1), width: 300, height: 300 })).not.toMatch(/NaN|Infinity/);
    const exact = { ...RUNS[0]!, loss: chinchillaLoss(law, RUNS[0]!) };
    expect(lawResidualPlot({ law, runs: [exact] })).not.toMatch(/NaN|Infinity/);
  });

  it.each<[string, Record<string, unknown>]>([
    ['law', { law: 'hoffmann2022' }],
    ['runs[0].tokens', { runs: [{ parameters: 1, tokens: 0, loss: 2 }] }],
    ['exclude[0]', { exclude: [RUNS.length] }],
    ['height', { height: 0 }],
    ['title', { title: null }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(refused(() => lawResidualPlot({ law, runs: RUNS, ...wrong }))).toBe(parameter);
  });
});
