import { dirname, relative, resolve } from 'node:path';

/**
 * The folder of src that a path is in, or the folder in that folder if the table names it; for a file directly in src,
 * its name without the extension.
 */
function folderOf(path, folders) {
  const [first, second] = relative(resolve('src'), path).split(/[\\/]/);
  const inner = `${first}/${second}`;
  return inner in folders ? inner : first.replace(/\.ts$/, '');
}

/** Lint rule: every import in src goes where the two tables of eslint.config.js allow. */
export const importDirection = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const [{ folders, packages }] = context.options;
    const from = folderOf(context.filename, folders);

    function check(node) {
      const specifier = (node.source ?? node.argument?.literal)?.value;
      if (typeof specifier !== 'string') return;
      const list = (names) => names?.join(', ') || 'nothing';
      if (specifier.startsWith('.')) {
        const to = folderOf(resolve(dirname(context.filename), specifier), folders);
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
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
