import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { type Certificate, certifyClaim, verifyCertificate } from 'skill-emergence/certificates';
import { Interval } from 'skill-emergence/certified';
import { type Claim, claims } from 'skill-emergence/claims';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../../src/errors.ts';
import { pointAt } from '../../src/claims/domain.ts';
import { sealed } from '../support/sealed.ts';

/** Of each kind one, and cheap. */
const CLAIMS = [
  'pinsker',
  'bretagnolle-huber',
  'cloze-error-inverse',
  'cloze-error-concave',
  'divergence-above-square',
  'entropy-per-error-decreasing',
  'binomial-coefficient-below-entropy',
  'hoeffding-above-chernoff',
  'bernstein-above-bennett',
  'gap-decreasing-in-beta',
  'sharp-of-single-skill',
  'tuple-error-below-union',
  'tuple-error-composed',
  'excess-falls',
  'optimal-share',
].map((id) => claims.find((claim) => claim.id === id)!);

/** A thousand in deep mode; fewer where the tests are to be over soon. */
const FORGERIES = Math.min(1000, fc.readConfigureGlobal().numRuns ?? 100);

/** Uniform numbers in [0, 1), always the same ones. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Honest {
  readonly claim: Claim;
  readonly point: Readonly<Record<string, number | string>>;
  readonly certificate: Certificate;
  /** The margin, to many more digits than the certificate has. */
  readonly margin: Interval;
}

/** A certificate for a point of a claim: of doubles, or of decimals of a few digits. */
function honest(uniform: () => number): Honest {
  for (;;) {
    const claim = CLAIMS[Math.floor(uniform() * CLAIMS.length)]!;
    const doubles = pointAt(
      claim.domain,
      Object.keys(claim.domain.variables).map(() => uniform()),
    );
    const point = doubles && (uniform() < 0.5 ? doubles : shortDecimals(claim, doubles));
    const digits = 10 + Math.floor(uniform() ** 2 * 30);
    const certificate = point && madeAt(claim, point, digits);
    const margin = point && certificate && claim.certifiedMargin!(point, { digits: 100 });
    if (margin?.lower.isFinite() && margin.upper.isFinite())
      return { claim, point: point!, certificate: certificate!, margin };
  }
}

/** Nothing where rounding left the domain. */
function madeAt(claim: Claim, point: Honest['point'], digits: number): Certificate | undefined {
  try {
    return certifyClaim(claim, point, { digits });
  } catch (error) {
    expect(isDomainError(error)).toBe(true);
    return undefined;
  }
}

function shortDecimals(claim: Claim, point: Readonly<Record<string, number>>): Honest['point'] {
  const { variables } = claim.domain;
  const isCount = (name: string) => ['count', 'integers'].includes(variables[name]!.in);
  return Object.fromEntries(
    Object.entries(point).map(([name, x]) => [name, isCount(name) ? x : new Decimal(x.toPrecision(3)).toString()]),
  );
}

/** The decimals of so many digits next to the margin, and not equal to it. */
function beside({ lower, upper }: Interval, digits: number): readonly [below: Decimal, above: Decimal] {
  const unit = (x: Decimal) => new Exact(x.isZero() ? '1e-120' : `1e${x.e - digits + 1}`);
  const below = new Exact(lower).toSignificantDigits(digits, Decimal.ROUND_FLOOR);
  const above = new Exact(upper).toSignificantDigits(digits, Decimal.ROUND_CEIL);
  return [below.lt(lower) ? below : below.minus(unit(below)), above.gt(upper) ? above : above.plus(unit(above))];
}

const Exact = Decimal.clone({ defaults: true, precision: 1000, minE: -9e15, maxE: 9e15 });

type Forge = (of: Honest, uniform: () => number) => Certificate;

/** What the interval proves of the claim. */
function verdictOf({ isStrict }: Claim, lower: Decimal, upper: Decimal): Certificate['verdict'] {
  if (isStrict ? lower.gt(0) : lower.gte(0)) return 'holds';
  return (isStrict ? upper.lte(0) : upper.lt(0)) ? 'fails' : 'undecided';
}

/** The certificate with these ends, rounded towards 0 as its digits ask, and the verdict that they prove. */
function withEnds({ claim, certificate }: Honest, lower: Decimal, upper: Decimal): Certificate {
  const verdict = verdictOf(claim, lower, upper);
  return sealed(certificate, { lower: lower.toString(), upper: upper.toString(), verdict });
}

