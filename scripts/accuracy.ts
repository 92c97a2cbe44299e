/**
 * `npm run accuracy`: the error of every function that has reference values. Fails where one is above what is
 * documented, or where docs/accuracy.md is out of date.
 *
 * `npm run accuracy -- --write` writes that page, with the errors of other libraries at the same points: those that
 * `npm ci --prefix bench` installs, and scipy and R where the machine has them. Takes a minute more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { installedLibraries } from './accuracy/libraries.ts';
import { page } from './accuracy/page.ts';
import { label, ours } from './accuracy/points.ts';
import { subjects } from './accuracy/subjects.ts';
import { errorTable, share } from './accuracy/tables.ts';

const PAGE = 'docs/accuracy.md';

/** How many times the page's worst error another may be before the page counts as out of date. */
const DRIFT = 1.5;

const problems = subjects.flatMap((of) => {
  const { worst, failed } = ours(of.points);
  if (failed > 0) return [`${label(of)} has no finite value at ${share(failed)} of the points`];
  return worst > (of.documented ?? Infinity)
    ? [`${label(of)} is documented to ${of.documented!}, and is ${worst}`]
    : [];
});
console.log(await format(errorTable(subjects), { parser: 'markdown' }));

if (process.argv.includes('--write')) {
  const libraries = await installedLibraries(subjects);
  if (libraries.length === 0) problems.push(`${PAGE} was not written: run \`npm ci --prefix bench\` first`);
  else writeFileSync(PAGE, await format(page(subjects, libraries), { parser: 'markdown' }));
} else {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  for (const of of subjects) {
    const row = lines.find((line) => line.startsWith(`| ${label(of)} `))?.split('|');
    const written = Number(row?.[4]);
    const { worst } = ours(of.points);
    const isCurrent = Number(row?.[2]) === of.points.length && worst <= DRIFT * written && written <= DRIFT * worst;
    if (!isCurrent) problems.push(`${PAGE} is out of date for ${label(of)}: run \`npm run accuracy -- --write\``);
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
