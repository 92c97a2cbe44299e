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
twice, also as an integral or from the other side. The generators are committed beside their results, the
\`.py\` files in \`test/reference\`. The points of \`fresh.json\` were drawn after the code was written, and nothing was tuned
to them. \`refinedErrorAmplification\` is compared with Newton's method at 90 digits, at the points of the other two amplifications.
Beyond these points, the property tests compare with rational tails to 128 bits and with 60- and 90-digit evaluations at random
arguments (\`npm run test:deep\`).

## Do the tests bite?

Full coverage says that a test goes through every line, not that it would notice a wrong one. \`npm run mutation\` changes the sources in one
place at a time – a sign, a comparison, a condition, a name in a message – and runs the tests that concern the folder, with 25 cases a
property and without the slowest four files of tests. A change is killed when a test fails, or when the tests do not end: after a hundred times the
rounds that the original takes, or after a minute and twice their time. A change that fails outside of the tests would not count; there
was none.

| drawn at random, seed 1 | mutants | tried | killed |  score | Clopper–Pearson interval (95 %) |
| ----------------------- | ------: | ----: | -----: | -----: | ------------------------------- |
| \`entropy\`             |     412 |    17 |     17 | 100 %  | 80.5 % to 100 %                 |
| \`concentration\`       |     932 |    37 |     36 | 97.3 % | 85.8 % to 99.9 %                |
| both                    |    1344 |    54 |     53 | 98.1 % | 90.1 % to 100.0 %               |

These are two of the six folders of a sample of 300 of all 6031 mutants, on the sources of 28 November 2026; the others, \`numeric\`,
\`competence\`, \`emergence\` and \`scaling\` without its fits, have not been measured yet (\`npm run mutation -- --sample 300 --seed 1\`).
The survivor, an impossible count that no test tried, has its test now.

Every mutant of \`entropy\` was tried once, before its survivors were looked at: of 450, 416 were killed, 92.4 %. Of the 34 survivors, 13 went
with code that nothing needed, and tests were written for 7. The other 14 change nothing that could be measured:

| place                           | changes | why no test can tell                                                                                       |
| ------------------------------- | ------: | ---------------------------------------------------------------------------------------------------------- |
| \`fano.ts\`, two conditions       |       2 | the limit for rounding above ln M, exclusive; the cap at 1 − 1/M is a safeguard that Newton's method never met |
| \`feder-merhav.ts\`, three        |       3 | at 1/2, ln 2 and 40 nats the two forms have the same value                                                 |
| \`joint-range.ts\`, three         |       3 | at 1e-16, 40 and 1e-8 the forms agree to the last digit                                                    |
| \`joint-range-boundary.ts\`, five |       5 | the same at t = 1, V = 0.9 and ε = 2; when Newton's method stops, which only adds a step that changes nothing |
| \`ordentlich-weinberger.ts\`, one |       1 | the same at a balance of 1/4                                                                               |

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
