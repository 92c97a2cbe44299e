import type { CertifiedOptions } from '../certified/enclose.ts';
import type { ExactNumber } from '../certified/exact-number.ts';
import type { Interval } from '../certified/interval.ts';
import type { ClaimDomain } from './domain.ts';

/**
 * Values of a claim's variables.
 *
 * @category Claims
 */
export type ClaimPoint<Name extends string = string> = Readonly<Record<Name, number>>;

/**
 * An inequality, a monotonicity or an identity that the theory states: what it says, where it holds, and how to try it.
 *
 * @category Claims
 */
export interface Claim<Name extends string = string> {
  /** Its name, in small letters and hyphens. */
  readonly id: string;
  /** What it says, in LaTeX. */
  readonly statement: string;
  /** Where it is stated, or proved. */
  readonly source: string;
  /** The part of the theory that it belongs to. */
  readonly chapter: string;
  /** Where it holds. */
  readonly domain: ClaimDomain<Name>;
  /** Right side minus left side in doubles, at least 0 where the claim holds; of an identity, minus their distance. */
  margin(point: ClaimPoint<Name>): number;
  /** How far below 0 rounding may bring the margin, as the accuracy of its terms implies. */
  slack(point: ClaimPoint<Name>): number;
  /** Whether it says “less than”, and so fails where both sides are equal. */
  readonly isStrict?: true | undefined;
  /** An interval that contains the exact margin, where there is a certified form of both sides. */
  certifiedMargin?(point: Readonly<Record<Name, ExactNumber>>, options: CertifiedOptions): Interval;
  /** A point at which the claim is tight, or nearly so: its margin there is at most this. */
  readonly witness: {
    /** Where. */
    readonly point: ClaimPoint<Name>;
    /** The margin there, at most. */
    readonly margin: number;
  };
  /** The claim with a constant, an exponent or a sign changed, and a point at which that is wrong. */
  readonly mutation: {
    /** What it says, in LaTeX. */
    readonly statement: string;
    /** Where it is wrong. */
    readonly point: ClaimPoint<Name>;
    /** Its right side minus its left side. */
    margin(point: ClaimPoint<Name>): number;
  };
}
