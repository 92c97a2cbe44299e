import { ReflectionKind } from 'typedoc';

const LINKED = ReflectionKind.Class | ReflectionKind.Function | ReflectionKind.Interface | ReflectionKind.Variable;

/**
 * A TypeDoc plugin: `{@link DomainError}` also finds what the file does not import, in whichever module it is, as long
 * as only one thing has that name.
 */
export function linkAcrossModules(app) {
  app.converter.addUnknownSymbolResolver((reference, from) => {
    const path = reference.symbolReference?.path ?? [];
    if (reference.moduleSource || path.length !== 1) return undefined;
    const found = from.project.getReflectionsByKind(LINKED).filter(({ name }) => name === path[0].path);
    return found.length === 1 ? { target: found[0], caption: found[0].name } : undefined;
  });
}
