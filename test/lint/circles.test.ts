import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles } from '../../scripts/lint/circles.ts';
import { importsIn } from '../../scripts/lint/imports.ts';

/** The circles of imports written `from > to`, each as the entries that it goes through. */
function circlesOf(...imports: string[]): string[][] {
  const pairs = imports.map((one) => one.split(' > ') as [string, string]);
  return circles(pairs.map(([from, to]) => ({ from, to }))).map((circle) => circle.map(({ entry }) => entry));
}

describe('circles', () => {
  it('finds none where every arrow points one way', () => {
    expect(circlesOf('src/a/x.ts > src/b/y.ts', 'src/a/x.ts > src/c/z.ts', 'src/b/y.ts > src/c/z.ts')).toEqual([]);
    expect(circlesOf('src/a/index.ts > src/a/x.ts', 'src/a/x.ts > src/b.ts')).toEqual([]);
  });

  it('finds a circle of files of any length, and a file that imports itself', () => {
    expect(circlesOf('src/a.ts > src/a.ts')).toEqual([['src/a.ts']]);
    expect(circlesOf('src/a.ts > src/b.ts', 'src/b.ts > src/a.ts')).toEqual([['src/b.ts', 'src/a.ts']]);
    const names = Array.from({ length: 9 }, (_, i) => `src/file-${i}.ts`);
    const ring = names.map((name, i) => `${name} > ${names[(i + 1) % 9]!}`);
    expect(circlesOf(...ring)[0]!.sort()).toEqual(names);
    expect(circlesOf(...ring.slice(1))).toEqual([]);
  });

  it('finds a circle of folders where there is none of files', () => {
    expect(
      circlesOf('src/a/1.ts > src/b/1.ts', 'src/b/2.ts > src/c/deep/1.ts', 'src/c/2.ts > src/a/2.ts').map((circle) =>
        circle.sort(),
      ),
    ).toEqual([['src/a', 'src/b', 'src/c']]);
  });

  it('finds one of folders beside each other in a folder', () => {
    const [circle] = circlesOf('src/a/b/x.ts > src/a/c/x.ts', 'src/a/c/y.ts > src/a/b/y.ts');
    expect(circle!.sort()).toEqual(['src/a/b', 'src/a/c']);
  });

  it('finds one of files in several folders, though no folders beside each other have one', () => {
    const [circle] = circlesOf('src/a.ts > src/deep/b.ts', 'src/deep/b.ts > src/a.ts');
    expect(circle!.sort()).toEqual(['src/a.ts', 'src/deep/b.ts']);
  });

  it('finds each of several, and the shortest', () => {
    const found = circlesOf('a.ts > b.ts', 'b.ts > a.ts', 'c.ts > d.ts', 'd.ts > c.ts', 'b.ts > c.ts');
    expect(found.map((circle) => circle.sort())).toEqual([
      ['a.ts', 'b.ts'],
      ['c.ts', 'd.ts'],
    ]);
  });

  it('says because of which import a step is one', () => {
    const imports = [
      { from: 'src/a/1.ts', to: 'src/b/1.ts' },
      { from: 'src/b/2.ts', to: 'src/a/2.ts' },
    ];
    expect(circles(imports)).toEqual([
      [
        { entry: 'src/b', because: imports[1] },
        { entry: 'src/a', because: imports[0] },
      ],
    ]);
  });
});

describe('importsIn', () => {
  it('reads the imports of a folder, those of types alone included', () => {
    const root = mkdtempSync(join(tmpdir(), 'imports-'));
    const files = {
      'a.ts': "import type { B } from './deep/b.ts';\nexport type C = import('./c.ts').C;\n// import './d.ts';",
      'c.ts': "export * from './deep/b.ts';\nimport { readFileSync } from 'node:fs';",
      'deep/b.ts': "export const c = () => import('../c.ts');",
      'deep/notes.md': "import './b.ts';",
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const found = importsIn(root).map(
      ({ from, to }) => `${from.slice(root.length + 1)} > ${to.slice(root.length + 1)}`,
    );
    rmSync(root, { recursive: true });
    expect(found).toEqual(['a.ts > deep/b.ts', 'a.ts > c.ts', 'c.ts > deep/b.ts', 'deep/b.ts > c.ts']);
  });
});
