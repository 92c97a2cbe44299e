import { describe, expect, it } from 'vitest';
import * as assertions from './doc-assertions.ts';
import { examplesIn } from './examples-in.ts';
import { rewriteExample } from './rewrite-example.ts';

// The checker of the examples must itself be able to fail.

function run(code: string): void {
  const module = rewriteExample({ file: 'page.md', line: 10, code });
  const body = module.replace(/^import \* as __doc from .*?; ?/, '').replace('export {};', '');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is from this file
  const execute = new Function('__doc', body) as (doc: typeof assertions) => void;
  execute(assertions);
}

const right: [title: string, code: string][] = [
  ['a value', '1 + 1; // => 2'],
  ['NaN', 'NaN; // => NaN'],
  ['an object', '({ a: [1, Infinity] }); // => { a: [1, Infinity] }'],
  ['printed digits', '1 / 3; // ~> 0.333'],
  ['a tie', '0.125; // ~> 0.13'],
  ['printed digits of a tiny number', '4.705170186e-19; // ~> 4.70517e-19'],
  ['printed digits of a negative number', '-1 / 3; // ~> -0.333'],
  ['an object of printed digits', '({ x: [2 / 3], y: "a1" }); // ~> { x: [0.6667], y: "a1" }'],
  ['a thrown error', 'null.x; // throws TypeError'],
  ['a statement in a block', 'try { null.x; } catch (e) {\n  e.name; // => "TypeError"\n}'],
  ['types', 'const x: number = 1;\nx; // => 1'],
  ['nested statements', '[1].forEach((x) => {\n  x; // => 1\n}); // => undefined'],
  ['comments of other kinds', 'const x = 1; // a number'],
];

const wrong: [title: string, code: string][] = [
  ['a value', '1 + 1; // => 3'],
  ['the sign of zero', '-0; // => 0'],
  ['the last printed digit', '1 / 3; // ~> 0.332'],
  ['the last printed digit of a tiny number', '4.705170186e-19; // ~> 4.70518e-19'],
  ['a digit inside an object', '({ x: 2 / 3, y: 1 }); // ~> { x: 0.6666, y: 1 }'],
  ['a missing field', '({ x: 2 / 3 }); // ~> { x: 0.6667, y: 1 }'],
  ['an unmentioned field', '({ x: 2 / 3, y: 1 }); // ~> { x: 0.6667 }'],
  ['NaN for a number', 'NaN; // ~> 0'],
  ['another error', 'null.x; // throws RangeError'],
  ['no error', '1; // throws RangeError'],
  ['code that throws unasked', 'null.x'],
  ['an assertion behind a declaration', 'const x = 1; // => 1'],
  ['an assertion on a line of its own', '1;\n// => 1'],
  ['a value that does not parse', '1; // => {'],
];

describe('rewriteExample', () => {
  it.each(right)('accepts %s', (_title, code) => {
    expect(() => {
      run(code);
    }).not.toThrow();
  });

  it.each(wrong)('refuses %s', (_title, code) => {
    expect(() => {
      run(code);
    }).toThrow();
  });

  it('names the line', () => {
    expect(() => {
      run('1; // => 1\n2; // => 3');
    }).toThrow('page.md:11');
  });
});

describe('examplesIn', () => {
  it('finds the fences of a page', () => {
    const page = '# Title\n\n```ts\nf();\n```\n\n```sh\nls\n```\n\n```ts\ng();\n```\n';
    expect(examplesIn('page.md', page)).toEqual([
      { file: 'page.md', line: 4, code: 'f();' },
      { file: 'page.md', line: 12, code: 'g();' },
    ]);
  });

  it('finds the fences of doc comments, without their stars', () => {
    const source = '/**\n * Text.\n * @example\n * ```ts\n * if (f()) {\n *   g();\n * }\n * ```\n */\nexport {};\n';
    expect(examplesIn('a.ts', source)).toEqual([{ file: 'a.ts', line: 5, code: 'if (f()) {\n  g();\n}' }]);
  });

  it.each([
    ['a fence in another word for TypeScript', 'page.md', '```js\nf();\n```\n'],
    ['a fence that is not closed', 'page.md', '```ts\nf();\n'],
    ['a fence that outlives its comment', 'a.ts', '/**\n * ```ts\n * f();\n */\n'],
    ['an @example without a fence', 'a.ts', '/**\n * @example f()\n * @public\n */\n'],
    ['an @example without a fence at the end', 'a.ts', '/**\n * @example f()\n */\n'],
  ])('refuses %s', (_title, file, text) => {
    expect(() => examplesIn(file, text)).toThrow(`${file}:`);
  });
});
