import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { checkOccurrence } from '../competence/tuple-competence.ts';
import { checkCount, checkObject, checkOpenUnit, type DomainError, isDomainError } from '../errors.ts';
import { checkOptions } from '../scaling/check-options.ts';
import { checkScale, type Scale } from '../scaling/law.ts';
import type { LawRange, LossUnit } from '../scaling/laws/facts.ts';
import { whyNoExcess } from '../scaling/laws/law-parts.ts';
import { lawLoss } from '../scaling/laws/law-loss.ts';
import { isAllocation, lawOptimum } from '../scaling/laws/law-optimum.ts';
import type { LiteratureLaw, LossLaw } from '../scaling/laws/literature.ts';
import { isLossForm, type LawScale } from '../scaling/laws/loss-forms.ts';
import { publishedLaws } from '../scaling/laws/published-laws.ts';
import { flopsOf } from '../scaling/training-flops.ts';
import { checkedGuarantees } from './asked-guarantees.ts';
import { checkErrors } from './error-model.ts';
import { forecastTable } from './forecast-table.ts';
import type { AllocationReading, LawReading, LawsAt, LawsAtSettings, SilentLaw } from './law-reading.ts';

/**
 * Loss, excess entropy, optimum and guaranteed competence of one scale under every law that can speak of it, side by
 * side and by the unit of the loss.
 *
 * @param scale - `parameters` N and `tokens` D, and what some laws depend on: `uniqueTokens`, `granularity`,
 * `sparsity`, `experts`. A law that does not depend on what is given is silent, as it would answer for another model;
 * fewer unique tokens than tokens count as that
 * @param options - `k` ≥ 1 and `alpha` in (0, 1); `tupleSizes` (default `[1]`), `bounds` (default `['theorem8']`) and
 * `within` as in {@link forecastTable}; `errors`, the cloze model; `laws` by name (default `publishedLaws`)
 * @returns groups of laws by unit, optima by laws of allocation, and the laws of either kind that cannot speak, with
 * the reason; laws of learning rate and batch, of accuracy and of data are left out
 * @throws {@link DomainError} if the scale or a setting is outside its domain
 * @remarks Guarantees rest on excess entropies in nats per token; a law without an irreducible loss, or in another
 * unit, gives a loss alone. Even in one unit, losses of different tokenizers and texts do not compare: each law says
 * what it was fitted to, and how it counts parameters.
 * @example
 * ```ts
 * import { lawsAt } from 'skill-emergence';
 *
 * const { groups, silent } = lawsAt({ parameters: 70e9, tokens: 1.4e12 }, { k: 8, alpha: 0.1, bounds: ['sharp'] });
 * groups.map(({ lossUnit }) => lossUnit); // => ['nats per token', 'bits per character']
 * const besiroglu = groups[0]?.laws.find(({ name }) => name === 'besiroglu2024');
 * besiroglu?.guarantees?.[0]?.competence; // ~> 0.281
 * silent.find(({ name }) => name === 'abnar2025Sparsity')?.reason; // => 'scale.sparsity is required: a number in [0, 1)'
 * ```
 * @see [Published laws](../../docs/laws.md).
 * @category Laws side by side
 */
export function lawsAt(scale: Scale & LawScale, options: LawsAtSettings): LawsAt {
  checkScale(scale);
  checkOptions('lawsAt(scale, { k: 8, alpha: 0.1 })', options, NAMES);
  const { k, alpha, within = 'best', errors = { model: 'cloze' }, laws = publishedLaws } = options;
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkOccurrence(within);
  checkErrors(errors, ['cloze'], []);
  checkObject('laws', laws);
  const asked = { k, alpha, within, errors, ...checkedGuarantees(options) };
  const flops = flopsOf(scale);
  const groups = new Map<LossUnit, LawReading[]>();
  const allocations: AllocationReading[] = [];
  const silent: SilentLaw[] = [];
  for (const [name, law] of Object.entries(laws)) {
    checkObject(`laws.${name}`, law);
    try {
      if (isLossLaw(law)) {
        const reading = readingOf(name, law, scale, flops, asked);
        const unit = law.lossUnit as LossUnit | undefined;
        const lossUnit = unit ?? 'nats per token';
        groups.set(lossUnit, [...(groups.get(lossUnit) ?? []), reading]);
      } else if (isAllocation(law)) {
        const { parameterCount, dataset, source, remarks } = law;
        allocations.push({
          name,
          ...lawOptimum(law, { flops }),
          parameterCount,
          ...known({ dataset, source, remarks }),
        });
      }
    } catch (error) {
      if (!isDomainError(error)) throw error;
      silent.push({ name, reason: reasonOf(error) });
    }
  }
  return {
    ...scale,
    flops,
    groups: [...groups].map(([lossUnit, of]) => ({ lossUnit, laws: of })),
    allocations,
    silent,
  };
}

