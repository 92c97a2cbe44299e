import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import { JSX } from 'typedoc';

// Formulas are set while the site is built, in the two forms that GitHub knows too: ```math fences and $`…`$.
// The pages need no script and no network, and a formula that does not parse stops the build.

function render(tex, displayMode) {
  return katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'error' });
}

/** For TypeDoc's `markdownItLoader`. */
export function maths(parser) {
  const fence = parser.renderer.rules.fence;
  parser.renderer.rules.fence = (tokens, index, ...rest) => {
    const { info, content } = tokens[index];
    return info.trim() === 'math' ? render(content, true) : fence(tokens, index, ...rest);
  };

  parser.inline.ruler.before('backticks', 'maths', (state, silent) => {
    if (!state.src.startsWith('$`', state.pos)) return false;
    const end = state.src.indexOf('`$', state.pos + 2);
    if (end < 0) return false;
    if (!silent) state.push('maths', '', 0).content = state.src.slice(state.pos + 2, end);
    state.pos = end + 2;
    return true;
  });
  parser.renderer.rules.maths = (tokens, index) => render(tokens[index].content, false);
}

/** A TypeDoc plugin: KaTeX's style sheet and fonts go to assets/katex, and every page links to them. */
export function shipKatex(app) {
  const source = dirname(fileURLToPath(import.meta.resolve('katex')));

  app.renderer.hooks.on('head.end', (context) =>
    JSX.createElement('link', {
      rel: 'stylesheet',
      href: context.relativeURL('assets/katex/katex.min.css', true),
    }),
  );

  app.renderer.on('endRender', ({ outputDirectory }) => {
    const target = join(outputDirectory, 'assets', 'katex');
    mkdirSync(join(target, 'fonts'), { recursive: true });
    cpSync(join(source, 'katex.min.css'), join(target, 'katex.min.css'));
    for (const font of readdirSync(join(source, 'fonts'))) {
      // The style sheet names this format first, and every browser of the last ten years reads it.
      if (font.endsWith('.woff2')) cpSync(join(source, 'fonts', font), join(target, 'fonts', font));
    }
  });
}
