import {
  logChernoffUpperTailBound,
  logHypergeometricChernoffUpperTailBound,
  logHypergeometricUpperTail,
  logSerflingUpperTailBound,
} from '../../concentration/index.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Side } from '../forms/side.ts';

export type Draw = 'N' | 'K' | 'n' | 'm';

function upper({ N, K, n, m }: ClaimPoint<Draw>) {
  return { population: N, successes: K, draws: n, atLeast: m };
}

export const TAIL: Side<Draw> = {
  says: '\\ln P[\\mathrm{Hyp}(N,K,n) \\ge m]',
  value: (at) => logHypergeometricUpperTail(upper(at)),
};

/** Of as many draws with replacement. */
export const REPLACED_CHERNOFF: Side<Draw> = {
  says: 'b_{\\mathrm{Bin}(n,K/N)}(m)',
  value: ({ N, K, n, m }) => logChernoffUpperTailBound({ trials: n, probability: K / N, atLeast: m }),
};

export const CHERNOFF: Side<Draw> = {
  says: '-n\\,D(m/n\\|K/N)',
  value: (at) => logHypergeometricChernoffUpperTailBound(upper(at)),
};

export const SERFLING: Side<Draw> = {
  says: '-\\frac{2n\\varepsilon^2}{1-(n-1)/N}',
  value: (at) => logSerflingUpperTailBound(upper(at)),
};
