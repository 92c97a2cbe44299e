/**
 * `npm run test:slurm`: runs the examples for Slurm on a cluster of one node that it starts, all in a temporary folder:
 * an array of eight tasks of which one is killed on the way and requeued and one is cancelled, the submission of what
 * failed, and the merge. What comes out has to be, to the byte, what one process writes. Needs a build; says so where
 * there is no Slurm, or no root to start it, and is done.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, hostname, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Takes some seconds in one process: long enough for a task to be killed on its way. */
const STUDY = [
  ...['--text-pieces', '250000', '--skills', '100', '--k', '8', '--theta', '0.1', '--alpha', '0.1'],
  ...['--seeds', '16', '--points', '19'],
];
const TASKS = 8;
const [REQUEUED, CANCELLED] = [2, 5];

/** Whatever takes longer is stuck. */
const PATIENCE = 120_000;

const DAEMONS = ['munged', 'slurmctld', 'slurmd'];

function reasonToSkip(): string | undefined {
  const path = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  const absent = [...DAEMONS, 'sbatch'].filter((name) => !path.some((folder) => existsSync(join(folder, name))));
  if (absent.length > 0) return `there is no ${absent.join(', ')}`;
  return process.getuid?.() === 0 ? undefined : 'only root can start it';
}

/** A cluster of one node, and what ends it. */
async function startCluster(folder: string): Promise<{ environment: NodeJS.ProcessEnv; stop: () => Promise<void> }> {
  const host = hostname().split('.')[0]!;
  const path = [process.env['PATH'], '/usr/sbin'].join(delimiter);
  const filled: Readonly<Record<string, string | number>> = {
    ...{ HOST: host, FOLDER: folder, CPUS: Math.min(2, availableParallelism()) },
    ...{ CONTROLLER_PORT: await freePort(), NODE_PORT: await freePort() },
  };
  const template = readFileSync(join(root, 'scripts/slurm.conf'), 'utf8');
  const conf = join(folder, 'slurm.conf');
  writeFileSync(
    conf,
    template.replace(/@(\w+)@/g, (_, name: string) => String(filled[name])),
  );
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  const key = join(folder, 'munge.key');
  writeFileSync(key, crypto.getRandomValues(new Uint8Array(128)), { mode: 0o400 });
  const environment = { ...process.env, PATH: path, SLURM_CONF: conf };

  const running: ChildProcess[] = [];
  const start = (name: string, ...args: readonly string[]): void => {
    running.push(spawn(name, args, { env: environment, stdio: 'ignore' }));
  };
  // whatever ends this process ends the cluster
  process.once('exit', () => {
    if (!running.some(isAlive)) return;
    quietly('scancel', environment, '--user=root');
    quietly('sleep', environment, '2'); // jobs that have to end report to the daemons
    for (const daemon of running.filter(isAlive)) daemon.kill('SIGTERM');
  });
  const files = ['socket', 'pid', 'seed', 'log'].map((name) => join(folder, `munge.${name}`));
  const [socket, pid, seed, log] = files as [string, string, string, string];
  start(
    'munged',
    ...['--foreground', '--force', `--key-file=${key}`, `--socket=${socket}`],
    ...[`--pid-file=${pid}`, `--seed-file=${seed}`, `--log-file=${log}`],
  );
  const stop = async (): Promise<void> => {
    quietly('scancel', environment, '--user=root');
    for (const daemon of running.reverse().filter(isAlive)) {
      const ended = new Promise((resolve) => daemon.once('exit', resolve));
      daemon.kill('SIGTERM');
      await Promise.race([ended, sleep(5000).then(() => daemon.kill('SIGKILL'))]);
    }
  };
  try {
    await until('munged', () => existsSync(socket));
    start('slurmctld', '-D', '-f', conf);
    start('slurmd', '-D', '-f', conf, '-N', host);
    await until('the node', () => quietly('sinfo', environment, '-h', '-o', '%T').includes('idle'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { environment, stop };
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited too long for ${what}`);
    await sleep(100);
  }
}

/** What a command prints; nothing where it fails. */
function quietly(name: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): string {
  try {
    return execFileSync(name, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** A project of a user, with the package in it. */
function makeProject(folder: string): string {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(project, 'node_modules/skill-emergence'));
  symlinkSync(join(root, 'dist/cli/main.cjs'), join(project, 'node_modules/.bin/skill-emergence'));
  return project;
}

async function runStudy(project: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const command = (name: string, ...args: readonly string[]): string =>
    execFileSync(name, args, { cwd: project, env: environment, encoding: 'utf8' });
  const submit = (): string =>
    command('sh', 'node_modules/skill-emergence/examples/slurm/submit.sh', String(TASKS), ...STUDY);
  const isQueued = (): boolean => command('squeue', '-h').trim() !== '';

  const first = submit();
  process.stdout.write(first);
  const array = /^array (\d+)/.exec(first)![1]!;
  const task = (i: number): string => `${array}_${i}`;
  const isRunning = (i: number): boolean => command('squeue', '-h', '-t', 'R', '-j', task(i)).trim() !== '';
  command('scancel', task(CANCELLED));
  await until(`task ${REQUEUED} to run`, () => isRunning(REQUEUED) && existsSync(join(project, 'parts')));
  await sleep(300);
  command('scontrol', 'requeue', task(REQUEUED));
  if (existsSync(join(project, `parts/part-${REQUEUED}.json`)))
    throw new Error('the task was over before it was killed');
  if (!command('scontrol', 'show', 'job', task(REQUEUED)).includes(' Restarts=1 '))
    throw new Error('nothing was requeued');
  console.log(`task ${REQUEUED} killed and requeued, task ${CANCELLED} cancelled`);
  await until('the array', () => !isQueued());
  if (existsSync(join(project, 'study.json'))) throw new Error('the merge did not wait for all tasks');

  const second = submit();
  process.stdout.write(second);
  if (!second.includes(`parts ${CANCELLED}\n`)) throw new Error('what is submitted again is not what failed');
  await until('the merge', () => !isQueued());
}

/** The study in one process. */
function runAlone(project: string, environment: NodeJS.ProcessEnv): void {
  const args = ['node_modules/.bin/skill-emergence', 'simulate', ...STUDY, '--out', 'alone.json', '--svg', 'alone.svg'];
  execFileSync(process.execPath, args, { cwd: project, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
}

function compare(project: string): void {
  for (const kind of ['json', 'svg']) {
    const [merged, alone] = ['study', 'alone'].map((name) => join(project, `${name}.${kind}`)) as [string, string];
    if (!existsSync(merged)) throw new Error(`the merge has not written ${merged}:\n${logsOf(project)}`);
    if (!readFileSync(merged).equals(readFileSync(alone))) throw new Error(`${merged} is not ${alone}`);
  }
}

function logsOf(folder: string): string {
  const logs = readdirSync(folder).filter((name) => /\.(out|log)$/.test(name));
  return logs.map((name) => `--- ${name}\n${readFileSync(join(folder, name), 'utf8').slice(-2000)}`).join('\n');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    process.exit(1);
  });
}
const skipped = reasonToSkip();
if (skipped !== undefined) {
  console.log(`skipped: no cluster of Slurm was tried, because ${skipped}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'skill-emergence-slurm-'));
  const project = makeProject(folder);
  try {
    const { environment, stop } = await startCluster(folder);
    try {
      await runStudy(project, environment);
    } finally {
      await stop();
    }
    runAlone(project, environment);
    compare(project);
    console.log(`an array of ${TASKS} on Slurm writes what one process does, byte for byte`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(logsOf(folder));
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
