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

| 300 of 7243, drawn at random, seed 1 | tried | killed |  score | Clopper–Pearson interval (95 %) |
| ------------------------------------ | ----: | -----: | -----: | ------------------------------- |
| \`numeric\`                          |   110 |     95 | 86.4 % | 78.5 % to 92.2 %                |
| \`entropy\`                          |    21 |     19 | 90.5 % | 69.6 % to 98.8 %                |
| \`concentration\`                    |    23 |     22 | 95.7 % | 78.1 % to 99.9 %                |
| \`competence\`                       |    90 |     78 | 86.7 % | 77.9 % to 92.9 %                |
| \`emergence\`                        |    22 |     15 | 68.2 % | 45.1 % to 86.1 %                |
| \`scaling\`, without its fits        |    34 |     28 | 82.4 % | 65.5 % to 93.2 %                |
| all                                  |   300 |    257 | 85.7 % | 81.2 % to 89.4 %                |

These are the sources of 28 November 2026 before the survivors were looked at (\`npm run mutation -- --sample 300 --seed 1\`). Of the 43
survivors, 15 have their tests now, each seen to fail: digits that a rounded exponent loses, a solver that asks outside of its bracket
or is slow, a column that is one number, a scale that overflows, the cells of a table of powers, a name in a result, what is computed
although nothing rests on it. One went with a search that was no faster than halving. The others change nothing that could be measured:

| what they change                                                             | changes | why no test can tell                                                                     |
| ---------------------------------------------------------------------------- | ------: | ---------------------------------------------------------------------------------------- |
| \`<\` for \`<=\` and the like, between two forms, or where an iteration stops   |      12 | at the limit itself both forms have the same value, or one step more changes nothing     |
| which of two forms is used for a tail, a column or a count                   |       6 | both have the same value: the choice is one of time                                      |
| where a sum over a law begins                                                |       2 | it goes both ways from there                                                             |
| a shortcut where the answer is known                                         |       5 | the long way has the same answer                                                         |
| a safeguard of an iteration that hardly any argument needs                   |       2 | a digit at most                                                                          |

Every mutant of \`entropy\` was tried: 399 of 412 were killed, 96.8 % (94.7 % to 98.3 %). The 13 survivors change nothing that could be
measured:

| place                             | changes | why no test can tell                                                                                           |
| --------------------------------- | ------: | -------------------------------------------------------------------------------------------------------------- |
| \`fano.ts\`, two conditions       |       2 | the limit for rounding above ln M, exclusive; the cap at 1 − 1/M is a safeguard that Newton's method never met |
| \`feder-merhav.ts\`, three        |       3 | at 1/2, ln 2 and 40 nats the two forms have the same value                                                     |
| \`joint-range.ts\`, three         |       3 | at 1e-16, 40 and 1e-8 the forms agree to the last digit                                                        |
| \`joint-range-boundary.ts\`, four |       4 | the same at t = 1 and V = 0.9; when Newton's method stops, which only adds a step that changes nothing         |
| \`ordentlich-weinberger.ts\`, one |       1 | the same at a balance of 1/4                                                                                   |

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
