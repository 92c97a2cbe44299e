/**
 * `npm run laws`: whether docs/laws.md is the table of the published laws; `npm run laws -- --write` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { type LawRange, type LiteratureLaw, publishedLaws } from '../src/scaling/index.ts';

const PAGE = 'docs/laws.md';

/** The forms of a chapter, and the formula that stands above their table. */
const CHAPTERS: readonly {
  readonly title: string;
  readonly forms: readonly LiteratureLaw['form'][];
  readonly text: string;
}[] = [
  {
    title: 'The form of Chinchilla',
    forms: ['chinchilla'],
    text: '$`L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}`$, for everything here that takes a law.',
  },
  {
    title: 'By compute and tokens for each parameter',
    forms: ['tokens per parameter'],
    text: '$`L(C, M) = E + (a M^\\eta + b M^{-\\eta})\\,C^{-\\eta}`$ with $`C = 6ND`$, $`M = D/N`$: `chinchillaForm` makes it one of the above.',
  },
  {
    title: 'Repeated data',
    forms: ['repeated data', 'fits of repetition'],
    text: "The form of Chinchilla in $`N'`$ and $`D'`$, with $`D' = U(1 + R_D^*(1 - e^{-R_D/R_D^*}))`$ for $`R_D`$ repetitions of $`U`$ unique tokens, and $`N'`$ likewise.",
  },
  {
    title: 'Mixtures of experts',
    forms: ['granularity', 'sparsity', 'routed'],
    text: 'By the granularity $`G`$ of the experts, $`c + (g G^{-\\gamma} + a) N^{-\\alpha} + b D^{-\\beta}`$; by the share $`S`$ of experts that a token does not meet, $`a N^{-\\alpha} + b D^{-\\beta} + c (1-S)^{-\\lambda} + d (1-S)^{-\\delta} N^{-\\gamma} + e`$; by the number of experts, in logarithms to the base 10, $`\\log L = a \\log N + b \\log \\hat E + c \\log N \\log \\hat E + d`$.',
  },
  {
    title: 'Without an irreducible loss',
    forms: [
      ...(['power of parameters', 'power of unique tokens', 'power of minimum compute', 'power of compute'] as const),
      ...(['parameters and unique tokens', 'parameters and steps', 'farseer', 'broken power'] as const),
    ],
    text: 'Powers of one quantity, $`(X_c/X)^{\\alpha}`$; of two; and $`e^{a_3 N^\\gamma + b_3} + e^{a_2 N^\\beta + b_2} D^{-\\exp(a_1 N^\\alpha + b_1)}`$. A forecast refuses them: what falls to 0 leaves no excess.',
  },
  {
    title: 'What is optimal for a budget',
    forms: [
      ...(['exponents of compute', 'tokens for each parameter', 'optimal parameters', 'optimal tokens'] as const),
      ...(['operations a token and tokens', 'optima of minimum compute', 'vocabulary'] as const),
    ],
    text: '`lawOptimum` has what each of them says, counted as it counts.',
  },
  {
    title: 'Learning rate and batch',
    forms: ['critical batch', 'hyperparameters of compute', 'hyperparameters of scale'],
    text: '`lawHyperparameters` has what each of them says.',
  },
  {
    title: 'Accuracy, transfer and counts of parameters',
    forms: ['error by loss', 'accuracy by loss', 'transfer', 'parameter map'],
    text: '`errorByLoss`, $`\\epsilon - k e^{-\\gamma L}`$; `transferredCharacters`, $`k D_F^\\alpha N^\\beta`$; `totalParameters`, $`N_E + \\omega N_E^{1/3}`$, and its inverse.',
  },
];

