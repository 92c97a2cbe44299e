import { readFileSync } from 'node:fs';
import { chinchillaLoss, fitScalingLaw, hoffmann2022, runDoubts, type TrainingRun } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { syntheticRuns } from '../../../support/training-runs.ts';

const clean = syntheticRuns();

/** Runs of three data sets at the same scales, whose losses are as 1 to 1.125 to 1.25. */
function mixedRuns(): { readonly runs: readonly TrainingRun[]; readonly dataset: readonly string[] } {
  const [, ...lines] = readFileSync(new URL('../../../cli/cases/mixed-25.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => line.split(','));
  const runs = rows.map(([, parameters, tokens, loss]) => ({
    parameters: Number(parameters),
    tokens: Number(tokens),
    loss: Number(loss),
  }));
  return { runs, dataset: rows.map(([dataset]) => dataset!) };
}

/** Numbers in (-1, 1) that repeat nothing. */
const noise = (i: number): number => 2 * ((i * 0.6180339887498949) % 1) - 1;

describe('runDoubts', () => {
  it('has none of runs of one law with noise, whatever their labels', () => {
    const { law } = fitScalingLaw(clean);
    const labels = {
      parity: clean.map((_, i) => String(i % 2)),
      size: clean.map(({ parameters }) => String(parameters)),
      own: clean.map((_, i) => String(i)),
      all: clean.map(() => 'x'),
    };
    expect(runDoubts(clean, { law, labels })).toEqual([]);
    expect(runDoubts(clean)).toEqual([]);
    expect(runDoubts([], { law })).toEqual([]);
    const exactly = clean.map((run) => ({ ...run, loss: chinchillaLoss(hoffmann2022, run) }));
    expect(runDoubts(exactly, { law: hoffmann2022, labels })).toEqual([]); // all ranks are the same
  });

  it('names the column that divides the runs, and that runs of a scale disagree', () => {
    const { runs, dataset } = mixedRuns();
    const { law } = fitScalingLaw(runs);
    const labels = { dataset, third: runs.map((_, i) => String(i % 3)) };
    const doubts = runDoubts(runs, { law, labels });
    expect(doubts.map(({ kind }) => kind)).toEqual(['residuals', 'repeats', 'groups']);
    expect(doubts[1]).toMatchObject({ spread: expect.closeTo(0.1117, 3) as number });
    expect(doubts[2]).toMatchObject({ column: 'dataset', share: expect.closeTo(0.889, 2) as number });
    const alone = dataset.flatMap((set, i) => (set === 'a' ? [] : [i]));
    const ofOne = fitScalingLaw(runs, { exclude: alone });
    expect(runDoubts(runs, { law: ofOne.law, exclude: alone, labels })).toEqual([]);
  });

  it('puts the column first that tells most', () => {
    const runs = clean.map((run, i) => ({ ...run, loss: run.loss * (1 + 0.05 * (i % 2) + 0.002 * noise(i)) }));
    const { law } = fitScalingLaw(runs);
    const even = runs.map((_, i) => String(i % 2));
    const nearly = even.map((label, i) => (i % 24 === 1 ? '0' : label));
    const columns = runDoubts(runs, { law, labels: { nearly, even } }).flatMap((doubt) =>
      doubt.kind === 'groups' ? [doubt.column] : [],
    );
    expect(columns).toEqual(['even', 'nearly']);
  });

  it('takes repetitions for runs of several kinds only where they differ by more than their means from the law', () => {
    const scales = [1e8, 1e9, 1e10].flatMap((parameters) =>
      [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })),
    );
    const runsWith = (spread: number, misfit: number): TrainingRun[] =>
      scales.flatMap((scale, i) =>
        [-1, 1].map((sign) => ({
          parameters: scale.parameters * (1 + sign * 2 ** -50),
          tokens: scale.tokens,
          loss: chinchillaLoss(hoffmann2022, scale) * (1 + spread * sign + misfit * noise(i)),
        })),
      );
    const kinds = (spread: number, misfit: number): readonly string[] =>
      runDoubts(runsWith(spread, misfit), { law: hoffmann2022 }).map(({ kind }) => kind);
    expect(kinds(0.015, 0.001)).toEqual(['repeats']);
    expect(kinds(0.006, 0)).toEqual([]); // as of other seeds
    expect(kinds(0.015, 0.015)).not.toContain('repeats'); // as of a wrong law
    expect(runDoubts(runsWith(0.015, 0).slice(0, 4), { law: hoffmann2022 }).map(({ kind }) => kind)).toEqual([
      'spread',
    ]);
  });

  it('says where there is too little spread, without a law too', () => {
    const runs = clean.map((run) => ({ ...run, parameters: 2e9 + run.parameters / 1e4 }));
    expect(runDoubts(runs)).toMatchObject([{ kind: 'spread', quantity: 'parameters' }]);
    expect(runDoubts(clean.map((run) => ({ ...run, tokens: 1e9 })))).toEqual([
      { kind: 'spread', quantity: 'tokens', ratio: 1 },
    ]);
  });

  it.each<[options: object, message: string]>([
    [{ exclude: [240] }, 'exclude[0] must be an index of runs, in [0, 239], got 240'],
    [{ exclude: [0, 0.5] }, 'exclude[1] must be an index of runs'],
    [{ exclude: 3 }, 'exclude must be'],
    [{ labels: { set: ['a'] } }, 'labels.set.length must be the number of runs, 240, got 1'],
    [{ labels: { set: 'a' } }, 'labels.set must be'],
    [{ labels: null }, 'labels must be'],
    [{ law: { ...hoffmann2022, A: -1 } }, 'law.A must be'],
    [{ label: {} }, 'unknown setting label, did you mean labels?'],
  ])('refuses %j', (options, message) => {
    expect(() => runDoubts(clean, options)).toThrow(message);
  });
});
