/**
 * `npm run accuracy`: the error of every function that has reference values, beside that of other libraries at the same
 * points where `npm ci --prefix bench` has installed them (and scipy and R, where the machine has them).
 *
 * Fails where an error is above what is documented, or where docs/accuracy.md is out of date; `npm run accuracy -- --write`
 * writes that page, and needs the other libraries.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Decimal } from 'decimal.js';
import { format } from 'prettier';
import {
  errorAmplification,
  performanceGap,
  refinedErrorAmplification,
  sharpErrorAmplification,
} from 'skill-emergence/competence';
import {
  bernoulliDivergence,
  binaryEntropy,
  logBinomialCoefficient,
  logBinomialProbability,
  logBinomialUpperTail,
  logHypergeometricUpperTail,
  logPoissonUpperTail,
} from 'skill-emergence/concentration';
import { maxTotalVariation, minExcessEntropy } from 'skill-emergence/entropy';
import { chinchillaLoss, computeOptimalScale, excessEntropy, hoffmann2022 } from 'skill-emergence/scaling';
import type { Peer } from '../bench/peer.ts';
import { exact, exactDivergence, exactEntropy } from '../test/support/exact.ts';
import { errorInUlps, referenceRows } from '../test/support/reference.ts';
import { tailRows } from '../test/support/tail-reference.ts';

const PAGE = 'docs/accuracy.md';
const ULP = 2 ** -52;

/** How many times the page's worst error another may be before the page counts as out of date. */
const DRIFT = 1.5;

type Args = Readonly<Record<string, number>>;

/** What an error is relative to, where that is not the exact value. */
type Scale = (args: Args, value: string) => Decimal;

interface Point {
  readonly args: Args;
  readonly value: string;
  readonly actual: number;
  readonly scale: Decimal.Value;
}

interface Subject {
  readonly name: string;
  /** Which of the reference points, where what is documented differs between them. */
  readonly band: string;
  readonly points: readonly Point[];
  /** The documented bound of the relative error, if any. */
  readonly documented: number | undefined;
}

interface Errors {
  readonly median: number;
  readonly worst: number;
  /** Share of the points at which there is no number, or an infinite one for a finite value. */
  readonly failed: number;
}

interface Library {
  readonly name: string;
  readonly version: string;
  /** NaN for a failure; undefined where the library has no such function. */
  evaluate(name: string, points: readonly Point[]): readonly number[] | undefined;
}

// --- ours ------------------------------------------------------------------------------------------------------------

function subject<A extends object>(
  name: string,
  rows: readonly { readonly args: A; readonly value: string }[],
  evaluate: (args: A) => number,
  documented: number | undefined,
  { band = '', scale }: { band?: string; scale?: Scale } = {},
): Subject {
  const points = rows.map(({ args: typed, value }) => {
    const args = { ...typed } as unknown as Args;
    return { args, value, actual: evaluate(typed), scale: scale?.(args, value) ?? value };
  });
  return { name, band, points, documented };
}

/** The parts of the rows below 1/e, from there to 1/2, and beyond, by the logarithm that is their value. */
function bands<R extends { readonly value: string }>(rows: readonly R[]): readonly [R[], R[], R[]] {
  const half = -Math.LN2 * (1 - 1e-12);
  return [
    rows.filter(({ value }) => Number(value) < -1),
    rows.filter(({ value }) => Number(value) >= -1 && Number(value) < half),
    rows.filter(({ value }) => Number(value) >= half),
  ];
}

/** H(θ) + kθD, the sum of which the gap is the difference. */
function gapScale({ theta = NaN }: Args, value: string): Decimal {
  const entropy = exactEntropy(theta);
  return entropy.plus(entropy.minus(value));
}

/** β̂ to more than 30 digits: Newton's method at 90 digits, from the value under test. */
function exactRefined({ theta, k, alpha }: { theta: number; k: number; alpha: number }): string {
  const a = exact(alpha);
  const rest = exact(1).minus(a);
  const cost = exact(theta).ln().neg().div(k);
  if (cost.gte(a.ln().neg())) return exact(1).div(a).toString();
  let d = a.times(exact(refinedErrorAmplification({ theta, k, alpha })).minus(1));
  if (d.gte(rest)) d = rest.times(1 - ULP);
  for (let i = 0; i < 100; i++) {
    const x = a.plus(d);
    const slope = x
      .times(rest)
      .div(a.times(rest.minus(d)))
      .ln();
    const step = exactDivergence(x, a).minus(cost).div(slope);
    if (step.abs().lt(d.times('1e-40'))) return d.div(a).plus(1).toString();
    const next = d.minus(step);
    d = next.lt(rest) ? next : d.plus(rest).div(2);
  }
  throw new Error(`no convergence at ${JSON.stringify({ theta, k, alpha })}`);
}

