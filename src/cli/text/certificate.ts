import type { Certificate } from '../../certificates/index.ts';

/** Why a certificate decides nothing: what it encloses, if it encloses anything, has both signs up to most digits. */
export function whyUndecided({ claim, lower, upper }: Pick<Certificate, 'claim' | 'lower' | 'upper'>): string {
  const isEnclosed = [lower, upper].every((end) => Number.isFinite(Number(end)));
  const why = isEnclosed
    ? 'both sides are equal to 200 digits'
    : 'a sign that the margin hangs on is not known to 200 digits';
  return `${claim} is undecided: ${why}`;
}

/** What a certificate says, in a line. */
export function certificateText({ claim, verdict, inputs, inputsMean, lower, upper }: Certificate): string {
  const at = Object.entries(inputs).map(([name, value]) => `${name} = ${value}`);
  const says = verdict === 'undecided' ? 'is undecided' : verdict;
  const isKnown = Number.isFinite(Number(lower)) || Number.isFinite(Number(upper));
  const margin = isKnown ? `margin in [${lower}, ${upper}]` : 'nothing is known of the margin';
  return `${claim} ${says} at ${at.join(', ')} (${inputsMean}s): ${margin}`;
}
