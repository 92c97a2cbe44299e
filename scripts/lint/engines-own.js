const LEFT_TO_ENGINES = new Set([
  ...['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh', 'exp', 'expm1', 'hypot'],
  ...['log', 'log10', 'log1p', 'log2', 'pow', 'sin', 'sinh', 'tan', 'tanh'],
]);

/** `2 ** -52`: exact in every engine, as `npm run engines` sees for all powers of two. */
function isPowerOfTwo({ left, right }) {
  const digits = right.type === 'UnaryExpression' && right.operator === '-' ? right.argument : right;
  return left.value === 2 && Number.isInteger(digits.value);
}

/**
 * Lint rule: nothing of which ECMAScript says only that it is near the true value. Engines differ in the last bits, and
 * the numbers of this library are to be the same in all. Powers of integers (`bigint`) are exact.
 */
export const enginesOwn = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { program, getTypeAtLocation } = context.sourceCode.parserServices ?? {};

    function isInteger(node) {
      if (!program) return node.bigint !== undefined;
      return /^bigint$|^-?\d+n$/.test(program.getTypeChecker().typeToString(getTypeAtLocation(node)));
    }

    return {
      MemberExpression(node) {
        if (node.object.name !== 'Math' || node.computed || !LEFT_TO_ENGINES.has(node.property.name)) return;
        const message = `Engines differ in Math.${node.property.name}: see src/numeric/elementary.`;
        context.report({ node, message });
      },
      ':matches(BinaryExpression, AssignmentExpression)[operator=/^[*][*]/]'(node) {
        if (isPowerOfTwo(node) || isInteger(node.left)) return;
        const message = 'Engines differ in powers: see pow in src/numeric/elementary, or write a product.';
        context.report({ node, message });
      },
    };
  },
};