const binomial = tailRows('logBinomialUpperTail');
const [low, middle, high] = bands(binomial);
const [lowProbability, ...highProbabilities] = bands(tailRows('logBinomialProbability'));
const [lowDraws, middleDraws, highDraws] = bands(tailRows('logHypergeometricUpperTail'));
const amplificationPoints = [...referenceRows('errorAmplification'), ...referenceRows('sharpErrorAmplification')];

const subjects: readonly Subject[] = [
  subject('binaryEntropy', referenceRows('binaryEntropy'), ({ p }) => binaryEntropy(p), 4 * ULP),
  subject(
    'bernoulliDivergence',
    referenceRows('bernoulliDivergence'),
    ({ q, p }) => bernoulliDivergence(q, p),
    8 * ULP,
  ),
  subject(
    'logBinomialCoefficient',
    tailRows('logBinomialCoefficient'),
    ({ n, k }) => logBinomialCoefficient(n, k),
    1e-15,
  ),
  subject('logBinomialProbability', lowProbability, logBinomialProbability, 5e-15, { band: 'below 1/e' }),
  subject('logBinomialProbability', highProbabilities.flat(), logBinomialProbability, undefined, {
    band: 'from 1/e on',
  }),
  subject('logBinomialUpperTail', low, logBinomialUpperTail, 5e-15, { band: 'below 1/e' }),
  subject('logBinomialUpperTail', middle, logBinomialUpperTail, 2e-14, { band: '1/e to 1/2' }),
  subject('logBinomialUpperTail', high, logBinomialUpperTail, 5e-13, { band: 'above 1/2' }),
  subject('logPoissonUpperTail', tailRows('logPoissonUpperTail'), logPoissonUpperTail, 1e-13),
  subject('logHypergeometricUpperTail', [...lowDraws, ...middleDraws], logHypergeometricUpperTail, 1e-13, {
    band: 'up to 1/2',
  }),
  subject('logHypergeometricUpperTail', highDraws, logHypergeometricUpperTail, undefined, { band: 'above 1/2' }),
  subject('maxTotalVariation', referenceRows('maxTotalVariation'), ({ excess }) => maxTotalVariation(excess), 1e-14),
  subject(
    'minExcessEntropy',
    referenceRows('minExcessEntropy'),
    ({ totalVariation }) => minExcessEntropy(totalVariation),
    1e-14,
  ),
  subject('errorAmplification', referenceRows('errorAmplification'), errorAmplification, 1e-14),
  subject(
    'refinedErrorAmplification',
    amplificationPoints.map(({ args }) => ({ args, value: exactRefined(args) })),
    refinedErrorAmplification,
    1e-14,
  ),
  subject('sharpErrorAmplification', referenceRows('sharpErrorAmplification'), sharpErrorAmplification, 1e-14),
  subject('performanceGap', referenceRows('performanceGap'), performanceGap, 1e-13, { scale: gapScale }),
  subject('chinchillaLoss', referenceRows('chinchillaLoss'), (at) => chinchillaLoss(hoffmann2022, at), 4 * ULP),
  subject('excessEntropy', referenceRows('excessEntropy'), (at) => excessEntropy(hoffmann2022, at), 4 * ULP),
  subject(
    'computeOptimalScale',
    referenceRows('computeOptimalParameters'),
    ({ flops }) => computeOptimalScale(hoffmann2022, flops).parameters,
    8 * ULP,
  ),
];

// --- other libraries -------------------------------------------------------------------------------------------------

function fromPeer(peer: Peer, version: string): Library {
  const functions = peer.functions as Readonly<Record<string, (args: Args) => number>>;
  return {
    name: peer.name,
    version,
    evaluate(name, points) {
      const evaluate = functions[name];
      return evaluate && points.map(({ args }) => valueOrNaN(() => evaluate(args)));
    },
  };
}

function valueOrNaN(evaluate: () => number): number {
  try {
    return evaluate();
  } catch {
    return NaN;
  }
}

/** A library behind a program that reads `function argument ...` and prints its version and the values, line by line. */
function fromProgram(name: string, command: string, script: string): Library | undefined {
  const all = subjects.flatMap((of) => of.points.map((point) => ({ name: of.name, point })));
  const input = all.map(({ name: of, point }) => [of, ...Object.values(point.args)].join(' ')).join('\n');
  const { status, stdout } = spawnSync(command, [script], { input: `${input}\n`, encoding: 'utf8' });
  if (status !== 0) return undefined;
  const [version = '', ...values] = stdout.trim().split('\n');
  const byPoint = new Map(all.map(({ point }, i) => [point, values[i]]));
  return {
    name,
    version,
    evaluate(_, points) {
      const texts = points.map((point) => byPoint.get(point));
      return texts[0] === 'none' ? undefined : texts.map(Number); // 'inf' and 'nan' are failures alike
    },
  };
}

