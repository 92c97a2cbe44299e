/**
 * `npm run claims`: whether docs/claims.md is the table of the registry; `npm run claims -- --write` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { amplificationShapeClaims } from '../src/claims/chapters/amplification-shape.ts';
import { amplificationClaims } from '../src/claims/chapters/amplification.ts';
import { averageClaims } from '../src/claims/chapters/averages.ts';
import { divergenceClaims } from '../src/claims/chapters/divergence.ts';
import { drawClaims } from '../src/claims/chapters/draws.ts';
import { emergenceClaims } from '../src/claims/chapters/emergence.ts';
import { excessClaims } from '../src/claims/chapters/excess.ts';
import { finiteSizeClaims } from '../src/claims/chapters/finite-sizes.ts';
import { paucityClaims } from '../src/claims/chapters/paucity.ts';
import { scalingClaims } from '../src/claims/chapters/scaling.ts';
import { sharpClosedFormClaims } from '../src/claims/chapters/sharp-closed-forms.ts';
import { sharpShapeClaims } from '../src/claims/chapters/sharp-shape.ts';
import { sharpClaims } from '../src/claims/chapters/sharp.ts';
import { tailClaims } from '../src/claims/chapters/tails.ts';
import { conditionClaims } from '../src/claims/chapters/theorem8.ts';
import { tupleClaims } from '../src/claims/chapters/tuples.ts';
import { variationClaims } from '../src/claims/chapters/variation.ts';
import { type Claim, type ClaimDomain, claims, type Variable } from '../src/claims/index.ts';

const PAGE = 'docs/claims.md';

const CHAPTERS: readonly (readonly [title: string, claims: readonly Claim[]])[] = [
  ['Scaling laws', scalingClaims],
  ['Excess entropy and error', [...variationClaims, ...excessClaims, ...averageClaims]],
  ['Concentration', [...divergenceClaims, ...tailClaims, ...drawClaims]],
  ['Theorem 8', [...conditionClaims, ...amplificationClaims, ...amplificationShapeClaims]],
  ['The sharp curve', [...sharpClaims, ...sharpClosedFormClaims, ...sharpShapeClaims]],
  ['Finite sizes', finiteSizeClaims],
  ['Tuples of skills', [...tupleClaims, ...paucityClaims]],
  ['Emergence', emergenceClaims],
];

/** A formula in a table, where a bar would end the cell. */
function formula(latex: string): string {
  return `$\`${latex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')}\`$`;
}

function textOf(variable: Variable): string {
  switch (variable.in) {
    case 'open unit':
      return 'in (0, 1)';
    case 'unit':
      return 'in [0, 1]';
    case 'interval':
    case 'decades':
      return `in [${number(variable.from)}, ${1 - variable.to === 2 ** -53 ? '1)' : `${number(variable.to)}]`}`;
    case 'count':
      return `in 1…${number(variable.to)}`;
    case 'integers':
      return `in ${limit(variable.from)}…${limit(variable.to)}`;
    case 'amplification':
      return `in (1, 1/\`${variable.of}\`]`;
  }
}

function number(x: number): string {
  return x !== 0 && (x >= 1e4 || x < 1e-3) ? x.toExponential().replace('e+', 'e') : String(x);
}

function limit(end: number | string): string {
  return typeof end === 'number' ? String(end) : `\`${end}\``;
}

/** Variables of the same domain share a phrase. */
function domainOf({ variables, ordered, where }: ClaimDomain): string {
  const phrases = new Map<string, string[]>();
  for (const [name, variable] of Object.entries(variables)) {
    const text = textOf(variable);
    phrases.set(text, [...(phrases.get(text) ?? []), `\`${name}\``]);
  }
  return [
    ...[...phrases].map(([text, names]) => `${names.join(', ')} ${text}`),
    ...(ordered ? [`\`${ordered[0]}\` < \`${ordered[1]}\``] : []),
    ...(where ? [formula(where.text)] : []),
  ].join('; ');
}

function row(claim: Claim): string {
  const { id, statement, source, domain, mutation } = claim;
  const cells = [
    `\`${id}\`${'certifiedMargin' in claim ? ' †' : ''}`,
    formula(statement),
    domainOf(domain),
    source,
    formula(mutation.statement),
  ];
  return `| ${cells.join(' | ')} |`;
}

function chapter([title, list]: (typeof CHAPTERS)[number]): string {
  const head = '| claim | statement | tried for | source | refuted when changed to |\n| --- | --- | --- | --- | --- |';
  return `## ${title}\n\n${head}\n${list.map(row).join('\n')}\n`;
}

const listed = CHAPTERS.flatMap(([, list]) => list);
if (listed.length !== claims.length || listed.some((claim) => !claims.includes(claim))) {
  throw new Error('the chapters of scripts/claims-page.ts are not those of the registry');
}

const text = await format(
  `---
title: Claims
---

# Claims

The ${claims.length} inequalities, monotonicities and identities that the library states, from the registry in \`skill-emergence/claims\`, which is also what
the tests and the command \`skill-emergence check\` try. This page is written by \`npm run claims -- --write\`.

Every claim is tried all over the domain given here, corners included. Where a statement has a variable twice, as θ and θ′, the two values
are \`low\` and \`high\`. The last column is the claim with a constant, an exponent or a sign changed: a version that is wrong, and that
the same test refutes. A dagger marks the ${claims.filter((claim) => 'certifiedMargin' in claim).length} claims that can be proved at a given point, in interval
arithmetic: see [Certificates](certificates.md).

${CHAPTERS.map(chapter).join('\n')}`,
  { parser: 'markdown', printWidth: 140 },
);

if (process.argv.includes('--write')) writeFileSync(PAGE, text);
else if (readFileSync(PAGE, 'utf8') !== text) {
  console.error(`${PAGE} is out of date: run \`npm run claims -- --write\``);
  process.exitCode = 1;
}
