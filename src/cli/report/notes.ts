import { range } from '../text/describe.ts';
import { competence, count } from '../text/format.ts';
import type { Report, ReportLaw } from './data.ts';

/** What the numbers of a report rest on, strongest influence first. */
export function foundations({ settings }: Report): readonly string[] {
  const { factor, threshold } = settings.errors;
  return [
    `The law comes first, and matters more than the bound: it turns parameters and tokens into an excess entropy. Two laws fitted to the same runs ` +
      `can differ by more than the two bounds do. Beyond the runs that a law was fitted to, it is an extrapolation.`,
    `The cloze assumption comes second: a model's average loss on cloze questions is at most ${factor} times its ` +
      `excess entropy, and a text piece counts as an error from a loss of ${threshold} nats. That is an assumption about ` +
      `models, not a theorem.`,
    `The bound comes third: Theorem 8 of Arora & Goyal (2023), or the sharp curve, which is the best constant that can ` +
      `replace the one in Theorem 8.`,
    `Losses per token under different tokenizers do not compare: a law holds for the tokenizer and the text it was fitted on.`,
    `A mixture-of-experts model needs a stated count of parameters: the laws are fitted to dense models, in which every ` +
      `parameter is active.`,
  ];
}

/** What the theory leaves open. */
export const LIMITS: readonly string[] = [
  'It is about text drawn from the training distribution, and about nothing else.',
  'Competence here is a lower bound under pessimistic accounting: an error in a text piece is charged to every skill in it.',
  'Skills are posited, never identified: the theory does not say which skills there are, nor which ones a model has.',
  'The cloze step, from excess entropy to errors, is an assumption.',
  'The average loss alone does not determine how often each skill fails.',
  'No guarantee is not a verdict: a model without one may well be competent.',
];

/** What extrapolated means for a law. */
export function extrapolationNote({ law }: Pick<ReportLaw, 'law'>): string {
  return law.fittedRange
    ? `beyond the runs that the law was fitted to (${range(law.fittedRange.parameters)} parameters, ` +
        `${range(law.fittedRange.tokens)} tokens): extrapolated`
    : 'the range of the runs behind this law is not known, so that no model is marked as extrapolated';
}

/** For how many models each law and bound guarantees something on single skills. */
export function findings({ laws }: Report): readonly string[] {
  return laws.map(({ name, models }) => {
    const [theorem8, sharp] = (['theorem8', 'sharp'] as const).map((bound) =>
      models.flatMap(({ model, guarantees }) =>
        guarantees
          .filter((guarantee) => guarantee.bound === bound && guarantee.tupleSize === 1 && !guarantee.vacuous)
          .map((guarantee) => ({ model, competence: guarantee.competence })),
      ),
    );
    const best = [...sharp!].sort((a, b) => b.competence - a.competence)[0];
    const most = best ? `, at most ${competence({ ...best, vacuous: false })} (${best.model})` : '';
    return (
      `Under ${name} the sharp curve guarantees some competence on single skills for ${count(sharp!.length)} of ` +
      `${count(models.length)} models${most}, and Theorem 8 for ${theorem8!.length === 0 ? 'none' : count(theorem8!.length)}.`
    );
  });
}
