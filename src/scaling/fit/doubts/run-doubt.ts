/**
 * What about training runs speaks against one law for all of them.
 *
 * - `'spread'`: all runs have about the same parameters, or the same tokens.
 * - `'residuals'`: half of the runs are farther from the law than runs of one kind are.
 * - `'repeats'`: runs of the same parameters and tokens differ by more than the law leaves open elsewhere.
 * - `'groups'`: the runs lie above or below the law by an entry of theirs, such as the name of a data set.
 *
 * @category Fitting
 */
export type RunDoubt =
  | {
      /** Which doubt it is. */
      readonly kind: 'spread';
      /** Of what there is too little spread. */
      readonly quantity: 'parameters' | 'tokens';
      /** The largest over the smallest. */
      readonly ratio: number;
    }
  | {
      /** Which doubt it is. */
      readonly kind: 'residuals';
      /** Median of |ln L − ln L(N, D)|. */
      readonly median: number;
    }
  | {
      /** Which doubt it is. */
      readonly kind: 'repeats';
      /** Standard deviation of ln L among runs of the same parameters and tokens. */
      readonly spread: number;
      /** Standard deviation of the means of such runs, and of single runs, about the law. */
      readonly elsewhere: number;
    }
  | {
      /** Which doubt it is. */
      readonly kind: 'groups';
      /** What the entries are of. */
      readonly column: string;
      /** The part of the variance of the residuals' ranks that lies between the entries. */
      readonly share: number;
    };
