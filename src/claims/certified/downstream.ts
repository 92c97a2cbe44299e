import type { CertifiedOptions } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { Interval } from '../../certified/interval.ts';
import type { Exact } from './margins.ts';

type Rise = Exact<'g' | 'low' | 'high'>;

/** (1/g) ln(ln A₁ / ln A₂). */
export function certifiedWidth({ g, low, high }: Rise, options: CertifiedOptions): Interval {
  return Interval.exact(low, options).ln().divide(Interval.exact(high, options).ln()).ln().divide(g);
}

/** The distance of the scales, where each is (k'h/(−ln A))^(1/g). */
export function certifiedRise(
  { length, h, g, low, high }: Rise & Exact<'length' | 'h'>,
  options: CertifiedOptions,
): Interval {
  const root = Interval.exact(1, options).divide(g);
  const logScale = (accuracy: ExactNumber): Interval =>
    Interval.exact(h, options)
      .multiply(length)
      .divide(Interval.exact(accuracy, options).ln().negate())
      .power(root)
      .ln();
  return logScale(high).subtract(logScale(low));
}

/** (1/g) ln((1 − A₁^(1/k'))/(1 − A₂^(1/k'))). */
export function certifiedErrorWidth(
  { length, g, low, high }: Rise & Exact<'length'>,
  options: CertifiedOptions,
): Interval {
  const one = Interval.exact(1, options);
  const root = one.divide(length);
  const error = (accuracy: ExactNumber): Interval => one.subtract(Interval.exact(accuracy, options).power(root));
  return error(low).divide(error(high)).ln().divide(g);
}

type Errors = Exact<'gap' | 'rate'> & { readonly loss: ExactNumber | Interval };

/** κe^(−γL). */
export function certifiedFall({ gap, rate, loss }: Errors, options: CertifiedOptions): Interval {
  return Interval.exact(rate, options).multiply(loss).negate().exp().multiply(gap);
}

/** ε − κe^(−γL), not clipped. */
export function certifiedError(at: Errors & Exact<'ceiling'>, options: CertifiedOptions): Interval {
  return Interval.exact(at.ceiling, options).subtract(certifiedFall(at, options));
}

/** Chance, what is above it, and the shares of that which a loss leaves and takes. */
export function certifiedLadder(
  { chance, share, midpoint, slope }: Exact<'chance' | 'share' | 'midpoint' | 'slope'>,
  loss: ExactNumber,
  options: CertifiedOptions,
): Readonly<Record<'chance' | 'rise' | 'share' | 'rest', Interval>> {
  const one = Interval.exact(1, options);
  const least = Interval.exact(chance, options);
  const rest = Interval.exact(midpoint, options).subtract(loss).multiply(slope).exp().add(1);
  const falling = Interval.exact(loss, options).subtract(midpoint).multiply(slope).exp().add(1);
  return {
    chance: least,
    rise: one.subtract(least).multiply(share),
    share: one.divide(falling),
    rest: one.divide(rest),
  };
}