const FORGE: Readonly<Record<string, Forge>> = {
  'lower end a unit past the margin': (of) => {
    const [, above] = beside(of.margin, of.certificate.digits);
    return withEnds(of, above, Decimal.max(above, of.certificate.upper));
  },
  'upper end a unit short of the margin': (of) => {
    const [below] = beside(of.margin, of.certificate.digits);
    return withEnds(of, Decimal.min(below, of.certificate.lower), below);
  },
  'a single number beside the margin': (of, uniform) => {
    const end = beside(of.margin, of.certificate.digits)[uniform() < 0.5 ? 0 : 1];
    return withEnds(of, end, end);
  },
  'both ends far above or below': (of, uniform) => {
    const [below, above] = beside(of.margin, 10);
    const far = new Exact((uniform() * 2).toPrecision(5));
    return uniform() < 0.5
      ? withEnds(of, Exact.max(above, above.plus(far).toSignificantDigits(10)), new Exact(Infinity))
      : withEnds(of, new Exact(-Infinity), Exact.min(below, below.minus(far).toSignificantDigits(10)));
  },
  'another verdict': (of) => {
    const others = (['holds', 'fails', 'undecided'] as const).filter((verdict) => verdict !== of.certificate.verdict);
    return sealed(of.certificate, { verdict: others[of.certificate.digits % 2]! });
  },
  'another verdict with an interval that proves it': (of) => {
    const { verdict, lower } = of.certificate;
    if (verdict === 'holds') return sealed(of.certificate, { lower: '-1', upper: '-0.5', verdict: 'fails' });
    return sealed(of.certificate, { lower: lower === '1' ? '2' : '1', upper: 'Infinity', verdict: 'holds' });
  },
  'an undecided verdict about what is decided': (of) => {
    const isDecided = of.certificate.verdict !== 'undecided';
    const ends = isDecided ? { lower: '-Infinity', upper: 'Infinity' } : { lower: '0.5', upper: '1' };
    return sealed(of.certificate, { ...ends, verdict: 'undecided' });
  },
  'another claim, of which the same is not true': ({ certificate, margin, claim }) => {
    const [below] = beside(margin, certificate.digits);
    const other = CLAIMS.find((each) => each.id !== claim.id)!;
    return sealed(certificate, { claim: other.id, lower: below.toString(), upper: below.toString() });
  },
  'inputs a digit away': ({ certificate }) => {
    const [name, text] = Object.entries(certificate.inputs)[0]!;
    const other = `${text.startsWith('9') ? '8' : String(Number(text[0]) + 1)}${text.slice(1)}`;
    return sealed(certificate, { inputs: { ...certificate.inputs, [name]: other }, lower: '1e+90', upper: '1e+90' });
  },
  'inputs outside the domain': ({ certificate, claim }, uniform) => {
    const names = Object.keys(certificate.inputs);
    const name = names[Math.floor(uniform() * names.length)]!;
    const isCount = ['count', 'integers'].includes(claim.domain.variables[name]!.in);
    const outside = isCount ? ['2.5', '1e+21', '-1', 'NaN'] : ['Infinity', '-Infinity', 'NaN', '-0.5', '1e+200'];
    const text = outside[Math.floor(uniform() * outside.length)]!;
    const ends = { lower: '-Infinity', upper: 'Infinity', verdict: 'undecided' } as const;
    return sealed(certificate, { inputs: { ...certificate.inputs, [name]: text }, ...ends });
  },
  'digits that the ends exceed, or that nobody may ask for': ({ certificate }, uniform) => {
    const digits = [9, 201, 10.5, 0, -30, Infinity][Math.floor(uniform() * 6)]!;
    return sealed(certificate, { digits });
  },
};

describe('a forged certificate', () => {
  it(`is refused, of ${FORGERIES} that each state something false`, () => {
    const uniform = numbersFrom(20230731);
    const passed: unknown[] = [];
    let count = 0;
    while (count < FORGERIES) {
      const of = honest(uniform);
      expect(verifyCertificate(of.certificate)).toBe(true);
      for (const [kind, forge] of Object.entries(FORGE)) {
        const forgery = forge(of, uniform);
        count++;
        try {
          verifyCertificate(forgery);
          passed.push([kind, of.certificate, forgery]);
        } catch (error) {
          if (!isDomainError(error)) throw error;
          // of a false end it is said that it is false, not that it is written in another form
          if (kind.includes('margin')) expect(error.expected).not.toContain('a decimal of at most');
        }
      }
    }
    expect(passed).toEqual([]);
  });

  it.each([
    ['pinsker', { p: '0.500001', q: '0.5' }, '1e-15', '1e-15'],
    ['tuple-error-below-union', { theta: '0.3', size: 3 }, '0.2429999999', '0.2429999999'],
    ['tuple-error-below-union', { theta: '0.3', size: 3 }, '0.2430000001', '0.25'],
  ] as const)('is refused for %s at %j with the interval from %s to %s', (id, point, lower, upper) => {
    const certificate = certifyClaim(
      claims.find((claim) => claim.id === id)!,
      point,
      { digits: 10 },
    );
    expect(() => verifyCertificate(sealed(certificate, { lower, upper }))).toThrow(/^certificate\.(lower|upper) must/);
  });

  it.each([
    ['hoeffding-above-chernoff', 'n', '2.5'],
    ['tuple-error-below-union', 'size', '2.5'],
    ['slingshot', 'size', '1.5'],
  ])('is refused for %s if it counts %s = %s', (id, name, text) => {
    const claim = claims.find((each) => each.id === id)!;
    const certificate = certifyClaim(claim, claim.witness.point, { digits: 10 });
    const forgery = sealed(certificate, { inputs: { ...certificate.inputs, [name]: text } });
    expect(() => verifyCertificate(forgery)).toThrow(`certificate.inputs.${name} must be a whole number`);
  });
});

describe('an honest certificate', () => {
  it('verifies, of any digits', () => {
    const uniform = numbersFrom(5);
    for (let i = 0; i < 40; i++) {
      const { claim, point } = honest(uniform);
      const digits = 10 + Math.floor(uniform() * 191);
      expect(verifyCertificate(certifyClaim(claim, point, { digits }))).toBe(true);
    }
  });

  it('verifies with an interval that is the exact margin, and with a wider one', () => {
    const claim = claims.find(({ id }) => id === 'cloze-error-inverse')!;
    const certificate = certifyClaim(claim, { error: '0.5' }, { digits: 10 });
    expect([certificate.lower, certificate.upper]).toEqual(['0', '0']);
    expect(verifyCertificate(certificate)).toBe(true);
    expect(verifyCertificate(sealed(certificate, { upper: '0.001' }))).toBe(true);
    expect(verifyCertificate(sealed(certificate, { upper: 'Infinity' }))).toBe(true);
  });
});
