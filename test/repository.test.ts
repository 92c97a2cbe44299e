import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly repository: { readonly url: string };
  readonly homepage: string;
  readonly bugs: { readonly url: string };
  readonly version: string;
};
const address = manifest.repository.url.replace(/^git\+|\.git$/g, '');

describe("the repository's address in package.json", () => {
  it('is that of its homepage and of its issues', () => {
    expect(manifest.homepage).toBe(`${address}#readme`);
    expect(manifest.bugs.url).toBe(`${address}/issues`);
  });

  it.each([
    ['CITATION.cff', `repository-code: ${address}\n`],
    ['docs/CONTRIBUTING.md', `git clone ${address}.git\n`],
    ['docs/typedoc.config.mjs', `sourceLinkTemplate: '${address}/blob/`],
  ])('is the one in %s', (file, line) => {
    expect(read(file)).toContain(line);
  });
});

describe('the version in package.json', () => {
  it('is the one to cite', () => {
    expect(read('CITATION.cff')).toContain(`version: ${manifest.version}\n`);
  });
});
