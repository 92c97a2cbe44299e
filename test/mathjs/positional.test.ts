import { readFileSync } from 'node:fs';
import { create, typedDependencies } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { scalarFunctions } from '../../src/mathjs/functions.ts';
import { inOrder, positional } from '../../src/mathjs/positional.ts';

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`../../src/mathjs/${file}`, import.meta.url), 'utf8').split('\n');
const functions = Object.entries(scalarFunctions());

describe('positional', () => {
  const difference = positional(
    ({ more, less, scale = 1 }: { more: number; less: number; scale?: number }) => (more - less) / scale,
    ['more', 'less', 'scale?'],
  );

  it('gives arguments by position their names, the last of which may be left out', () => {
    expect(Object.keys(difference.signatures)).toStrictEqual(['number, number', 'number, number, number']);
    const { typed } = create({ typedDependencies: typedDependencies! });
    const byPosition = typed('difference', difference.signatures) as (...values: readonly number[]) => number;
    expect(byPosition(7, 3)).toBe(4);
    expect(byPosition(7, 3, 2)).toBe(2);
  });

  it('takes a law for an object and a bound for a string', () => {
    expect(Object.keys(inOrder(() => 0, ['law', 'k', 'bound?']).signatures)).toStrictEqual([
      'Object, number',
      'Object, number, string',
    ]);
  });
});

describe('the documentation', () => {
  it('has a table of all functions with their arguments', () => {
    const table = functions.map(([name, { names }]) => {
      return ` * | \`${name}\` | ${names.map((argument) => argument.replace(/(.*)\?/, '[$1]')).join(', ')} |`;
    });
    expect(linesOf('index.ts').filter((line) => line.startsWith(' * | `'))).toStrictEqual(table);
  });

  it('declares every function as a method with these arguments, or two where several may be left out together', () => {
    const typed = (name: string): string =>
      `${name}: ${{ law: 'ScalingLaw', bound: 'CompetenceBound' }[name.replace('?', '')] ?? 'number'}`;
    const methods = functions.flatMap(([name, { names }]) => {
      const needed = names.filter((argument) => !argument.endsWith('?'));
      const together = names.map((argument) => argument.replace('?', ''));
      const forms = names.length - needed.length > 1 ? [needed, together] : [names];
      return forms.map((form) => `${name}(${form.map(typed).join(', ')}): number;`);
    });
    const source = linesOf('methods.ts')
      .join('\n')
      .replaceAll(/\(\n\s+([^)]*),\n\s+\)/g, '($1)')
      .replaceAll(/,\n\s+/g, ', ');
    const declared = Array.from(source.matchAll(/^ {2}(\w+\(.*\): number;)$/gm), ([, method]) => method);
    expect(declared).toStrictEqual(methods);
  });
});