async function installedLibraries(): Promise<readonly Library[]> {
  if (!existsSync('bench/node_modules')) return [];
  const { jstatPeer, mathjs, stdlib } = await import('../bench/peers.ts');
  const versionOf = (path: string): string =>
    (JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { version: string }).version;
  const ofStdlib = versionOf('bench/node_modules/@stdlib/math-base-special-betainc');
  return [
    fromPeer(stdlib, `its packages at the versions in bench/package.json, betainc at ${ofStdlib}`),
    fromPeer(mathjs, versionOf('node_modules/mathjs')),
    fromPeer(jstatPeer, versionOf('bench/node_modules/jstat')),
    ...[fromProgram('scipy', 'python3', 'bench/values.py'), fromProgram('R', 'Rscript', 'bench/values.R')].filter(
      (library) => library !== undefined,
    ),
  ];
}

// --- figures ---------------------------------------------------------------------------------------------------------

function errorsOf(points: readonly Point[], values: readonly number[]): Errors {
  const all = points.map((point, i) => errorInUlps(values[i]!, point.value, point.scale) * ULP);
  const errors = all.filter((error) => error < Infinity).sort((a, b) => a - b);
  const median = errors[Math.floor(errors.length / 2)] ?? NaN;
  return { median, worst: errors.at(-1) ?? NaN, failed: 1 - errors.length / all.length };
}

function ours(of: Subject): Errors {
  return errorsOf(
    of.points,
    of.points.map(({ actual }) => actual),
  );
}

function cell(error: number): string {
  if (Number.isNaN(error)) return '–';
  return error === 0 ? '0' : error.toExponential(1).replace('e+', 'e');
}

function documentedCell(bound: number | undefined): string {
  if (bound === undefined) return '–';
  return bound < 1e-14 && Number.isInteger(bound / ULP) ? `${bound / ULP} ulp = ${cell(bound)}` : bound.toExponential();
}

function share(x: number): string {
  if (x === 0) return '–';
  return x < 0.01 ? '< 1 %' : `${Math.round(100 * x)} %`;
}

function label(of: Subject): string {
  return `\`${of.name}\`${of.band && `, ${of.band}`}`;
}

