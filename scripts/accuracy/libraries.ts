import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Peer } from '../../bench/peer.ts';
import type { Args, Point, Subject } from './points.ts';

/** Another library: mathjs, say, or what a program in another language has. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** NaN for a failure; undefined where the library has no such function. */
  evaluate(name: string, points: readonly Point[]): readonly number[] | undefined;
}

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

export const PROGRAMS = [
  { name: 'scipy', command: 'python3', script: 'bench/values.py' },
  { name: 'R', command: 'Rscript', script: 'bench/values.R' },
];

/**
 * A library behind a program that reads `function argument ...` and prints its version and the values, line by line.
 */
function fromProgram(
  subjects: readonly Subject[],
  { name, command, script }: { name: string; command: string; script: string },
): Library | undefined {
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

/** Those that are installed: of Node by `npm ci --prefix bench`, of others on the machine. */
export async function installedLibraries(subjects: readonly Subject[]): Promise<readonly Library[]> {
  if (!existsSync('bench/node_modules')) return [];
  const { jstatPeer, mathjs, stdlib } = await import('../../bench/peers.ts');
  const versionOf = (path: string): string =>
    (JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { version: string }).version;
  const ofStdlib = versionOf('bench/node_modules/@stdlib/math-base-special-betainc');
  return [
    fromPeer(stdlib, `its packages at the versions in bench/package.json, betainc at ${ofStdlib}`),
    fromPeer(mathjs, versionOf('node_modules/mathjs')),
    fromPeer(jstatPeer, versionOf('bench/node_modules/jstat')),
    ...PROGRAMS.map((program) => fromProgram(subjects, program)).filter((library) => library !== undefined),
  ];
}
