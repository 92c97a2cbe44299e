import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { install, pack, run } from './installed-package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, unknown> };
const entries = Object.keys(manifest.exports)
  .filter((entry) => entry !== './package.json')
  .map((entry) => entry.replace(/^\./, 'skill-emergence'));

/** What an entry point loads besides its own files. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'skill-emergence/claims': ['decimal.js'],
  'skill-emergence/certified': ['decimal.js'],
  'skill-emergence/certificates': ['decimal.js', '@noble/hashes'],
};

/** What it loads of Node. */
const BUILTINS: Readonly<Record<string, readonly string[]>> = {
  'skill-emergence/certificates': ['node:crypto'], // by @noble/hashes, which has a variant for browsers
  'skill-emergence/workers': ['node:events', 'node:module', 'node:os', 'node:path', 'node:worker_threads'],
};

/** The files that a page links to, or shows, by their paths beside it. */
function linksOf(page: string): string[] {
  return [...page.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
}

let tarballs: readonly string[];
let consumer: string;
beforeAll(() => {
  tarballs = pack();
  consumer = install('test/package/consumer', tarballs);
});

describe('examples', () => {
  const examples = readdirSync(join(root, 'examples')).filter((name) =>
    existsSync(join(root, 'examples', name, 'package.json')),
  );

  it.each(examples)('%s installs, runs, and prints its output.txt', (name) => {
    const project = install(`examples/${name}`, tarballs);
    const { status, stdout } = run(project, 'npm', 'start', '--silent');
    expect(stdout).toBe(readFileSync(join(project, 'output.txt'), 'utf8'));
    expect(status).toBe(0);
  });
});

describe('examples for clusters', () => {
  it.each(['slurm/simulate.sh', 'slurm/merge.sh', 'slurm/submit.sh', 'kubernetes/job.yaml', 'kubernetes/merge.yaml'])(
    '%s is in the package',
    (path) => {
      expect(existsSync(join(consumer, 'node_modules/skill-emergence/examples', path))).toBe(true);
    },
  );
});

describe.each(entries)('%s', (entry) => {
  const folders = ['skill-emergence/dist', ...(PACKAGES[entry] ?? [])].map((folder) => `/node_modules/${folder}/`);
  const builtins = BUILTINS[entry] ?? [];
  const isExpected = (path: string) =>
    folders.some((folder) => path.includes(folder)) || builtins.some((name) => path.endsWith(name));

  it('loads nothing but what it needs, as ESM', () => {
    const { status, stdout } = run(consumer, 'node', 'loaded-files.mjs', entry);
    expect(
      stdout
        .trim()
        .split('\n')
        .filter((url) => !isExpected(url)),
    ).toEqual([]);
    expect(stdout).not.toBe('');
    expect(status).toBe(0);
  });

  it('loads nothing but what it needs, as CommonJS', () => {
    const { status, stdout } = run(consumer, 'node', 'required-files.cjs', entry);
    expect(
      stdout
        .trim()
        .split('\n')
        .filter((path) => !isExpected(path)),
    ).toEqual([]);
    expect(stdout).not.toBe('');
    expect(status).toBe(0);
  });
});

describe('the installed package', () => {
  it('depends on decimal.js and @noble/hashes alone', () => {
    expect(readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@noble',
      'decimal.js',
      'skill-emergence',
      'typescript',
    ]);
  });

  it('recognises a DomainError of either format', () => {
    expect(run(consumer, 'node', 'errors-across-formats.mjs')).toMatchObject({ status: 0, stdout: '' });
  });

  it('takes an Interval of either format in the other', () => {
    expect(run(consumer, 'node', 'intervals-across-formats.mjs')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('bootstraps in threads, in either format', () => {
    expect(run(consumer, 'node', 'bootstrap-in-workers.mjs')).toMatchObject({ status: 0, stderr: '' });
  });

  it('has types that accept right uses and refuse mistakes', () => {
    expect(run(consumer, 'tsc')).toMatchObject({ status: 0, stdout: '' });
  });

  it('has all that its README and its changelog link to', () => {
    const folder = join(consumer, 'node_modules', 'skill-emergence');
    const links = ['README.md', 'CHANGELOG.md'].flatMap((page) => linksOf(readFileSync(join(folder, page), 'utf8')));
    expect(links).toContain('docs/pictures/emergence-curves.svg');
    expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  });

  it('has what the comments of its declarations link to, from where they are', () => {
    const dist = join(consumer, 'node_modules', 'skill-emergence', 'dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.d\.c?ts$/.test(name));
    const broken = files.flatMap((name) => {
      const links = linksOf(readFileSync(join(dist, name), 'utf8')).filter((link) => link.endsWith('.md'));
      return links.filter((link) => !existsSync(join(dist, dirname(name), link))).map((link) => `${name}: ${link}`);
    });
    expect(files.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });

  it('has a command line', () => {
    const { status, stdout } = run(consumer, 'npx', '--offline', 'skill-emergence', '--help');
    expect(stdout).toContain('forecast');
    expect(status).toBe(0);
  });

  it('forecasts on the command line', () => {
    const flags = '--parameters 70e9 --tokens 1.4e12 --k 8 --alpha 0.2 --tuple-sizes 2'.split(' ');
    const { status, stdout } = run(consumer, 'npx', '--offline', 'skill-emergence', 'forecast', ...flags);
    expect(stdout).toMatch(/\d/);
    expect(status).toBe(0);
  });

  it('reports on the published models that come with it', () => {
    const { status } = run(consumer, 'npx', '--offline', 'skill-emergence', 'report', '--out', 'report');
    expect(status).toBe(0);
    expect(readdirSync(join(consumer, 'report'))).toEqual(expect.arrayContaining(['report.html', 'report.json']));
  });

  it('fits a law on the command line, with resamples in threads', () => {
    const runs = 'examples/synthetic-runs.csv'; // in the package, not here
    const flags = ['--replicates', '100', '--workers', '2', '--out', 'fit'];
    const { status, stdout, stderr } = run(consumer, 'npx', '--offline', 'skill-emergence', 'fit', runs, ...flags);
    expect(stdout).toContain('--law E=');
    expect(stderr).toContain('reading the example that comes with skill-emergence: ');
    expect(status).toBe(0);
    expect(readdirSync(join(consumer, 'fit'))).toEqual(expect.arrayContaining(['fit.html', 'law.json']));
  });

  it('reports a usage error on the command line', () => {
    const { status, stderr } = run(consumer, 'npx', '--offline', 'skill-emergence', 'forcast');
    expect(stderr).toContain('forecast');
    expect(status).not.toBe(0);
  });
});