function table(header: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, i) => (align[i] === 'r' ? '--:' : '---'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function errorTable(): string {
  const rows = subjects.map((of) => {
    const { median, worst } = ours(of);
    return [label(of), String(of.points.length), cell(median), cell(worst), documentedCell(of.documented)];
  });
  return table(['function', 'points', 'median', 'worst', 'documented'], 'lrrrr', rows);
}

/** Two digits, of what is missing to 1 if that is little. */
function brief(x: number): string {
  if (x > 0.99 && x < 1) return `1 − ${brief(1 - x)}`;
  if (x < 0) return `−${brief(-x)}`;
  if (x === 0 || (x >= 1e-3 && x < 1e5)) return String(Number(x.toPrecision(Number.isInteger(x) ? 5 : 2)));
  return Number(x.toPrecision(2)).toExponential().replace('e+', 'e');
}

function domainTable(): string {
  const names = [...new Set(subjects.map(({ name }) => name))];
  const rows = names.map((name) => {
    const points = subjects.flatMap((of) => (of.name === name ? of.points : []));
    const ranges = Object.keys(points[0]!.args).map((argument) => {
      const values = points.map(({ args }) => args[argument]!);
      return `\`${argument}\` ${brief(Math.min(...values))} to ${brief(Math.max(...values))}`;
    });
    const finite = points.map(({ value }) => Number(value)).filter((value) => Number.isFinite(value));
    const values = /^log.*(Tail|Probability)$/.test(name) ? ` (values down to ${brief(Math.min(...finite))})` : '';
    return [`\`${name}\``, ranges.join('; ') + values];
  });
  return table(['function', 'arguments of the reference values'], 'll', rows);
}

function comparison(libraries: readonly Library[]): string {
  const rows = subjects.flatMap((of) => {
    const theirs = libraries.flatMap((library) => {
      const values = library.evaluate(of.name, of.points);
      return values ? [{ name: library.name, ...errorsOf(of.points, values) }] : [];
    });
    if (theirs.length === 0) return [];
    return [{ name: 'ours', ...ours(of) }, ...theirs].map(({ name, median, worst, failed }, i) => [
      i === 0 ? label(of) : '',
      name,
      cell(median),
      cell(worst),
      share(failed),
    ]);
  });
  return table(['function', 'library', 'median', 'worst', 'no number'], 'llrrr', rows);
}

// --- the page --------------------------------------------------------------------------------------------------------

function page(libraries: readonly Library[], compared: string): string {
  const versions = libraries.map(({ name, version }) => `${name} (${version})`).join(', ');
  const missing = ['scipy', 'R'].filter((name) => !libraries.some((library) => library.name === name));
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
\`performanceGap\`, a difference, is relative to the sum $\`H(\\theta) + k\\theta D\`$ of its two parts.

${errorTable()}

## Where it was tested

${domainTable()}

The reference values have 40 digits and were made with mpmath at 60 to 800 digits, straight from the definitions, by methods that
no float64 code would use: bisection, and sums term by term. The generators are committed beside their results: \`generate.py\`
and \`tails.py\` in \`test/reference\`. The points of \`fresh.json\` were drawn after the code was written, and nothing was tuned
to them. \`refinedErrorAmplification\` is compared with Newton's method at 90 digits, at the points of the other two amplifications.
Beyond these points, the property tests compare with exact rational tails and with 60- and 90-digit evaluations at random
arguments (\`npm run test:deep\`).

## Known limits

- **Rounded arguments.** A probability next to 1 that was rounded before the call has lost digits of $\`1 - p\`$, and no evaluation
  brings them back. Where the small complement is known, pass that: $\`H(p) = H(1-p)\`$, $\`D(q\\|p) = D(1-q\\|1-p)\`$, and an upper
  tail is the lower tail of the failures.
- **Subnormal results.** Below 2⁻¹⁰²² = 2.2e-308 a double has fewer digits; the errors above hold for normal results.
- **Large tails.** The logarithm of a tail above 1/2 is near 0, and is computed from the other, smaller tail. Its relative error
  may exceed that of the smaller one.
- **Tests of tails reach as far as the table says**; beyond, up to the documented n = 10¹² and to 2⁵³, there are only property
  tests (complements, monotonicity, one sum of 10⁷ terms).
- **Guarantees next to vacuity.** A competence is $\`1 - \\beta\\theta\`$: where $\`\\beta\\theta\`$ is close to 1 its absolute error stays
  that of $\`\\beta\\theta\`$, and its relative error grows without bound. The verdict \`vacuous\` can be wrong only within that error.
- **The sharp curve** sums over the binomial law: the documented error holds for k up to 10⁶ and for a normal α.
- **\`Math.log\`, \`Math.exp\` and their like.** ECMAScript does not say how accurate they are. The figures are for the engine named below.

## Beside other libraries

The same points. _No number_ is the share at which the result is NaN, infinite though the exact value is finite, or an exception;
the median and the worst are of the rest. Each library is used by the best of its own means, in \`bench/peers.ts\`: for
a tail the logarithm of its incomplete beta or gamma function, or its log survival function where it has one. @stdlib has no
divergence; the row is the textbook formula with its logarithm.

${compared}

With ${versions}, on Node ${process.versions.node.split('.')[0]!}.${absent}
`;
}

const problems = subjects.flatMap((of) => {
  const { worst, failed } = ours(of);
  if (failed > 0) return [`${label(of)} has no finite value at ${share(failed)} of the points`];
  return worst > (of.documented ?? Infinity)
    ? [`${label(of)} is documented to ${of.documented!}, and is ${worst}`]
    : [];
});
const libraries = await installedLibraries();
const compared = libraries.length > 0 ? comparison(libraries) : ''; // takes a minute
const tables = [errorTable(), domainTable(), compared];
console.log(await format(tables.join('\n\n'), { parser: 'markdown' }));
for (const name of ['@stdlib', 'mathjs', 'jstat', 'scipy', 'R']) {
  if (!libraries.some((library) => library.name === name)) console.log(`${name}: not installed`);
}

if (process.argv.includes('--write')) {
  if (libraries.length === 0) problems.push(`${PAGE} was not written: run \`npm ci --prefix bench\` first`);
  else writeFileSync(PAGE, await format(page(libraries, compared), { parser: 'markdown' }));
} else {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  for (const of of subjects) {
    const row = lines.find((line) => line.startsWith(`| ${label(of)} `))?.split('|');
    const written = Number(row?.[4]);
    const { worst } = ours(of);
    const isCurrent = Number(row?.[2]) === of.points.length && worst <= DRIFT * written && written <= DRIFT * worst;
    if (!isCurrent) problems.push(`${PAGE} is out of date for ${label(of)}: run \`npm run accuracy -- --write\``);
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
