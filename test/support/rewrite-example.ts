import ts from 'typescript';
import type { Example } from './examples-in.ts';

const ASSERTION = /^\/\/ (=>|~>|throws)\s*(.*)$/;

/**
 * The example as a JavaScript module in which every `expression; // => value` is a check. Lines keep their numbers.
 *
 * | comment                 | check                                                            |
 * | ----------------------- | ---------------------------------------------------------------- |
 * | `// => value`           | deeply equal; numbers as `Object.is` has it                        |
 * | `// ~> 0.0951626`       | every number agrees to half a unit in its last printed digit      |
 * | `// throws DomainError` | the expression throws an error of that name                       |
 */
export function rewriteExample({ file, line, code }: Example): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const insertions: { at: number; text: string }[] = [];
  let attached = 0;

  const lineOf = (position: number) => line + source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isExpressionStatement(node)) return;
    const comment = ts.getTrailingCommentRanges(code, node.end)?.[0];
    const [, kind, value] = (comment && ASSERTION.exec(code.slice(comment.pos, comment.end))) ?? [];
    if (kind === undefined || value === undefined) return;
    attached++;
    const where = JSON.stringify(`${file}:${lineOf(node.getStart())}`);
    const { start, end } = check(kind, value, where);
    insertions.push({ at: node.expression.getStart(), text: start }, { at: node.expression.end, text: end });
  };
  visit(source);

  const written = code.match(/\/\/ (=>|~>|throws )/g)?.length ?? 0;
  if (written !== attached) {
    throw new Error(`${file}:${line}: an assertion comment must stand behind an expression statement`);
  }
  insertions.sort((a, b) => b.at - a.at);
  const checked = insertions.reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), code);
  const module = `import * as __doc from '/test/support/doc-assertions.ts'; ${checked}\nexport {};`;

  const { outputText, diagnostics } = ts.transpileModule(module, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  const [problem] = diagnostics ?? [];
  if (problem) throw new Error(`${file}:${line}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
  return outputText;
}

/** What to write before and after the expression. */
function check(kind: string, value: string, where: string): { start: string; end: string } {
  if (kind === 'throws') return { start: '__doc.throws(() => (', end: `), ${JSON.stringify(value)}, ${where})` };
  const expected = kind === '~>' ? withPrintedDigits(value) : value;
  return { start: '__doc.equals((', end: `), (${expected}), ${where})` };
}

/** Every number literal in `value` replaced by `__doc.near('its text')`, which knows how many digits were printed. */
function withPrintedDigits(value: string): string {
  const source = ts.createSourceFile('value.ts', `(${value})`, ts.ScriptTarget.ES2022, true);
  let text = source.text;
  const numbers: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const negative = ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand);
    if (negative || ts.isNumericLiteral(node)) numbers.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  for (const node of numbers.reverse()) {
    text = `${text.slice(0, node.getStart())}__doc.near(${JSON.stringify(node.getText())})${text.slice(node.end)}`;
  }
  return text;
}
