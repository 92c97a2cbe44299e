import type { Certificate } from '../../certificates/index.ts';

/** What a certificate says, in a line. */
export function certificateText({ claim, verdict, inputs, inputsMean, lower, upper }: Certificate): string {
  const at = Object.entries(inputs).map(([name, value]) => `${name} = ${value}`);
  const says = verdict === 'undecided' ? 'is undecided' : verdict;
  return `${claim} ${says} at ${at.join(', ')} (${inputsMean}s): margin in [${lower}, ${upper}]`;
}
