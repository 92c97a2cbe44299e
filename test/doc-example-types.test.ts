import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { allExamples } from './support/doc-examples.ts';

// An example that runs may still not compile in a reader's project: all of them, as files of one TypeScript program.

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = new Map(
  allExamples(root).map((example) => [join(root, `${example.file}.${example.line}.example.ts`), example]),
);

function compile(): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  Object.assign(options, {
    moduleDetection: ts.ModuleDetectionKind.Force,
    // A reader's project is strict; not all are as strict as this one.
    noUncheckedIndexedAccess: false,
    noUnusedLocals: false,
  });

  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (path) => examples.get(path)?.code ?? readFile(path);
  host.fileExists = (path) => examples.has(path) || fileExists(path);

  const program = ts.createProgram([...examples.keys()], options, host);
  return [...examples].flatMap(([path, example]) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((problem) => {
      const line = source?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? 0;
      return `${example.file}:${example.line + line}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`;
    });
  });
}

describe('examples in doc comments, README and guides', () => {
  it('compile in a strict project', () => {
    expect(examples.size).toBeGreaterThan(0);
    expect(compile()).toEqual([]);
  });
});
