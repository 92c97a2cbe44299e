import { Failure } from '../failure.ts';
import type { ResultRow } from '../input/results.ts';

/** The tuples of one size that a model was tried on. */
export interface TriedTuples {
  readonly tupleSize: number;
  /** Number of tuples drawn; one that was drawn twice counts twice. */
  readonly tuples: number;
  /** Number r of tries of each. */
  readonly repeats: number;
  /** How many tuples had so many successes: from 0 to r. */
  readonly successes: readonly number[];
  /** Number of tuples whose first try was a success. */
  readonly firstPassed: number;
  /** The skills of each tuple, where they are named. */
  readonly skills?: readonly (readonly string[])[];
}

/** The results of one model, size by size. */
export interface ModelResults {
  readonly model: string;
  readonly sizes: readonly TriedTuples[];
  /** Whether the file says which tries are of one tuple. */
  readonly saysTries: boolean;
}

/** A tuple and its tries. */
interface Draw {
  readonly line: number;
  readonly skills: readonly string[] | undefined;
  readonly tries: boolean[];
  readonly lineOfTry: Map<string, number>;
}

/** Tuples of a size that have no tries of their own in the file, but are counted. */
interface Counted {
  tuples: number;
  passed: number;
}

/** Most tuples of one size: an unconditional test takes no more. */
const MOST_TUPLES = 1_000_000;

const MOST_MODELS = 100;
const MOST_SIZES = 50;

/** Puts the rows of a file in order: by model, by size, and by tuple where tuples were tried several times. */
export function tuplesOf(path: string, rows: readonly ResultRow[]): readonly ModelResults[] {
  const models = new Map<string, Map<number, ResultRow[]>>();
  for (const row of rows) {
    const sizes = models.get(row.model) ?? new Map<number, ResultRow[]>();
    const list = sizes.get(row.tupleSize) ?? [];
    list.push(row);
    models.set(row.model, sizes.set(row.tupleSize, list));
  }
  if (models.size > MOST_MODELS) throw new Failure(2, `${path}: at most ${MOST_MODELS} models, got ${models.size}`);
  return [...models].map(([model, sizes]) => {
    if (sizes.size > MOST_SIZES) throw new Failure(2, `${path}: at most ${MOST_SIZES} sizes, got ${sizes.size}`);
    const inOrder = [...sizes].sort(([a], [b]) => a - b);
    const [first] = rows;
    return {
      model,
      sizes: inOrder.map(([size, list]) => triedTuples(path, size, list)),
      saysTries: first!.item !== undefined || first!.repeat !== undefined,
    };
  });
}

function triedTuples(path: string, tupleSize: number, rows: readonly ResultRow[]): TriedTuples {
  const [{ item, repeat, line }] = rows as [ResultRow];
  const tried = item === undefined && repeat === undefined ? onceEach(rows) : severalTimes(path, rows);
  const { skills, ...counts } = tried;
  const { tuples } = counts;
  if (tuples > MOST_TUPLES) {
    throw new Failure(2, `${path}, line ${line}: at most ${MOST_TUPLES} tuples of a size, got ${tuples}`);
  }
  return { tupleSize, ...counts, ...(rows[0]!.skills && skills && { skills }) };
}

type Tried = Omit<TriedTuples, 'tupleSize'>;

/** Rows that are tuples of their own. */
function onceEach(rows: readonly ResultRow[]): Tried {
  const counted: Counted = { tuples: 0, passed: 0 };
  for (const { count, pass } of rows) {
    counted.tuples += count;
    if (pass) counted.passed += count;
  }
  const { tuples, passed } = counted;
  return {
    ...{ tuples, repeats: 1, successes: [tuples - passed, passed], firstPassed: passed },
    skills: rows.map(({ skills = [] }) => skills),
  };
}

/** Rows that are tries of tuples, as their item, or else their skills, say. */
function severalTimes(path: string, rows: readonly ResultRow[]): Tried {
  const draws = new Map<string, Draw>();
  for (const row of rows) addTry(path, draws, row);
  const all = [...draws.values()];
  const repeats = all[0]!.tries.length;
  const other = all.find(({ tries }) => tries.length !== repeats);
  if (other) {
    throw new Failure(
      2,
      `${path}, line ${other.line}: the number of tries of this tuple is ${other.tries.length}, and that of the tuple on ` +
        `line ${all[0]!.line} is ${repeats}: all tuples of a size must be tried equally often`,
    );
  }
  const successes = new Array<number>(repeats + 1).fill(0);
  for (const { tries } of all) successes[tries.filter(Boolean).length]!++;
  return {
    ...{ tuples: all.length, repeats, successes },
    firstPassed: all.filter(({ tries }) => tries[0]).length,
    skills: all.map(({ skills = [] }) => skills),
  };
}

function addTry(path: string, draws: Map<string, Draw>, { line, item, skills, repeat, pass }: ResultRow): void {
  const fail = (message: string): Failure => new Failure(2, `${path}, line ${line}: ${message}`);
  if (item === undefined && skills === undefined) {
    throw fail('repeat needs item or skills on the line, which say of which tuple it is a try');
  }
  const sorted = orderless(skills);
  const key = item === undefined ? sorted : JSON.stringify(item);
  const draw = draws.get(key) ?? { line, skills, tries: [], lineOfTry: new Map<string, number>() };
  if (orderless(draw.skills) !== sorted) {
    throw fail(`item ${key} has other skills on line ${draw.line}`);
  }
  const earlier = repeat === undefined ? undefined : draw.lineOfTry.get(repeat);
  if (earlier !== undefined) {
    const hint = item === undefined ? '; if the tuple was drawn twice, tell both draws apart by item' : '';
    throw fail(`repeat ${JSON.stringify(repeat)} of this tuple is already on line ${earlier}${hint}`);
  }
  if (repeat !== undefined) draw.lineOfTry.set(repeat, line);
  draw.tries.push(pass);
  draws.set(key, draw);
}

/** Skills in an order of their own: it is no matter in which one they are listed. */
export function orderless(skills: readonly string[] = []): string {
  return JSON.stringify([...skills].sort());
}

/** Refuses what contradicts that every tuple is a set of different skills, out of so many. */
export function checkSkills(path: string, rows: readonly ResultRow[], skills: number): void {
  const known = new Set<string>();
  for (const { line, skills: tuple = [] } of rows) {
    const fail = (message: string): Failure => new Failure(2, `${path}, line ${line}: ${message}`);
    const twice = tuple.find((skill, i) => tuple.indexOf(skill) < i);
    if (twice !== undefined) {
      throw fail(`${JSON.stringify(twice)} is there twice, and --skills is for tuples of different skills`);
    }
    for (const skill of tuple) known.add(skill);
    if (known.size > skills)
      throw fail(`more than ${skills} skills up to here, and --skills says that there are no more`);
  }
}
