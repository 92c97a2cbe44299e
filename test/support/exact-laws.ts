import { Decimal } from 'decimal.js';
import type { LawScale, LossLaw } from 'skill-emergence/scaling';
import { exactly } from './reference.ts';

// Each form as its paper prints it, in 60 digits and at the doubles that are the coefficients: another path than that
// of the library, which works with powers and exponentials of its own.

type Exact = Decimal;

const x = exactly;
const ONE = x(1);
const power = (base: Exact, exponent: Exact): Exact => base.pow(exponent);
const least = (a: Exact, b: Exact): Exact => (a.lt(b) ? a : b);

/** The irreducible loss, if any, and the whole. */
export interface ExactLoss {
  readonly irreducible?: Exact;
  readonly loss: Exact;
}

export function exactLoss(law: LossLaw, at: LawScale): ExactLoss {
  const N = x(at.parameters ?? 1);
  const D = x(at.tokens ?? 1);
  const U = x(at.uniqueTokens ?? 1);
  switch (law.form) {
    case 'chinchilla':
      return above(x(law.E), twoTerms(law, N, D));
    case 'tokens per parameter': {
      const { E, a, b, eta } = law.coefficients;
      const C = N.times(D).times(6);
      const M = D.div(N);
      const sum = x(a)
        .times(power(M, x(eta)))
        .plus(x(b).times(power(M, x(-eta))));
      return above(x(E), sum.times(power(C, x(-eta))));
    }
    case 'granularity': {
      const { a, alpha, b, beta, g, gamma, c } = law.coefficients;
      const top = x(g)
        .div(power(x(at.granularity!), x(gamma)))
        .plus(a);
      return above(x(c), top.div(power(N, x(alpha))).plus(x(b).div(power(D, x(beta)))));
    }
    case 'sparsity': {
      const { a, b, c, d, e, alpha, beta, lambda, delta, gamma } = law.coefficients;
      const active = ONE.minus(x(at.sparsity!));
      const irreducible = x(c)
        .div(power(active, x(lambda)))
        .plus(e);
      const both = x(d).div(power(active, x(delta)).times(power(N, x(gamma))));
      return above(
        irreducible,
        x(a)
          .div(power(N, x(alpha)))
          .plus(x(b).div(power(D, x(beta))))
          .plus(both),
      );
    }
    case 'routed': {
      const { a, b, c, d, Estart, Emax } = law.coefficients;
      const start = ONE.div(ONE.div(x(Estart)).minus(ONE.div(x(Emax))));
      const inverse = ONE.div(x(at.experts!).minus(1).plus(start)).plus(ONE.div(x(Emax)));
      const logN = N.log(10);
      const logE = ONE.div(inverse).log(10);
      const sum = logN
        .times(x(a))
        .plus(logE.times(x(b)))
        .plus(logN.times(logE).times(x(c)))
        .plus(x(d));
      return { loss: power(x(10), sum) };
    }
    case 'farseer': {
      const { a1, alpha, b1, a2, beta, b2, a3, gamma, b3 } = law.coefficients;
      const part = (a: number, exponent: number, b: number): Exact =>
        power(N, x(exponent)).times(x(a)).plus(x(b)).exp();
      return { loss: part(a3, gamma, b3).plus(part(a2, beta, b2).times(power(D, part(a1, alpha, b1).neg()))) };
    }
    case 'repeated data': {
      const { E, A, B, alpha, beta, RDstar, RNstar } = law.coefficients;
      const unique = least(U, D);
      const G = power(x(alpha).times(A).div(x(beta).times(B)), ONE.div(x(alpha).plus(beta)));
      const optimal = least(N, G.times(power(G.times(unique), x(beta).div(x(alpha)))));
      const counts = (all: Exact, of: Exact, star: Exact): Exact => {
        const repetitions = all.div(of).minus(1);
        return of.times(ONE.plus(star.times(ONE.minus(repetitions.div(star).neg().exp()))));
      };
      const N1 = counts(N, optimal, x(RNstar));
      const D1 = counts(D, unique, x(RDstar));
      return above(x(E), twoTerms({ A, B, alpha, beta }, N1, D1));
    }
    case 'power of parameters':
      return { loss: power(x(law.coefficients.Nc).div(N), x(law.coefficients.alphaN)) };
    case 'power of unique tokens':
      return { loss: power(x(law.coefficients.Dc).div(U), x(law.coefficients.alphaD)) };
    case 'power of compute':
    case 'power of minimum compute': {
      const C = x((law.form === 'power of compute' ? at.flops : at.minimumFlops)!).div(8.64e19);
      return { loss: power(x(law.coefficients.Cc).div(C), x(law.coefficients.alphaC)) };
    }
    case 'parameters and unique tokens': {
      const { Nc, Dc, alphaN, alphaD } = law.coefficients;
      const first = power(x(Nc).div(N), x(alphaN).div(x(alphaD)));
      return { loss: power(first.plus(x(Dc).div(U)), x(alphaD)) };
    }
    case 'parameters and steps': {
      const { Nc, Sc, alphaN, alphaS } = law.coefficients;
      const steps = power(x(Sc).div(x(at.minimumSteps!)), x(alphaS));
      return { loss: power(x(Nc).div(N), x(alphaN)).plus(steps) };
    }
  }
}

function above(irreducible: Exact, excess: Exact): ExactLoss {
  return { irreducible, loss: irreducible.plus(excess) };
}

function twoTerms(
  { A, B, alpha, beta }: { readonly A: number; readonly B: number; readonly alpha: number; readonly beta: number },
  N: Exact,
  D: Exact,
): Exact {
  return x(A)
    .div(power(N, x(alpha)))
    .plus(x(B).div(power(D, x(beta))));
}
