/**
 * What was proved, so that anyone can prove it again: plain JSON.
 *
 * @category Certificates
 */
export interface Certificate {
  /** Always `'skill-emergence-certificate'`. */
  readonly format: 'skill-emergence-certificate';
  /** Version of the format: 1. */
  readonly formatVersion: 1;
  /** `'theorem8'`, for the condition of Theorem 8, or the id of a claim. */
  readonly claim: string;
  /** Version of the library that made it. */
  readonly version: string;
  /** The arguments, by name: shortest decimals that name the doubles, or the decimals themselves. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether the inputs stand for the doubles next to them, or for the decimals. */
  readonly inputsMean: 'double' | 'decimal';
  /** Significant digits of the interval's ends. */
  readonly digits: number;
  /** Lower end of an interval around the margin: right side minus left side of the claim. */
  readonly lower: string;
  /** Upper end of that interval. */
  readonly upper: string;
  /** What the interval proves. */
  readonly verdict: 'holds' | 'fails' | 'undecided';
  /** SHA-256, in hexadecimal, of all other fields. It shows corruption, not forgery. */
  readonly checksum: string;
}

/** The fields that the checksum is of. */
export type Unsealed = Omit<Certificate, 'checksum'>;

/** The version of the library, as in package.json. */
export const VERSION = '0.1.0';
