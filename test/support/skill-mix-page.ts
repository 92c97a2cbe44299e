const BEGIN = '<!-- skill-mix-table -->';
const END = '<!-- /skill-mix-table -->';

/** A page with tables in the places that are marked for them. */
export function withTables(page: string, tables: readonly string[]): string {
  const [start = '', ...parts] = page.split(BEGIN);
  if (parts.length !== tables.length) throw new Error(`${parts.length} places for ${tables.length} tables`);
  return parts.reduce((text, part, i) => `${text}${BEGIN}\n\n${tables[i]!}\n\n${END}${part.split(END)[1]!}`, start);
}
