import type { Library } from './libraries.ts';
import { PROGRAMS } from './libraries.ts';
import type { Subject } from './points.ts';
import { comparison, domainTable, errorTable } from './tables.ts';

/** docs/accuracy.md, but for its formatting. */
export function page(subjects: readonly Subject[], libraries: readonly Library[]): string {
  const versions = libraries.map(({ name, version }) => `${name} (${version})`).join(', ');
  const missing = PROGRAMS.map(({ name }) => name).filter(
    (name) => !libraries.some((library) => library.name === name),
  );
  const absent = missing.length > 0 ? ` Not installed on this machine: ${missing.join(' and ')}.` : '';
  return `---
title: Accuracy
---

# Accuracy

How far the returned numbers are from the true ones. Errors are relative: |returned − exact| / |exact|; an ulp is 2⁻⁵² = 2.2e-16.
Exact means the value at the very doubles that were passed. \`npm run accuracy\` recomputes the figures and fails where one is
above what is documented; this page is written by \`npm run accuracy -- --write\`, after \`npm ci --prefix bench\`.

## Errors

The error of a logarithm of a probability is that of the logarithm, and the bands are by the probability itself. The error of
\`performanceGap\`, a difference, is relative to the sum $\`H(\\theta) + k\\theta D\`$ of its two parts, and the last two logarithms of competence to the
sum of their terms: $\`1 + \\ln n + |\\ln\\text{quotient}|\`$ for \`logSeenTupleFraction\`, $\`\\lambda kq + \\ln\\binom mz + |\\ln P|\`$ for
\`finiteSizeLogFailure\`.

${errorTable(subjects)}

## Where it was tested

${domainTable(subjects)}

The reference values have 40 digits and were made with mpmath at 60 to 800 digits, straight from the definitions, by methods that
no float64 code would use: bisection, and sums term by term, of up to ten million terms; the tails of the largest laws were computed
twice, also as an integral or from the other side. The generators are committed beside their results: \`generate.py\`
and \`tails.py\` in \`test/reference\`. The points of \`fresh.json\` were drawn after the code was written, and nothing was tuned
to them. \`refinedErrorAmplification\` is compared with Newton's method at 90 digits, at the points of the other two amplifications.
Beyond these points, the property tests compare with rational tails to 128 bits and with 60- and 90-digit evaluations at random
arguments (\`npm run test:deep\`).

## Known limits

- **Rounded arguments.** A probability next to 1 that was rounded before the call has lost digits of $\`1 - p\`$, and no evaluation
  brings them back. Where the small complement is known, pass that: $\`H(p) = H(1-p)\`$, $\`D(q\\|p) = D(1-q\\|1-p)\`$, and an upper
  tail is the lower tail of the failures.
- **Subnormal results.** Below 2⁻¹⁰²² = 2.2e-308 a double has fewer digits; the errors above hold for normal results.
- **Large tails.** The logarithm of a tail above 1/2 is near 0, and is computed from the other, smaller tail; where that is below
  the smallest double, 5e-324, it is 0.
- **Tests of tails reach as far as the table says**; beyond, up to counts of 2⁵³, there are only property tests (complements,
  monotonicity, differences).
- **Guarantees next to vacuity.** A competence is $\`1 - \\beta\\theta\`$: where $\`\\beta\\theta\`$ is close to 1 its absolute error stays
  that of $\`\\beta\\theta\`$, and its relative error grows without bound. The verdict \`vacuous\` can be wrong only within that error.
- **The sharp curve**: the documented error holds for a normal α. The reference values reach k = 10⁶; up to 10¹² tests compare with
  certified intervals, and beyond with the normal law, from which the distance is proved.
- **The same digits everywhere.** Logarithms, exponentials and powers are the library's own, made of operations that IEEE 754 rounds exactly:
  [elementary functions](elementary.md). The figures hold for every engine.

## Beside other libraries

The same points, but of tails only those of which no argument is above 10⁹: beyond, some libraries sum for
minutes. _No number_ is the share at which the result is NaN, infinite though the exact value is finite, or an exception;
the median and the worst are of the rest. Each library is used by the best of its own means, in \`bench/peers.ts\`: for
a tail the logarithm of its incomplete beta or gamma function, or its log survival function where it has one. @stdlib has no
divergence; the row is the textbook formula with its logarithm.

${comparison(subjects, libraries)}

With ${versions}, on Node ${process.versions.node.split('.')[0]!}.${absent}
`;
}
