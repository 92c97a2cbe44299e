/**
 * `tsx scripts/skill-mix.ts`: the tables of docs/measuring.md that add intervals to what Skill-Mix has published:
 * whether the page has them; `--write` writes them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { intervalTable, parrotTable } from '../test/support/skill-mix.ts';
import { withTables } from '../test/support/skill-mix-page.ts';

const PAGE = 'docs/measuring.md';

const page = readFileSync(PAGE, 'utf8');
const written = await format(withTables(page, [intervalTable(), parrotTable()]), { parser: 'markdown' });
if (process.argv.includes('--write')) writeFileSync(PAGE, written);
else if (written !== page) {
  console.error(`${PAGE} has other tables; tsx scripts/skill-mix.ts --write writes them`);
  process.exitCode = 1;
}
