import { dirname, relative, resolve } from 'node:path';

/** The folder of src that a path is in; for a file directly in src, its name without the extension. */
function folderOf(path) {
  return relative(resolve('src'), path).split(/[\\/]/)[0].replace(/\.ts$/, '');
}

/** Whether a folder may import itself, by way of others. */
function isInCircle(folder, folders) {
  const reached = new Set();
  for (const waiting = [folder]; waiting.length > 0;) {
    for (const next of folders[waiting.pop()] ?? []) {
      if (next === folder) return true;
      if (!reached.has(next)) waiting.push(next);
      reached.add(next);
    }
  }
  return false;
}

/** Lint rule: every import in src goes where the two tables of eslint.config.js allow, and the first has no circle. */
export const importDirection = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const [{ folders, packages }] = context.options;
    const from = folderOf(context.filename);

    function check(node) {
      const specifier = (node.source ?? node.argument?.literal)?.value;
      if (typeof specifier !== 'string') return;
      const list = (names) => names?.join(', ') || 'nothing';
      if (specifier.startsWith('.')) {
        const to = folderOf(resolve(dirname(context.filename), specifier));
        if (to === from || folders[from]?.includes(to)) return;
        const message = `Import direction: src/${from} may not import src/${to}, only ${list(folders[from])} (MAY_IMPORT in eslint.config.js).`;
        context.report({ node, message });
      } else {
        const allowed = packages[from] ?? [];
        if (allowed.some((name) => specifier === name || specifier.startsWith(name.replace(/[^:]$/, '$&/')))) return;
        const message = `Import direction: src/${from} may not import '${specifier}', of packages ${list(allowed)} (MAY_IMPORT_PACKAGES in eslint.config.js).`;
        context.report({ node, message });
      }
    }

    return {
      Program(node) {
        if (!isInCircle(from, folders)) return;
        const message = `Import direction: src/${from} may import, through other folders, itself (MAY_IMPORT in eslint.config.js).`;
        context.report({ node, message });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
