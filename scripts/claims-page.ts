/**
 * `npm run claims`: whether docs/claims.md is the table of the registry; `npm run claims -- --write` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { type Claim, type ClaimDomain, claims, type Variable } from '../src/claims/index.ts';

const PAGE = 'docs/claims.md';

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

function chapter(title: string): string {
  const head = '| claim | statement | tried for | source | refuted when changed to |\n| --- | --- | --- | --- | --- |';
  const rows = claims.filter((claim) => claim.chapter === title).map(row);
  return `## ${title}\n\n${head}\n${rows.join('\n')}\n`;
}

const chapters = new Set(claims.map((claim) => claim.chapter));

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

${[...chapters].map(chapter).join('\n')}`,
  { parser: 'markdown', printWidth: 140 },
);

if (process.argv.includes('--write')) writeFileSync(PAGE, text);
else if (readFileSync(PAGE, 'utf8') !== text) {
  console.error(`${PAGE} is out of date: run \`npm run claims -- --write\``);
  process.exitCode = 1;
}
