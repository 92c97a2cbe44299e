import { logBinomialUpperTail } from '../../concentration/index.ts';
import { sharpErrorAmplification } from '../../competence/index.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Side } from '../forms/side.ts';
import { type Count, logFailure, logSetsOf, slackOf } from './finite-sizes.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { square } from '../../numeric/square.ts';

type Sizes = Count | 'competence';

/** What the closed forms are made of. */
interface Curve {
  /** Edges of a text piece into the set, on average: k a. */
  readonly mean: number;
  /** Error of the sharp curve at f = q/n. */
  readonly error: number;
  /** A best number of edges τ. */
  readonly tau: number;
}

function curveAt({ n, q, m, z, k }: ClaimPoint<Count>): Curve {
  const a = z / m;
  const f = q / n;
  const above = (tau: number) => exp(logBinomialUpperTail({ trials: k, probability: a, atLeast: tau + 1 }));
  let tau = 0;
  while (tau < k && above(tau) > f) tau++;
  return { mean: k * a, error: f * sharpErrorAmplification({ theta: f, k, alpha: a }), tau };
}

/** Hoeffding's bound on the exponent, for a variable in an interval of a length; 0 up to the sharp curve. */
function exponentBelow({ n, competence }: ClaimPoint<Sizes>, mean: number, error: number, length: number): number {
  const excess = 1 - competence - error;
  return excess > 0 ? -2 * n * square((mean / length) * excess) : 0;
}

/** β° is good to 1e-13. */
function slackOfForm(at: ClaimPoint<Sizes>, degrees: 'own' | 'nominal', form: number): number {
  const { mean, error } = curveAt(at);
  const perError = 4 * at.n * mean * mean * Math.max(0, 1 - at.competence - error);
  return slackOf(at, { degrees }) + 2 ** -43 * (perError - form);
}

export const OWN_EXPONENT: Side<Sizes> = {
  says: 'n\\,\\Phi',
  value: (at) => logFailure(at, { degrees: 'own' }) - logSetsOf(at),
};

export const OWN_FORM: Side<Sizes> = {
  says: '-2n\\Bigl(\\frac{ka}R\\Bigr)^2(y-f\\beta^\\circ)_+^2',
  value: (at) => {
    const { mean, error, tau } = curveAt(at);
    const y = 1 - at.competence;
    return exponentBelow(at, mean, error, Math.max(y * tau, (1 - y) * (at.k - tau)));
  },
};

export const ownSlack = (at: ClaimPoint<Sizes>): number => slackOfForm(at, 'own', OWN_FORM.value(at));

export const NOMINAL_EXPONENT: Side<Sizes> = {
  says: '\\ln P - \\ln\\binom mz',
  value: (at) => logFailure(at, { degrees: 'nominal' }) - logSetsOf(at),
};

export const NOMINAL_FORM: Side<Sizes> = {
  says: '-2n\\Bigl(ka\\,\\frac{(y-f\\beta^\\circ)_+}{k-\\tau}\\Bigr)^2',
  value: (at) => {
    const { mean, error, tau } = curveAt(at);
    return tau < at.k ? exponentBelow(at, mean, error, at.k - tau) : 0;
  },
};

export const nominalSlack = (at: ClaimPoint<Sizes>): number => slackOfForm(at, 'nominal', NOMINAL_FORM.value(at));
