import { checkArray, checkFields, checkObject, DomainError } from '../../errors.ts';
import { ROLES } from '../input/roles.ts';

const FIELDS = ['paths', 'columns', 'units', 'places', 'leftOut', 'labels', 'spare'];

/** What a part of a bootstrap says of the files of its runs, of which there are so many: anything may be in a file. */
export function checkSource(source: unknown, runs: number): void {
  checkObject('source', source as object);
  checkFields('source', source as object, FIELDS, 'source.');
  const { paths, columns, units, places, leftOut, labels, spare } = source as Record<string, unknown>;
  checkList('source.paths', paths, checkText);
  checkList('source.places', places, checkPlace, runs);
  checkList('source.leftOut', leftOut, (parameter, value) => {
    checkObject(parameter, value as object);
    const { place, reason } = value as Record<string, unknown>;
    checkPlace(`${parameter}.place`, place);
    checkText(`${parameter}.reason`, reason);
  });
  for (const [name, value] of [
    ['source.columns', columns],
    ['source.units', units],
  ] as const) {
    checkObject(name, value as object);
    checkFields('source', value as object, ROLES, `${name}.`);
    for (const [role, text] of Object.entries(value as object)) checkText(`${name}.${role}`, text);
  }
  checkObject('source.labels', labels as object);
  for (const [name, entries] of Object.entries(labels as object)) {
    checkList(`source.labels.${name}`, entries, checkText, runs);
  }
  if (spare === undefined) return;
  checkObject('source.spare', spare as object);
  const { column, ratio } = spare as Record<string, unknown>;
  checkText('source.spare.column', column);
  if (typeof ratio !== 'number') throw new DomainError('source.spare.ratio', ratio, 'a number');
}

type Check = (parameter: string, value: unknown) => void;

function checkList(parameter: string, value: unknown, check: Check, length?: number): void {
  checkArray(parameter, value as readonly unknown[]);
  const list = value as readonly unknown[];
  if (length !== undefined && list.length !== length) {
    throw new DomainError(`${parameter}.length`, list.length, `the number of runs, ${length}`);
  }
  list.forEach((entry, i) => {
    check(`${parameter}[${i}]`, entry);
  });
}

function checkText(parameter: string, value: unknown): void {
  if (typeof value !== 'string') throw new DomainError(parameter, value, 'a string');
}

function checkPlace(parameter: string, value: unknown): void {
  checkObject(parameter, value as object);
  checkFields('place', value as object, ['file', 'line', 'entry'], `${parameter}.`);
  const { file, line, entry } = value as Record<string, unknown>;
  if (file !== undefined) checkText(`${parameter}.file`, file);
  if (!Number.isInteger(line ?? entry)) throw new DomainError(parameter, value, 'an object with a line or an entry');
}
