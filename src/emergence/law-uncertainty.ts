import { checkObject, checkOpenUnit, DomainError } from '../errors.ts';
import { checkedLaws } from '../scaling/bootstrap-replicates.ts';
import type { ScalingLaw } from '../scaling/law.ts';
import { checkForecastLaw, type ForecastLaw } from './extrapolation.ts';

/**
 * Laws fitted to resamples of the training runs, column by column.
 *
 * @category Uncertainty
 */
export interface LawReplicates {
  /** Irreducible losses. */
  readonly E: ArrayLike<number>;
  /** Coefficients of the parameter term. */
  readonly A: ArrayLike<number>;
  /** Coefficients of the data term. */
  readonly B: ArrayLike<number>;
  /** Exponents of the number of parameters. */
  readonly alpha: ArrayLike<number>;
  /** Exponents of the number of tokens. */
  readonly beta: ArrayLike<number>;
  /** 0 for a law that counts; all count where this is absent. */
  readonly status?: ArrayLike<number> | undefined;
}

/**
 * A fitted law with its uncertainty: what `bootstrapScalingLaw` of `skill-emergence/scaling` returns, as far as it is
 * needed here.
 *
 * @category Uncertainty
 */
export interface LawUncertainty {
  /** Holds the fitted law. */
  readonly summary: {
    /** The fit to all runs. */
    readonly fit: {
      /** Its law. */
      readonly law: ForecastLaw;
    };
  };
  /** The laws of the resamples. */
  readonly replicates: LawReplicates;
}

/**
 * How the uncertainty of a law enters a forecast.
 *
 * @category Uncertainty
 */
export interface UncertaintySettings {
  /** A bootstrap, in place of `law`: its fitted law is the law, and its replicates give the bands. */
  readonly bootstrap?: LawUncertainty | undefined;
  /** Confidence of the bands, between 0 and 1; 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/** The laws of a bootstrap. */
export interface UncertainLaw {
  readonly law: ForecastLaw;
  /** The replicates that count. */
  readonly laws: readonly ScalingLaw[];
  readonly confidence: number;
}

/** The checks of a bootstrap and the confidence of its bands; nothing where there is no bootstrap. */
export function uncertainLaw(options: UncertaintySettings & { readonly law?: ForecastLaw }): UncertainLaw | undefined {
  const { law, bootstrap, confidence = 0.95 } = options;
  checkSomeLaw(options);
  checkOpenUnit('confidence', confidence);
  if (bootstrap === undefined) return undefined;
  checkObject('bootstrap', bootstrap);
  if (law !== undefined) throw new DomainError('law', law, 'absent where a bootstrap is given, which has its own');
  // first, because a law without uncertainty has none
  const laws = checkedLaws(bootstrap.replicates, 'bootstrap.replicates');
  checkObject('bootstrap.summary', bootstrap.summary);
  checkObject('bootstrap.summary.fit', bootstrap.summary.fit);
  const fitted = bootstrap.summary.fit.law;
  checkForecastLaw(fitted, 'bootstrap.summary.fit.law');
  return { law: fitted, laws, confidence };
}

/** A law that is spelt wrongly, as `publishedLaws.hofmann2022` is, is undefined: it would be another one in silence. */
function checkSomeLaw(options: UncertaintySettings & { readonly law?: ForecastLaw }): void {
  const { law, bootstrap } = options;
  if (law !== undefined) return;
  const otherwise = 'for hoffmann2022 leave the setting out';
  if ('law' in options) throw new DomainError('law', law, `a scaling law; ${otherwise}`);
  if (bootstrap === undefined && 'bootstrap' in options) {
    throw new DomainError('bootstrap', bootstrap, `a bootstrap, or a law; ${otherwise}`);
  }
}
