import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The package as its users get it: packed, then installed beside copies of the examples. Nothing is downloaded.

const root = fileURLToPath(new URL('../..', import.meta.url));
const workspace = mkdtempSync(join(tmpdir(), 'skill-emergence-package-'));
process.once('exit', () => {
  rmSync(workspace, { recursive: true, force: true });
});

interface Manifest {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The paths of the packed package and of what it depends on, packed as well. */
export function pack(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const folders = [root, ...Object.keys(dependencies ?? {}).map((name) => join(root, 'node_modules', name))];
  return folders.map((cwd) => {
    const flags = ['--json', '--ignore-scripts', '--pack-destination', workspace];
    const output = execFileSync('npm', ['pack', ...flags], { cwd, encoding: 'utf8' });
    const [{ filename }] = JSON.parse(output) as [{ filename: string }];
    return join(workspace, filename);
  });
}

/**
 * A copy of a folder with the package installed in it. What else it depends on is linked from this repository, where
 * `npm install` would have fetched it.
 */
export function install(folder: string, tarballs: readonly string[]): string {
  const project = join(workspace, folder);
  cpSync(join(root, folder), project, { recursive: true });

  const path = join(project, 'package.json');
  const { dependencies, devDependencies, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  writeFileSync(path, JSON.stringify(manifest));
  const flags = ['--offline', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...flags, ...tarballs], { cwd: project, stdio: 'pipe' });

  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    if (name === 'skill-emergence') continue;
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'dir');
  }
  return project;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in a project, with the tools of this repository on the path. */
export function run(project: string, command: string, ...args: string[]): Outcome {
  const PATH = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  // NODE_OPTIONS and the like are the test runner's business, not the user's.
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, env: { PATH }, encoding: 'utf8' });
  return { status, stdout, stderr };
}
