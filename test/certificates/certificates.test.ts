import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { isDomainError } from 'skill-emergence';
import { type Certificate, certifyClaim, certifyPerformance, verifyCertificate } from 'skill-emergence/certificates';
import { type Claim, claims } from 'skill-emergence/claims';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { claimPoint } from '../support/claim-points.ts';
import { sealed } from '../support/sealed.ts';

const point = { theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' };

function claimOf(id: string): Claim {
  return claims.find((claim) => claim.id === id)!;
}

describe('certifyPerformance', () => {
  it('says what was proved, of which numbers, and by which version', () => {
    expect(certifyPerformance(point, { digits: 20 })).toEqual({
      format: 'skill-emergence-certificate',
      formatVersion: 1,
      claim: 'theorem8',
      version: packageJson.version,
      inputs: { theta: '0.1', k: '8', alpha: '0.1', beta: '4.6' },
      inputsMean: 'decimal',
      digits: 20,
      lower: expect.stringMatching(/^0\.0158290768\d+$/) as string,
      upper: expect.stringMatching(/^0\.0158290768\d+$/) as string,
      verdict: 'holds',
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('tells doubles from decimals', () => {
    const { inputs, inputsMean, lower } = certifyPerformance({ theta: 0.1, k: 8, alpha: 0.1, beta: 4.6 });
    expect([inputs, inputsMean]).toEqual([{ theta: '0.1', k: '8', alpha: '0.1', beta: '4.6' }, 'double']);
    expect(lower).not.toBe(certifyPerformance(point).lower);
  });

  it('writes each decimal in one form', () => {
    const same = { theta: '1.0e-1', k: 8, alpha: new Decimal('0.10'), beta: '04.60' };
    expect(certifyPerformance(same)).toEqual(certifyPerformance(point));
  });

  it('holds one part in 10¹² above β*, and fails one part in 10¹² below', () => {
    const beta = new Decimal('4.5019076944426356447');
    const times = (factor: string) => ({ ...point, beta: beta.times(factor).toString() });
    const above = certifyPerformance(times('1.000000000001'));
    const below = certifyPerformance(times('0.999999999999'));
    expect([above.verdict, below.verdict]).toEqual(['holds', 'fails']);
    expect([verifyCertificate(above), verifyCertificate(below)]).toEqual([true, true]);
  });

  it.each([10, 200])('never holds at equality, with %i digits', (digits) => {
    const certificate = certifyPerformance({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 }, { digits });
    expect(certificate.verdict).toBe('undecided');
    expect(verifyCertificate(certificate)).toBe(true);
  });

  it.each([
    [{ ...point, theta: '0' }, 'theta must be a number, a decimal string or a Decimal in (0, 1)'],
    [
      { ...point, theta: '1e-5000' },
      'theta must be a number, a decimal string or a Decimal, of at most 1000 digits and, unless it is 0, from',
    ],
    [
      { ...point, theta: `0.${'1'.repeat(1000)}` },
      'theta must be a number, a decimal string or a Decimal, of at most 1000 digits and',
    ],
    [
      { ...point, theta: new Decimal('1e-5000') },
      'theta must be a number, a decimal string or a Decimal, of at most 1000 digits and',
    ],
    [{ ...point, theta: 'x' }, 'theta must be a number, a decimal string or a Decimal, got "x"'],
    [{ ...point, theta: Infinity }, 'theta must be a decimal string or a Decimal, as other arguments are'],
    [{ ...point, theta: 0.1 }, 'theta must be a decimal string or a Decimal, as other arguments are, got 0.1'],
    [{ ...point, beta: '10.1' }, 'beta must be a number in (1, 1/alpha]'],
    [{ ...point, k: 0 }, 'k must be an integer from 1 to 9007199254740991'],
    [{ ...point, k: '8' as never }, 'k must be a non-negative safe integer'],
    [undefined as never, 'point is required: an object, as in certifyPerformance({ theta, k, alpha, beta })'],
  ])('refuses %j', (at, message) => {
    expect(() => certifyPerformance(at)).toThrow(message);
  });

  it('refuses digits outside 10 to 200', () => {
    expect(() => certifyPerformance(point, { digits: 9 })).toThrow('digits must be an integer from 10 to 200, got 9');
  });
});

/** What is made, unless that costs more than may be spent: next to a tie, many digits are needed to tell. */
function affordable<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (isDomainError(error) && error.parameter === 'maxCost') return undefined;
    throw error;
  }
}

describe('certifyClaim', () => {
  const certifiable = claims.filter((claim) => 'certifiedMargin' in claim);

  it.each(certifiable.map((claim) => [claim.id, claim] as const))('proves %s where it can', (_id, claim) => {
    fc.assert(
      fc.property(claimPoint(claim.domain), (at) => {
        const certificate = affordable(() => certifyClaim(claim, at));
        fc.pre(certificate !== undefined);
        expect(certificate.verdict).not.toBe('fails');
        expect(verifyCertificate(certificate)).toBe(true);
      }),
      { numRuns: Math.ceil(0.01 * (fc.readConfigureGlobal().numRuns ?? 100)) }, // decimal.js can take seconds for each
    );
  });

  it('names the variable that is missing', () => {
    const pinsker = claimOf('pinsker');
    expect(() => certifyClaim(pinsker, { p: 0.3 })).toThrow('q is required: a number, a decimal string or a Decimal');
    expect(() => certifyClaim(pinsker, { q: '0.3' })).toThrow('p is required: a number, a decimal string or a Decimal');
  });

  it('proves equality where a claim allows it, and both sides are rational', () => {
    const certificate = certifyClaim(claimOf('divergence-above-square'), { q: '0.3', p: '0.3' });
    expect([certificate.lower, certificate.upper, certificate.verdict]).toEqual(['0', '0', 'holds']);
  });

  it('gives the verdict of the verifier where only its arithmetic sees an equality', () => {
    const certificate = certifyClaim(claimOf('binomial-coefficient-below-entropy'), { n: 300, j: 0 });
    expect([certificate.lower, certificate.upper, certificate.verdict]).toEqual(['0', '0', 'holds']);
    expect(verifyCertificate(certificate)).toBe(true);
  });

  it.each([
    ['divergence-above-square', { q: '0.3', p: '1' }, 'p must be a number, a decimal string or a Decimal in (0, 1)'],
    ['divergence-above-square', { q: '1.3', p: '0.1' }, 'q must be a number, a decimal string or a Decimal in [0, 1]'],
    ['cloze-error-inverse', { error: '1.5' }, 'error must be a number, a decimal string or a Decimal from 1e-150 to 1'],
    ['tuple-error-below-union', { theta: 0.1, size: 0 }, 'size must be an integer from 1 to 1000000'],
    ['chernoff-upper-tail', { n: 5, p: 0.1, m: 6 }, 'm must be an integer from 0 to 5'],
    ['condition-above-root', { theta: 0.1, k: 8, alpha: 0.5, beta: 3 }, 'beta must be a number in (1, 1/alpha]'],
  ])('refuses for %s the point %j', (id, at, message) => {
    expect(() => certifyClaim(claimOf(id), at)).toThrow(message);
  });

  it('refuses a point that is not in the domain', () => {
    const decreasing = claimOf('entropy-per-error-decreasing');
    expect(() => certifyClaim(decreasing, { low: '0.2', high: '0.1' })).toThrow('low must be less than high = 0.1');
    const low = '0.1000000000000000000000000000000000000000000000001';
    expect(() => certifyClaim(decreasing, { low, high: '0.1' })).toThrow('low must be less than high = 0.1');
    const increasing = claimOf('divergence-increasing');
    expect(() => certifyClaim(increasing, { alpha: 0.5, low: 0.1, high: 0.2 })).toThrow('point must be where');
  });

  it.each([
    [
      'condition-above-root',
      { theta: 0.1, k: 8, alpha: 0.1, beta: 4.5 },
      { theta: 0.1, k: 8, alpha: 0.1, beta: 4.502 },
    ],
    [
      'condition-below-root',
      { theta: 0.1, k: 8, alpha: 0.1, beta: 4.502 },
      { theta: 0.1, k: 8, alpha: 0.1, beta: 4.5 },
    ],
    ['least-skills-suffice', { theta: 0.5, alpha: 1e-9, beta: 1.00001 }, { theta: 0.1, alpha: 0.1, beta: 4 }],
    ['fewer-skills-do-not', { theta: 0.9, alpha: 1e-9, beta: 9e8 }, { theta: 0.1, alpha: 0.1, beta: 4 }],
    ['feasible-below-edge', { theta: 0.1, k: 1, alpha: 0.1 }, { theta: 0.1, k: 8, alpha: 0.1 }],
    ['infeasible-from-edge', { theta: 0.1, k: 8, alpha: 0.1 }, { theta: 0.1, k: 1, alpha: 0.1 }],
    ['amplification-below-trivial', { theta: 0.1, k: 1, alpha: 0.1 }, { theta: 0.1, k: 8, alpha: 0.1 }],
    [
      'amplification-decreasing-in-alpha',
      { theta: 0.1, k: 1, low: 0.01, high: 0.1 },
      { theta: 0.1, k: 8, low: 0.01, high: 0.1 },
    ],
    [
      'divergence-increasing-in-alpha',
      { low: '0.5', high: '0.9999999', beta: '1.00000000001' },
      { low: '0.1', high: '0.2', beta: '5' },
    ],
    ['sharp-trivial-from-edge', { theta: '0.2501', k: 2, alpha: '0.5' }, { theta: '0.25', k: 2, alpha: '0.5' }],
    ['sharp-trivial-from-edge', { theta: 0.3, k: 2, alpha: 0.5 }, { theta: 0.2, k: 2, alpha: 0.5 }],
    ['sharp-of-single-skill', { theta: '1e-200', alpha: '1e-200' }, { theta: '1e-200', alpha: '1e-100' }],
    ['sharp-above-one', { theta: '1e-200', k: 3, alpha: '1e-200' }, { theta: '0.1', k: 3, alpha: '0.1' }],
    ['sharp-below-trivial', { theta: '1e-200', k: 3, alpha: '1e-200' }, { theta: '0.1', k: 3, alpha: '0.1' }],
    ['sharp-below-refined', { theta: '1e-200', k: 3, alpha: '1e-200' }, { theta: '0.1', k: 3, alpha: '0.1' }],
    ['sharp-below-pinsker', { theta: '1e-200', k: 3, alpha: '1e-200' }, { theta: '0.1', k: 3, alpha: '0.1' }],
    ['sharp-below-multiplicative', { theta: '1e-200', k: 3, alpha: '1e-200' }, { theta: '0.1', k: 3, alpha: '0.1' }],
    [
      'sharp-non-increasing-in-theta',
      { low: '1e-200', high: '0.5', k: 3, alpha: '1e-200' },
      { low: '0.1', high: '0.2', k: 3, alpha: '0.1' },
    ],
    [
      'sharp-non-increasing-in-k',
      { theta: '1e-200', low: 2, high: 3, alpha: '1e-200' },
      { theta: '0.1', low: 2, high: 3, alpha: '0.1' },
    ],
    [
      'sharp-non-increasing-in-alpha',
      { theta: '1e-200', k: 3, low: '1e-200', high: '0.1' },
      { theta: '0.1', k: 3, low: '0.1', high: '0.2' },
    ],
  ])('decides the condition of %s exactly: not met at %j, met at %j', (id, outside, inside) => {
    expect(() => certifyClaim(claimOf(id), outside)).toThrow('point must be where');
    expect(certifyClaim(claimOf(id), inside, { digits: 10 }).verdict).not.toBe('fails');
  });

  it('refuses a point at which a condition cannot be told', () => {
    const edge = { theta: 0.5, k: 2, alpha: 0.5, beta: 2 };
    expect(() => certifyClaim(claimOf('condition-above-root'), edge)).toThrow('point must be where');
    expect(() => certifyClaim(claimOf('condition-below-root'), edge)).toThrow('point must be where');
  });

  it('refuses a claim that it cannot evaluate', () => {
    const expected = 'claim must be a claim of the registry with a certified margin, got';
    expect(() => certifyClaim(claimOf('corollary-13'), {})).toThrow(`${expected} "corollary-13"`);
    expect(() => certifyClaim({ ...claimOf('pinsker'), id: 'mine' }, {})).toThrow(`${expected} "mine"`);
    expect(() => certifyClaim({ ...claimOf('pinsker'), id: 'theorem8' }, point)).toThrow(`${expected} "theorem8"`);
    expect(() => certifyClaim(null as never, {})).toThrow('claim must be an object');
    expect(() => certifyClaim(claimOf('pinsker'), null as never)).toThrow('point must be an object');
  });
});

describe('verifyCertificate', () => {
  it('refuses a setting that it does not know, as certifying does', () => {
    const options = { maxcost: 1 } as never;
    const message = 'unknown setting maxcost, did you mean maxCost?';
    const point = { theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' };
    expect(() => certifyPerformance(point, options)).toThrow(message);
    expect(() => verifyCertificate(certifyPerformance(point), options)).toThrow(message);
    expect(() => verifyCertificate(certifyPerformance(point), null as never)).toThrow('options must be an object');
  });

  it('takes no id for a claim', () => {
    expect(() => certifyClaim('pinsker' as never, { p: '0.3', q: '0.2' })).toThrow(
      "claim must be an object, as claims.find(({ id }) => id === 'pinsker') of skill-emergence/claims is",
    );
  });

  const certificate = certifyPerformance(point);
  const doubles = certifyPerformance({ theta: 0.1, k: 8, alpha: 0.1, beta: 4.6 });

  it('accepts a certificate that went through JSON, in any order of its fields', () => {
    const fields = Object.entries(certificate).reverse();
    expect(verifyCertificate(JSON.parse(JSON.stringify(Object.fromEntries(fields))) as Certificate)).toBe(true);
  });

  it.each(Object.keys(certificate))('refuses one whose %s was changed, or removed, or cut short', (field) => {
    const fields: Record<string, unknown> = { ...certificate };
    const value = fields[field];
    const others = [
      undefined,
      null,
      '',
      0,
      true,
      [],
      {},
      typeof value === 'string' ? value.slice(0, -1) : Number(value) + 1,
    ];
    for (const other of others) {
      expect(() => verifyCertificate({ ...certificate, [field]: other })).toThrow(/^certificate\./);
    }
    Reflect.deleteProperty(fields, field);
    expect(() => verifyCertificate(fields as never)).toThrow(/^certificate\./);
  });

  const names = Object.keys(certificate) as (keyof Certificate)[];
  const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));

  it.each(pairs)('refuses one whose %s and %s were swapped', (one, other) => {
    const swapped = { ...certificate, [one]: certificate[other], [other]: certificate[one] };
    expect(() => verifyCertificate(swapped)).toThrow(/^certificate\./);
  });

  it.each(Object.keys(certificate.inputs))('refuses one whose input %s was changed, or removed', (name) => {
    const value = certificate.inputs[name]!;
    for (const other of [undefined, null, 0, true, [], {}, '', `${value}1`, value.slice(0, -1), ` ${value}`]) {
      const inputs = { ...certificate.inputs, [name]: other as string };
      expect(() => verifyCertificate({ ...certificate, inputs })).toThrow(/^certificate\./);
    }
    const { [name]: _removed, ...inputs } = certificate.inputs;
    expect(() => verifyCertificate({ ...certificate, inputs })).toThrow(/^certificate\./);
  });

  it('refuses one with two inputs, or the ends of the interval, swapped', () => {
    const { lower, upper, inputs } = certificate;
    const expected = 'certificate.checksum must be the SHA-256 of the other fields';
    expect(() => verifyCertificate({ ...certificate, lower: upper, upper: lower })).toThrow(expected);
    const swapped = { ...inputs, theta: '4.6', beta: '0.1' };
    expect(() => verifyCertificate({ ...certificate, inputs: swapped })).toThrow(expected);
  });

  it('refuses a newer format, and says so', () => {
    expect(() => verifyCertificate({ ...certificate, formatVersion: 2 as 1 })).toThrow(
      'certificate.formatVersion must be 1: a newer version of the library made it, got 2',
    );
  });

  it.each([
    [null, 'certificate must be an object'],
    ['{}', 'certificate must be an object'],
    [[], 'certificate.format is required'],
    [{}, 'certificate.format is required'],
    [{ ...certificate, format: 'skill-emergence-curve' }, 'certificate.format must be'],
    [{ ...certificate, signature: 'x' }, 'certificate.signature must be absent'],
  ])('refuses foreign JSON: %j', (foreign, message) => {
    expect(() => verifyCertificate(foreign as never)).toThrow(message);
  });

  it.each<[Partial<Certificate>, string]>([
    [{ verdict: 'fails' }, "certificate.verdict must be what the interval proves, 'holds'"],
    [{ lower: '-0.02', upper: '-0.01', verdict: 'fails' }, 'certificate.lower must be the end of an interval around'],
    [{ lower: '-0.02', verdict: 'undecided' }, "certificate.verdict must be 'holds', as recomputed"],
    [{ lower: '0.1', upper: '0.2' }, 'certificate.lower must be the end of an interval around'],
    [{ lower: '1', upper: '0.5' }, 'lower must be at most'],
    [{ lower: '0.015829076827001234567890123456789' }, 'certificate.lower must be a decimal of at most 30 digits'],
    [{ upper: '0.10' }, 'certificate.upper must be a decimal of at most 30 digits'],
    [{ upper: 'x' }, 'certificate.upper must be a decimal of at most 30 digits'],
    [{ claim: 'theorem9' }, "certificate.claim must be 'theorem8' or a claim with a certified margin"],
    [{ claim: 'corollary-13' }, "certificate.claim must be 'theorem8' or a claim with a certified margin"],
    [{ claim: 'pinsker' }, 'certificate.inputs must be an object with the fields p, q'],
    [{ digits: 9 }, 'certificate.digits must be an integer from 10 to 200'],
    [{ inputs: { ...certificate.inputs, theta: '0.10' } }, 'certificate.inputs.theta must be a decimal without'],
    [{ inputs: { ...certificate.inputs, theta: 0.1 as never } }, 'certificate.inputs.theta must be a string'],
    [{ inputs: { ...certificate.inputs, k: '8.0' } }, 'certificate.inputs.k must be a whole number'],
    [{ inputs: { ...certificate.inputs, k: '8.5' } }, 'certificate.inputs.k must be a whole number'],
    [{ inputs: { ...certificate.inputs, beta: '11' } }, 'beta must be a number in (1, 1/alpha]'],
    [{ inputs: { ...certificate.inputs, beta: '2' } }, 'certificate.lower must be the end of an interval around'],
  ])('refuses %j, whatever the checksum', (changes, message) => {
    expect(() => verifyCertificate(sealed(certificate, changes))).toThrow(message);
  });

  it('takes no decimal that is not the shortest of its double', () => {
    const inputs = { ...doubles.inputs, theta: '0.1000000000000000055' };
    expect(() => verifyCertificate(sealed(doubles, { inputs }))).toThrow(
      'certificate.inputs.theta must be the shortest decimal of a double',
    );
  });

  it('accepts a wider interval that proves the same, also one with an infinite end', () => {
    expect(verifyCertificate(sealed(certificate, { lower: '0.01', upper: 'Infinity' }))).toBe(true);
  });
});
