/** A line of a comment without what marks it as one. */
const textOf = (line) => line.replace(/^\s*(?:\/\/|\/\*\*?|\*(?!\/))?\s?/, '');

/** Lines that cannot be broken: a row of a table, and a word that is an address. */
const isUnbreakable = (text) => text.startsWith('|') || /^\S*https?:\/\/\S+$/.test(text.trim());

/** Lint rule: lines that belong to a comment are no longer than this; code in a fence is as long as it is. */
export const commentWidth = {
  meta: { type: 'layout', schema: [{ type: 'integer' }] },
  create(context) {
    const [most] = context.options;
    const { sourceCode } = context;

    function checkComment({ loc }) {
      let fenced = false;
      for (let line = loc.start.line; line <= loc.end.line; line++) {
        const whole = sourceCode.lines[line - 1];
        const text = textOf(whole);
        if (text.startsWith('```')) fenced = !fenced;
        const width = [...whole].length;
        if (width <= most || fenced || isUnbreakable(text)) continue;
        const message = `Comment of ${width} columns: break it, at most ${most} fit.`;
        context.report({ loc: { start: { line, column: most }, end: { line, column: whole.length } }, message });
      }
    }

    return { Program: () => sourceCode.getAllComments().forEach(checkComment) };
  },
};