function row(law: LiteratureLaw): string {
  const { id, source, lossUnit, parameterCount, tokenCount, dataset, tokenizer, runs, remarks } = law;
  const counts = [`N: ${parameterCount}`, ...(tokenCount === undefined ? [] : [`D: ${tokenCount}`])].join('; ');
  const data = [dataset, tokenizer, runs === undefined ? undefined : `${runs} runs`, rangeOf(law)];
  const cells = [
    `\`${id}\``,
    coefficientsOf(law),
    lossUnit ?? '–',
    counts,
    data.filter((part) => part !== undefined && part !== '').join('; '),
    source.replace(/arXiv:(\d{4}\.\d{5})/g, '[arXiv:$1](https://arxiv.org/abs/$1)'),
    remarks ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function coefficientsOf(law: LiteratureLaw): string {
  if (law.form === 'chinchilla') {
    const { E, A, B, alpha, beta } = law;
    return listed({ E, A, B, alpha, beta }, law.standardErrors as Readonly<Record<string, number>> | undefined);
  }
  if (!('coefficients' in law)) return 'none printed';
  if (law.form === 'fits of repetition') {
    return Object.entries(law.coefficients)
      .map(([name, fit]) => `${name}: ${listed({ ...fit })}`)
      .join('; ');
  }
  return listed(law.coefficients);
}

function listed(coefficients: Readonly<Record<string, number>>, errors?: Readonly<Record<string, number>>): string {
  return Object.entries(coefficients)
    .map(([name, value]) => `\`${name}\` ${number(value)}${errors?.[name] === undefined ? '' : ` ± ${errors[name]}`}`)
    .join(', ');
}

/** A number to six digits, as people write it. */
function number(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) >= 1e6 ? rounded.toExponential().replace('e+', 'e') : String(rounded);
}

function rangeOf({ fittedRange }: LiteratureLaw): string {
  return Object.entries((fittedRange ?? {}) as LawRange)
    .map(([name, range]) => {
      const ends = range.map((end) => (end === null ? '?' : number(end)));
      return `${name} ${ends.join(' to ')}`;
    })
    .join(', ');
}

function chapter({ title, forms, text }: (typeof CHAPTERS)[number]): string {
  const laws = (Object.values(publishedLaws) as readonly LiteratureLaw[]).filter(({ form }) => forms.includes(form));
  const head = ['law', 'coefficients', 'unit of the loss', 'counts', 'data', 'source', 'to know'];
  const lines = [head, head.map(() => '---')].map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${title}\n\n${text}\n\n${[...lines, ...laws.map(row)].join('\n')}\n`;
}

const text = await format(
  `---
title: Published laws
---

# Published laws

The ${Object.keys(publishedLaws).length} published laws that were found to stand as they are printed, from \`publishedLaws\` in \`skill-emergence/scaling\`, which is also
what \`skill-emergence laws\` prints. This page is written by \`npm run laws -- --write\`.

\`lawLoss\` has the loss of any of the laws of losses at a scale, \`lawExcess\` what is above its irreducible loss, \`lawOptimum\` what it calls
optimal for a budget, and \`lawsAt\` all of this for one scale under every law that can speak of it, by the unit of the loss. Losses of
different units do not compare, nor do losses on different texts or under different tokenizers; no law of another unit enters a forecast.
A law is asked for what it depends on, and refuses what it does not. Coefficients are to six digits here; the data have all of them.

## Which of these for Chinchilla's runs?

Five laws here come from the runs of Hoffmann et al., three of them by Besiroglu et al. The coefficients in the table of the latter are from
two optima: A, B and both exponents belong to \`besiroglu2024Notebook\`, with E = 1.8169, and the printed E = 1.8172 belongs to
\`besiroglu2024LogHuber\`, the minimum of the objective that the paper states. Between the three, losses differ by at
most 2·10⁻³ within the range of the runs and by 5·10⁻⁴ at the scale of Chinchilla, and compute-optimal parameters at its budget by 1.3 %. The report and the examples use \`besiroglu2024\` as it is printed, because
that is what others cite, and what a reader can compare with the paper; where a law has to be the minimum of something, as beside a
fit of one's own, take \`besiroglu2024LogHuber\`.

${CHAPTERS.map(chapter).join('\n')}`,
  { parser: 'markdown', printWidth: 140 },
);

if (process.argv.includes('--write')) writeFileSync(PAGE, text);
else if (readFileSync(PAGE, 'utf8') !== text) {
  console.error(`${PAGE} is out of date: run \`npm run laws -- --write\``);
  process.exitCode = 1;
}
