import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besiroglu2024, chinchillaForm, gadre2024LossC4, publishedScalingLaws, readLaw } from 'skill-emergence';
import { inForecast, lawNamed, lawsNamed } from '../../../src/cli/input/law.ts';
import { temporaryFile } from '../command.ts';

const COEFFICIENTS = { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 };
const REPLICATES = { E: [1.6, 1.8], A: [400, 410], B: [400, 420], alpha: [0.33, 0.35], beta: [0.28, 0.29] };
const LIST = 'E=1.69,A=406.4,B=410.7,alpha=0.34,beta=0.28';

const file = (content: unknown): string => temporaryFile('my law.json', JSON.stringify(content));

describe('lawNamed', () => {
  it.each(Object.entries(publishedScalingLaws))('takes the published law %s', (name, law) => {
    expect(lawNamed(name)).toEqual({ name, law, source: law.source });
  });

  it('takes a list of coefficients, in any order and form', () => {
    expect(lawNamed(LIST).law).toEqual(COEFFICIENTS);
    expect(lawNamed('beta=.28,alpha=0.34,B=410.7,A=0.4064K,E=1.69').law).toEqual(COEFFICIENTS);
    expect(lawNamed(LIST)).toMatchObject({ name: 'custom', source: 'coefficients given on the command line' });
  });

  it('takes a published law that is of the same form in other words', () => {
    const { law, source } = lawNamed('gadre2024LossC4');
    expect(law).toStrictEqual(chinchillaForm(gadre2024LossC4));
    expect(source).toBe(gadre2024LossC4.source);
  });

  it('takes a JSON file, named after it', () => {
    expect(lawNamed(file(COEFFICIENTS))).toEqual({
      name: 'my law',
      law: COEFFICIENTS,
      source: 'file my law.json',
    });
  });

  it('takes source, fitted range and standard errors from a file, as a published law has them', () => {
    const { source } = besiroglu2024;
    expect(lawNamed(file(besiroglu2024))).toEqual({ name: 'my law', law: besiroglu2024, source });
  });

  it.each([
    ['hofmann2022', 'no published law of that name, nor a file that ends in .json; did you mean hoffmann2022?'],
    ['kaplan', 'the published laws are hoffmann2022, hoffmann2022Unrounded, besiroglu2024, besiroglu2024Notebook'],
    ['farseer2025', '--law farseer2025: it must be one of the form E + A/N^alpha + B/D^beta; farseer2025 is not'],
    ['llama3OptimalTokens', '--law llama3OptimalTokens: it must be a law of losses; llama3OptimalTokens is none'],
    ['E=1.69', 'all of E, A, B, alpha, beta are required; A, B, alpha, beta missing'],
    [`${LIST},E=2`, 'E is there twice'],
    [`${LIST},`, 'the coefficients are E, A, B, alpha, beta, got ""'],
    [`${LIST},gamma=2`, 'the coefficients are E, A, B, alpha, beta, got "gamma=2"'],
    [LIST.replace('406.4', '4o6'), 'A must be a number such as 8, 0.1, 10%, 70e9, 70B or 1.4T, got "4o6"'],
    [LIST.replace('406.4', '0'), 'law.A must be a number in (0, Infinity), got 0'],
    [LIST.replace('1.69', '-1'), 'law.E must be a number in [0, Infinity), got -1'],
    ['nowhere.json', 'cannot read the law file nowhere.json: no such file or folder'],
  ])('refuses %s', (option, message) => {
    expect(() => lawNamed(option)).toThrow(message);
  });

  it.each<[content: unknown, message: string]>([
    [7, 'it must be the JSON of a law, an object with E, A, B, alpha and beta'],
    [[COEFFICIENTS], 'it must be the JSON of a law'],
    [null, 'it must be the JSON of a law'],
    [{ ...COEFFICIENTS, beta: undefined }, 'law.beta is required'],
    [{ ...COEFFICIENTS, A: '406.4' }, 'law.A must be a number in (0, Infinity), got "406.4"'],
    [{ ...COEFFICIENTS, alpha: -1 }, 'law.alpha must be a number in (0, Infinity), got -1'],
    [
      { ...COEFFICIENTS, fitedRange: {} },
      'law.fitedRange must be absent: a law has the fields E, A, B, alpha, beta, source',
    ],
    [{ ...COEFFICIENTS, source: 7 }, 'law.source must be a string'],
    [{ ...COEFFICIENTS, fittedRange: { parameters: [1, 2] } }, 'law.fittedRange.tokens is required'],
    [{ ...COEFFICIENTS, fittedRange: { parameters: [2, 1], tokens: [1, 2] } }, 'law.fittedRange.parameters[1] must be'],
    [{ ...COEFFICIENTS, fittedRange: { parameters: [1, 2], tokens: [1, 2, 3] } }, 'law.fittedRange.tokens must be'],
    [{ ...COEFFICIENTS, replicates: 7 }, 'replicates must be an object, got 7'],
    [{ ...COEFFICIENTS, replicates: { E: [1] } }, 'replicates.A is required'],
    [{ ...COEFFICIENTS, replicates: { ...REPLICATES, E: [1] } }, 'replicates.A.length must be replicates.E.length = 1'],
    [{ ...COEFFICIENTS, replicates: { ...REPLICATES, E: ['1', 2] } }, 'replicates.E[0] must be a number'],
  ])('refuses a file with %j', (content, message) => {
    const path = file(content);
    expect(() => lawNamed(path)).toThrow(message);
    expect(() => lawNamed(path)).toThrow(path);
  });

  it('refuses a file that is not JSON', () => {
    expect(() => lawNamed(temporaryFile('law.json', '{ E: 1 }'))).toThrow('law.json: not JSON: ');
  });

  it('says of a file that is too long how long it is', () => {
    expect(() => lawNamed(temporaryFile('law.json', ' '.repeat(2 ** 24 + 1)))).toThrow(
      'law.json: the file has 16777217 characters, a law has at most 16777216',
    );
  });
});

