import { DomainError } from '../../errors.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { excess } from '../loss.ts';
import { farseerLoss } from './farseer.ts';
import { atGranularity } from './granularity.ts';
import { parametersAndDataLoss, PF_DAY } from './kaplan.ts';
import type { LawScale, NormalForm } from './loss-forms.ts';
import { ratioInParametersAndTokens } from './ratio.ts';
import { effectiveScale } from './repeated-parts.ts';
import { routedLoss } from './routed.ts';
import { sparsityParts } from './sparsity.ts';

/** The loss at a scale, in two parts where something of it is irreducible. */
export interface LossParts {
  /** What no parameters and tokens take away; absent where the law has no such part. */
  readonly irreducible?: number;
  /** The rest. */
  readonly excess: number;
}

/** Of a form without an irreducible loss, why there is none; nothing of the others. */
export function whyNoExcess(form: NormalForm['form']): string | undefined {
  switch (form) {
    case 'chinchilla':
    case 'tokens per parameter':
    case 'granularity':
    case 'sparsity':
    case 'repeated data':
      return undefined;
    case 'routed':
      return 'is a power law at one number of tokens, which says nothing of what is irreducible';
    case 'farseer':
      return 'falls to 0 as parameters grow';
    default:
      return 'falls to 0';
  }
}

/** The parts of the loss for arguments that have been checked. */
export function partsAt(law: NormalForm, scale: LawScale): LossParts {
  const { parameters, tokens, uniqueTokens, granularity, sparsity, experts, flops, minimumFlops, minimumSteps } =
    scale as Required<{ [name in keyof LawScale]: number }>;
  switch (law.form) {
    case 'chinchilla':
      return { irreducible: law.coefficients.E, excess: excess(law.coefficients, parameters, tokens) };
    case 'tokens per parameter': {
      const same = ratioInParametersAndTokens(law.coefficients);
      return { irreducible: same.E, excess: excess(same, parameters, tokens) };
    }
    case 'granularity': {
      const same = atGranularity(law.coefficients, granularity);
      return { irreducible: same.E, excess: excess(same, parameters, tokens) };
    }
    case 'sparsity':
      return sparsityParts(law.coefficients, parameters, tokens, sparsity);
    case 'repeated data': {
      const effective = effectiveScale(law.coefficients, parameters, tokens, uniqueTokens);
      const of = excess(law.coefficients, effective.parameters.effective, effective.tokens.effective);
      return { irreducible: law.coefficients.E, excess: of };
    }
    case 'power of parameters':
      return { excess: pow(law.coefficients.Nc / parameters, law.coefficients.alphaN) };
    case 'power of unique tokens':
      return { excess: pow(law.coefficients.Dc / uniqueTokens, law.coefficients.alphaD) };
    case 'power of compute':
      return { excess: pow((law.coefficients.Cc * PF_DAY) / flops, law.coefficients.alphaC) };
    case 'power of minimum compute':
      return { excess: pow((law.coefficients.Cc * PF_DAY) / minimumFlops, law.coefficients.alphaC) };
    case 'parameters and unique tokens':
      return { excess: parametersAndDataLoss(law.coefficients, parameters, uniqueTokens) };
    case 'parameters and steps': {
      const { Nc, Sc, alphaN, alphaS } = law.coefficients;
      return { excess: pow(Nc / parameters, alphaN) + pow(Sc / minimumSteps, alphaS) };
    }
    case 'routed':
      return { excess: routedLoss(law.coefficients, parameters, experts) };
    case 'farseer':
      return { excess: farseerLoss(law.coefficients, parameters, tokens) };
  }
}

/** What a law gives, which has to be a double. */
export function checkDouble(value: number, scale: LawScale, path = 'scale'): number {
  if (value < Infinity) return value;
  throw new DomainError(path, scale, 'one at which the loss is below the largest double');
}
