/**
 * `tsx scripts/finite-size-table.ts`: the tables of docs/theorem.md that compare Theorem 5.1 and Corollary 5.4 with
 * their coarser forms: whether the page has them; `--write` writes them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { finiteSizeLogFailure, sharpErrorAmplification } from '../src/competence/index.ts';
import { settingsOf } from '../src/competence/finite-size/setting.ts';
import { checkedFiniteSizes } from '../src/competence/finite-size/sizes.ts';
import { worstSetExponent } from '../src/competence/finite-size/worst-set-exponent.ts';
import { logBinomialUpperTail } from '../src/concentration/index.ts';
import { exactFloor } from '../src/numeric/exact-floor.ts';

const PAGE = 'docs/theorem.md';
const BEGIN = '<!-- finite-size-table -->';
const END = '<!-- /finite-size-table -->';

interface Sizes {
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly q: number;
  readonly z: number;
  /** Level of errors, a double. */
  readonly y: number;
}

const SETTINGS: readonly Sizes[] = [
  { n: 10, m: 4, k: 3, q: 2, z: 2, y: 0.375 },
  { n: 20, m: 10, k: 4, q: 2, z: 2, y: 0.4375 },
  { n: 50, m: 25, k: 6, q: 10, z: 5, y: 0.5625 },
  { n: 100, m: 100, k: 8, q: 10, z: 10, y: 0.45 },
  { n: 100, m: 100, k: 8, q: 10, z: 10, y: 0.55 },
  { n: 100, m: 20, k: 1, q: 10, z: 2, y: 0.5 },
  { n: 1000, m: 1000, k: 16, q: 100, z: 50, y: 0.40625 },
  { n: 1000, m: 50, k: 8, q: 100, z: 10, y: 0.33 },
  { n: 1e4, m: 1000, k: 8, q: 1000, z: 100, y: 0.33 },
  { n: 1e5, m: 100, k: 8, q: 1e4, z: 10, y: 0.33 },
  { n: 1e6, m: 1e4, k: 32, q: 1e5, z: 1000, y: 0.25 },
  { n: 1e9, m: 1e6, k: 8, q: 1e8, z: 1e5, y: 0.31 },
];

const name = ({ n, m, k, q, z }: Sizes): string => [n, m, k, q, z].map(count).join(', ');
const count = (x: number): string => (x >= 1e5 ? x.toExponential().replace('e+', 'e') : String(x));
const nats = (x: number): string => (x === -Infinity ? '−∞' : minus(x.toPrecision(5)));
const minus = (text: string): string => String(Number(text)).replace('-', '−');

/** The sharp bound against nominal degrees with ⌊ykna⌋ + 1 edges, and with z(⌊ykn/m⌋ + 1). */
function nominalRow(sizes: Sizes): string {
  const { n, m, k, q, z, y } = sizes;
  const options = { textPieces: n, skills: m, k, errorPieces: q, badSkills: z, degrees: 'nominal' } as const;
  const after = finiteSizeLogFailure({ ...options, competence: 1 - y });
  const edges = Number(exactFloor([y, k, n, z], m)) + 1;
  const { law } = settingsOf(checkedFiniteSizes(options))[0]!;
  const exponent = worstSetExponent({ logProbabilities: law, fixed: edges / n, slope: 0 }, q / n).value;
  const before = edges > k * q ? -Infinity : after.logSets + n * exponent;
  checkOrder(after.logProbability, before);
  return cells(name(sizes), y, edges, after.edges!, nats(before), nats(after.logProbability));
}

/** The closed forms of the exponent n Φ at y, and the levels that they guarantee except with probability 1e-6. */
function ownRow(sizes: Sizes): string {
  const { n, m, k, q, z, y } = sizes;
  const [a, f] = [z / m, q / n];
  const curve = f * sharpErrorAmplification({ theta: f, k, alpha: a });
  const above = (x: number): number =>
    x >= k ? 0 : Math.exp(logBinomialUpperTail({ trials: k, probability: a, atLeast: x + 1 }));
  let tau = 0;
  while (above(tau) > f) tau++;
  const range = Math.max(y * tau, (1 - y) * (k - tau));
  const form = (length: number): number => -2 * n * ((k * a * Math.max(0, y - curve)) / length) ** 2;
  const { logSets } = finiteSizeLogFailure({
    ...{ textPieces: n, skills: m, k, errorPieces: q, badSkills: z, competence: 0 },
  });
  const s = Math.sqrt((logSets + Math.log(1e6)) / (2 * n)) / (k * a);
  const before = Math.min(1, curve + s * k);
  const level = Math.max(curve / (1 - s * tau), (curve + s * (k - tau)) / (1 + s * (k - tau)));
  const after = s * tau < 1 ? Math.min(1, level) : 1;
  checkOrder(form(range), form(k));
  checkOrder(after, before);
  const shown = (x: number): string => (x === 1 ? 'none' : x.toFixed(4));
  return cells(name(sizes), y, range.toPrecision(3), nats(form(k)), nats(form(range)), shown(before), shown(after));
}

function checkOrder(after: number, before: number): void {
  if (!(after <= before + 2 ** -40 * Math.abs(before))) throw new Error(`${after} is worse than ${before}`);
}

const cells = (...values: readonly (string | number)[]): string => `| ${values.join(' | ')} |`;
const table = (header: readonly string[], rows: readonly string[]): string =>
  [cells(...header), `|${' ---: |'.repeat(header.length)}`, ...rows].join('\n');

const SIZES = '$`n, m, k, q, z`$';
const text = [
  table(
    [
      ...[SIZES, '$`y`$', '$`\\lfloor y\\,kna\\rfloor + 1`$', '$`e`$'],
      ...['$`\\ln P \\le`$, with the first', '$`\\ln P \\le`$, with $`e`$'],
    ],
    SETTINGS.map(nominalRow),
  ),
  table(
    [
      ...[SIZES, '$`y`$', '$`R`$', '$`n\\Phi \\le`$, with $`k`$', '$`n\\Phi \\le`$, with $`R`$'],
      ...['level, with $`k`$', 'level, with $`R`$'],
    ],
    SETTINGS.map(ownRow),
  ),
].join('\n\n');

const page = readFileSync(PAGE, 'utf8');
const [start, end] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
const written = `${page.slice(0, start)}\n\n${text}\n\n${page.slice(end)}`;
const formatted = await format(written, { parser: 'markdown', printWidth: 120, singleQuote: true });
if (process.argv.includes('--write')) writeFileSync(PAGE, formatted);
else if (formatted !== page) {
  process.exitCode = 1;
  process.stderr.write(`${PAGE} is out of date: tsx scripts/finite-size-table.ts --write\n`);
}