describe('inForecast', () => {
  const both = (option: string) => inForecast(lawNamed(option));

  it('takes the resamples of a file for a bootstrap', () => {
    const text = JSON.stringify({ ...COEFFICIENTS, replicates: REPLICATES });
    expect(both(temporaryFile('law.json', text))).toEqual({ bootstrap: readLaw(text) });
  });

  it('takes other laws as they are', () => {
    expect(both(file(COEFFICIENTS))).toEqual({ law: COEFFICIENTS });
    expect(both(LIST)).toEqual({ law: COEFFICIENTS });
    expect(both('besiroglu2024')).toEqual({ law: besiroglu2024 });
  });
});

describe('lawsNamed', () => {
  it('takes a path with an equals sign for the file that it is', () => {
    const path = temporaryFile('E=1,A=2.json', JSON.stringify({ E: 1, A: 2, B: 3, alpha: 0.4, beta: 0.5 }));
    expect(lawNamed(path).law).toEqual({ E: 1, A: 2, B: 3, alpha: 0.4, beta: 0.5 });
  });

  it.each([
    ['{ "E": 1, "E": 2, "A": 2, "B": 3, "alpha": 0.4, "beta": 0.5 }', 'law.E must be there once'],
    [
      `{ "E": 1, "A": 2, "B": 3, "alpha": 1, "beta": 1, "replicates": { "E": [${'1,'.repeat(100_000)}1] } }`,
      'replicates.E.length must be at most 100000, got 100001',
    ],
    [`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`, 'law.a must be absent'],
  ])('refuses %.30s', (text, message) => {
    expect(() => lawNamed(temporaryFile('law.json', text))).toThrow(message);
  });

  it('points to law.json from the report of a fit, and from the folder that it is in', () => {
    const report = temporaryFile('fit.json', '{\n  "format": "skill-emergence-fit",\n  "formatVersion": 1\n}');
    const law = join(dirname(report), 'law.json');
    expect(() => lawNamed(report)).toThrow(`${report}: it is the report of a fit; its law is in ${law}`);
    const folder = dirname(report);
    expect(() => lawNamed(folder)).toThrow(`--law ${folder} is a folder; a law that fit wrote there is in ${law}`);
  });

  it('has no uncertainty from a file without a single resample', () => {
    const law = { E: 1, A: 2, B: 3, alpha: 0.4, beta: 0.5 };
    const replicates = { E: [], A: [], B: [], alpha: [], beta: [] };
    expect(lawNamed(file({ ...law, replicates })).bootstrap).toBeUndefined();
  });

  it('numbers lists of coefficients', () => {
    expect(lawsNamed([LIST, 'hoffmann2022', LIST, LIST]).map(({ name }) => name)).toEqual([
      'custom',
      'hoffmann2022',
      'custom-2',
      'custom-3',
    ]);
  });

  it('refuses two laws of one name', () => {
    expect(() => lawsNamed(['hoffmann2022', 'hoffmann2022'])).toThrow('there is already a law called hoffmann2022');
  });
});
