const FORMULA = /<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs;

/** What is not text: the sources that KaTeX keeps of its formulas, and code. */
const CODE = /<(annotation|pre|code|script|style)\b.*?<\/\1>/gs;

/** What is wrong with the formulas of a built page. */
export function formulaFaults(html) {
  const formulas = [...html.matchAll(FORMULA)].map(([, tex]) => tex);
  const text = html.replace(CODE, '<code>').replace(/<(?!code>)[^>]*>/g, '');
  return [
    ...(html.includes('katex-error') ? ['a formula that KaTeX refuses'] : []),
    ...formulas.filter(hasDoubledBackslash).map((tex) => `a doubled backslash: ${tex.trim()}`),
    ...[...text.matchAll(/\\[a-zA-Z]+|\$<code>/g)].map(
      ({ index }) => `a formula that was not set: ${around(text, index)}`,
    ),
  ];
}

/** Two backslashes end a row, and rows are in an environment; before a letter they are one command's, written twice. */
function hasDoubledBackslash(tex) {
  return tex.includes('\\begin') ? /\\\\(?![\s[]|$)/.test(tex) : tex.includes('\\\\');
}

function around(text, index) {
  return text.slice(Math.max(0, index - 20), index + 40).replace(/\s+/g, ' ');
}

/** A TypeDoc plugin: a page on which a formula went wrong is an error of the build. */
export function load(app) {
  app.renderer.on('endPage', ({ url, contents = '' }) => {
    for (const fault of formulaFaults(contents)) app.logger.error(`${url} has ${fault}`);
  });
}