const NAMES = ['k', 'alpha', 'tupleSizes', 'bounds', 'within', 'errors', 'laws'];

/** Why a law refuses to speak, without the value, which is the same for all. */
function reasonOf({ parameter, value, expected, message }: DomainError): string {
  return value === undefined ? message : `${parameter} must be ${expected}`;
}

type Asked = Pick<LawsAtSettings, 'k' | 'alpha' | 'within' | 'errors'> & {
  readonly tupleSizes: readonly number[];
  readonly bounds: readonly CompetenceBound[];
};

function isLossLaw(law: LiteratureLaw): law is LossLaw {
  return isLossForm((law as { readonly form?: unknown }).form);
}

/** What a law says; throws where it cannot speak. */
function readingOf(name: string, law: LossLaw, scale: Scale & LawScale, flops: number, asked: Asked): LawReading {
  const { parameterCount, dataset, tokenizer, source, remarks } = law;
  const at = law.form === 'repeated data' ? scale : withFreshData(scale);
  const loss = lawLoss(law, at);
  const withoutGuarantee = whyNot(law);
  const optimum = optimumOf(law, flops, scale.uniqueTokens);
  return {
    ...{ name, loss, parameterCount, ...known({ dataset, tokenizer, source, remarks }) },
    ...(withoutGuarantee === undefined ? guaranteed(law, at, asked) : { withoutGuarantee }),
    ...(optimum && { optimum }),
    beyond: beyondOf(law.fittedRange, scale),
  };
}

/** A scale whose unique tokens are no fewer than its tokens is one without repetition. */
function withFreshData(scale: Scale & LawScale): Scale & LawScale {
  const { uniqueTokens } = scale;
  return uniqueTokens !== undefined && uniqueTokens >= scale.tokens ? { ...scale, uniqueTokens: undefined } : scale;
}

/** The form of a law; one that says none is a ScalingLaw. */
function formOf(law: { readonly form?: LossLaw['form'] }): LossLaw['form'] {
  return law.form ?? 'chinchilla';
}

/** Why a law gives no guarantee, if it gives none. */
function whyNot(law: LossLaw): string | undefined {
  const unit = law.lossUnit as LossUnit | undefined;
  if (unit !== undefined && unit !== 'nats per token') return `its losses are in ${unit}`;
  const reason = whyNoExcess(formOf(law));
  return reason && `it ${reason}`;
}

function guaranteed(law: LossLaw, scale: Scale & LawScale, asked: Asked): Partial<LawReading> {
  const { excessEntropy, errorFraction, guarantees } = forecastTable({ law, scale, ...asked });
  return { excessEntropy, errorFraction, guarantees };
}

function optimumOf(law: LossLaw, flops: number, uniqueTokens: number | undefined): Scale | undefined {
  const ofLaw = (budget: { readonly flops: number; readonly uniqueTokens?: number | undefined }): Scale => {
    return lawOptimum(law, budget) as Scale; // laws of losses give both
  };
  switch (formOf(law)) {
    case 'chinchilla':
    case 'tokens per parameter':
      return ofLaw({ flops });
    case 'repeated data':
      return ofLaw({ flops, uniqueTokens });
    default:
      return undefined;
  }
}

/** By which factors a scale is beyond a range, as far as the range is known. */
function beyondOf(range: LawRange | undefined, scale: Scale): LawReading['beyond'] {
  const factor = (name: keyof Scale): number | undefined => {
    const [least, most] = range?.[name] ?? [null, null];
    const value = scale[name];
    if (most !== null && value > most) return value / most;
    if (least !== null && value < least) return least / value;
    return least === null || most === null ? undefined : 1;
  };
  return known({ parameters: factor('parameters'), tokens: factor('tokens') });
}

/** An object without what is not known. */
function known<T extends object>(fields: T): { [name in keyof T]: Exclude<T[name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
