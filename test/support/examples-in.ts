/** One ```ts fence of a doc comment or of a Markdown page. */
export interface Example {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Line of the first line of code, counted from 1. */
  readonly line: number;
  readonly code: string;
}

/** Fences in these words would look tested and would not be. */
const LOOKS_LIKE_TS = /^(typescript|tsx|js|javascript|jsx|mjs|cjs|mts|cts)\b/;

/** The ```ts fences in a TypeScript file's doc comments, or in a Markdown page. Throws where one would go untested. */
export function examplesIn(file: string, text: string): Example[] {
  const examples: Example[] = [];
  let fence: { info: string; line: number; code: string[] } | undefined;
  let exampleTag: number | undefined; // line of an @example whose fence has not come yet
  const wrong = (line: number, reason: string) => new Error(`${file}:${line}: ${reason}`);

  for (const [index, content] of prose(file, text).entries()) {
    const line = index + 1;
    if (fence) {
      if (content?.trim() === '```') {
        if (fence.info === 'ts') examples.push({ file, line: fence.line + 1, code: fence.code.join('\n') });
        fence = undefined;
      } else if (content === undefined) throw wrong(fence.line, 'the fence is not closed');
      else fence.code.push(content);
      continue;
    }
    const info = /^\s*```(.*)$/.exec(content ?? '')?.[1]?.trim();
    if (info !== undefined) {
      if (LOOKS_LIKE_TS.test(info)) throw wrong(line, `mark this fence \`\`\`ts, so that it is tested`);
      fence = { info, line, code: [] };
      if (info === 'ts') exampleTag = undefined;
    } else if (exampleTag && (content === undefined || content.startsWith('@'))) {
      throw wrong(exampleTag, 'this @example has no ```ts fence');
    }
    if (content?.startsWith('@example')) exampleTag = line;
  }
  if (fence) throw wrong(fence.line, 'the fence is not closed');
  return examples;
}

/**
 * The text outside code, line by line: all of a Markdown page; of a TypeScript file the doc comments, elsewhere
 * undefined.
 */
function prose(file: string, text: string): (string | undefined)[] {
  const lines = text.split(/\r?\n/);
  if (!file.endsWith('.ts')) return lines;
  let inside = false;
  return lines.map((line) => {
    if (!inside) {
      inside = /^\s*\/\*\*/.test(line) && !line.includes('*/');
      return undefined;
    }
    inside = !line.includes('*/');
    return inside ? line.replace(/^\s*\* ?/, '') : undefined;
  });
}
