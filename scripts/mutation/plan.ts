import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folders of src whose mutants are tried. */
export const FOLDERS = ['numeric', 'entropy', 'concentration', 'competence', 'emergence', 'scaling'] as const;
export type Folder = (typeof FOLDERS)[number];

/** Some sources of a folder. */
export interface Part {
  readonly folder: Folder;
  readonly sources: readonly string[];
}

/** Folders of tests that concern a folder of src, nearest first. */
const TESTED_BY: Readonly<Record<Folder, readonly string[]>> = {
  numeric: ['numeric', 'entropy', 'concentration'],
  entropy: ['entropy', 'emergence'],
  concentration: ['concentration'],
  competence: ['competence', 'emergence'],
  emergence: ['emergence'],
  scaling: ['scaling', 'emergence'],
};

/** Tests that concern all folders; they come last, since most mutants are dead by then. */
const COMMON = ['columns', 'errors', 'probabilities', 'doc-examples', 'claims/claims'];

/** Sums over all graphs, and over all counts in rational numbers: too slow to be repeated for every mutant. */
const LEFT_OUT = [
  'concentration/rational-tails',
  'concentration/inverses/clopper-pearson-sample-size',
  'competence/finite-size/small-graphs',
  'competence/finite-size/small-tuples',
];

/**
 * The sources in src that one of some paths is the beginning of, by folder; the fits of scaling laws take minutes, and
 * are left out.
 */
export function partsAt(paths: readonly string[]): readonly Part[] {
  for (const path of paths) {
    const isKnown = FOLDERS.some((folder) => path.split('/')[0] === folder);
    if (!isKnown) throw new Error(`no folder of ${path}; there are ${FOLDERS.join(', ')}`);
  }
  return FOLDERS.map((folder) => ({
    folder,
    sources: filesIn(`src/${folder}`, '.ts').filter(
      (source) => !source.startsWith('src/scaling/fit/') && paths.some((path) => source.startsWith(`src/${path}`)),
    ),
  }));
}

/** Paths of the tests that are run on a folder's mutants, in this order. */
export function testsOf(folder: Folder): readonly string[] {
  const near = TESTED_BY[folder].flatMap((name) => filesIn(`test/${name}`, '.test.ts'));
  const left = LEFT_OUT.map((name) => `test/${name}.test.ts`);
  const quick = near.filter((path) => !left.includes(path) && (folder !== 'scaling' || !path.includes('/fit/')));
  return [...quick, ...COMMON.map((name) => `test/${name}.test.ts`)];
}

function filesIn(folder: string, ending: string): readonly string[] {
  const names = readdirSync(resolve(folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();
}
