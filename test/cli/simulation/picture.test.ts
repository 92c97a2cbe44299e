import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { empiricalPerformanceCurvePlot } from 'skill-emergence/plot';
import { simulateStudy, summariseStudy } from 'skill-emergence/simulation';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/cli/simulation/picture.ts';
import { ofClass, readXml, type XmlElement } from '../../plot/xml.ts';
import { command, temporaryFolder } from '../command.ts';

const SIMULATE = ['simulate', '--text-pieces', '1e4', '--k', '4', '--theta', '0.1', '--seeds', '6', '--points', '9'];
const study = { textPieces: 1e4, k: 4, theta: 0.1, seeds: 6, points: 9, seed: 1, errors: 'oblivious' } as const;
const OBLIVIOUS = [...SIMULATE, '--errors', 'oblivious', '--skills', '20'];

/** The picture that a command writes. */
async function picture(...args: readonly string[]): Promise<string> {
  const file = join(temporaryFolder(), 'study.svg');
  const { code, err } = await command(...args, '--svg', file);
  expect([code, err]).toEqual([0, `written: ${file}\n`]);
  return readFileSync(file, 'utf8');
}

/** What the dots tell the pointer. */
const dots = (svg: XmlElement): string[] =>
  ofClass(svg, 'measured').flatMap(({ children, text }) => (children.length > 0 ? [text] : []));
const labels = (svg: XmlElement): string[] => ofClass(svg, 'label').map(({ text }) => text);

describe('the picture of a study', () => {
  it('has the measured curve, and the worst skills at the fraction that they are, on what is guaranteed', async () => {
    const { curve, worstError } = summariseStudy(simulateStudy({ ...study, skills: 20, alpha: 0.1 }));
    const { value, lower, upper, confidence } = worstError;
    const worst = { alpha: 3 / 20, competence: 1 - value, lower: 1 - upper, upper: 1 - lower, confidence };
    expect(await picture(...OBLIVIOUS, '--alpha', '0.1')).toBe(
      empiricalPerformanceCurvePlot({
        ...{ theta: 0.1, k: 4, skills: 20, textPieces: [1e4], failureProbability: 1e-6 },
        bounds: ['theorem8', 'sharp'],
        measured: [
          { name: 'median over the graphs', curve },
          { name: 'the worst skills together', curve: [worst] },
        ],
        title: 'Competence on 6 skill graphs: θ = 0.1, k = 4, 20 skills, oblivious errors',
      }),
    );
  });

  it('is the same where parts of the study were merged, and for counts in place of fractions', async () => {
    const folder = temporaryFolder();
    const parts = [1, 2].map((part) => join(folder, `part-${part}.json`));
    for (const [i, part] of parts.entries()) {
      await command(...OBLIVIOUS, '--alpha', '0.1', '--shard', `${i + 1}/2`, '--out', part);
    }
    const whole = await picture(...OBLIVIOUS, '--alpha', '0.1');
    expect(await picture('merge', ...parts)).toBe(whole);
    expect(await picture(...OBLIVIOUS, '--bad-skills', '3')).toBe(whole);
    const counted = OBLIVIOUS.map((word) => ({ '--theta': '--error-pieces', '0.1': '1000' })[word] ?? word);
    expect(await picture(...counted, '--alpha', '0.1')).toBe(whole);
  });

  it('has no measured curve of skills of unequal frequency, which is not by their measure', async () => {
    const svg = readXml(await picture(...OBLIVIOUS, '--zipf', '1', '--alpha', '0.3'));
    expect(dots(svg)).toEqual([expect.stringMatching(/^the worst skills together: .* at α = 0\.3$/)]);
    expect(labels(svg)).toEqual(expect.arrayContaining(['n → ∞', 'n = 10⁴']));
    expect(ofClass(svg, 'muted').map(({ text }) => text)).toContain(
      'α, the total probability of skills that are left out',
    );
  });

  it('takes distinct draws and graded losses for what they are', async () => {
    const [independent, distinct, graded] = [
      await picture(...OBLIVIOUS, '--alpha', '0.1'),
      await picture(...OBLIVIOUS, '--alpha', '0.1', '--draws', 'distinct'),
      await picture(...OBLIVIOUS, '--alpha', '0.1', '--losses', 'graded'),
    ].map((svg) => ofClass(readXml(svg), 'stroke-1').find(({ name }) => name === 'path')!.attributes['d']);
    expect(distinct).not.toBe(independent);
    expect(graded).toBeDefined();
  });

  it('takes a study of tuples for what it is', () => {
    const part = simulateStudy({ ...study, skills: 20, alpha: 0.1 });
    const summary = summariseStudy(part);
    const drawn = (within: 'piece' | 'concatenation'): XmlElement => {
      const setting = { ...part.plan.setting, tupleSize: 2, within };
      return readXml(pictureOf({ ...part, plan: { ...part.plan, setting } }, summary));
    };
    const [inside, across] = [drawn('piece'), drawn('concatenation')];
    // 41 of 400 pairs are more than a tenth of them
    expect(dots(inside).at(-1)).toMatch(/^the worst tuples together: .* at α = 0\.1025$/);
    expect(inside.children[0]?.text).toContain('Competence of 2-tuples, inside text pieces, on 6 skill graphs');
    expect(across.children[0]?.text).toContain('Competence of 2-tuples, in concatenations, on 6 skill graphs');
    const [path, other] = [inside, across].map((svg) =>
      ofClass(svg, 'stroke-0').map(({ attributes }) => attributes['d']),
    );
    expect(path).not.toEqual(other);
  });

  it('leaves out what is guaranteed at sizes for which the library has no bound', async () => {
    const large = OBLIVIOUS.map((word) => (word === '4' ? '501' : word));
    const svg = readXml(await picture(...large, '--alpha', '0.1'));
    expect(labels(svg)).toEqual(['n → ∞']);
    expect(dots(svg)).toHaveLength(10);
  });

  it('is refused where it cannot be written', async () => {
    const { code, err } = await command(...OBLIVIOUS, '--alpha', '0.1', '--svg', '/nowhere/study.svg');
    expect([code, err]).toEqual([
      1,
      'skill-emergence simulate: cannot write the file /nowhere/study.svg: no such file or folder\n',
    ]);
  });
});
