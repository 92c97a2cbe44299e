import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import { partialFolder } from './partial-folder.ts';

/**
 * Writes files into a folder, all of them or none: they are written into a folder inside it first, and then moved. A
 * folder that was not there before is not there after a failure either.
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const made: string[] = [];
  try {
    makeFolder(resolve(folder), made);
    const partial = partialFolder(folder, '');
    made.push(partial);
    for (const name of Object.keys(files)) checkReplaceable(join(folder, name));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(partial, name), content);
    for (const name of Object.keys(files)) renameSync(join(partial, name), join(folder, name));
    rmSync(partial, { recursive: true });
  } catch (error) {
    for (const path of made.reverse()) rmSync(path, { recursive: true, force: true });
    throw new Failure(1, `cannot write to the folder ${folder}: ${reasonOf(error)}`);
  }
}

/** A folder in the place of a file would only be found when some files have been moved already. */
function checkReplaceable(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) throw new Error(`${basename(path)} is a folder`);
}

/**
 * Makes a folder and those above it, and notes which it made. Not by the recursive form of mkdirSync, which never
 * returns where the file system answers ENOENT for a folder whose parent exists, as /proc does.
 */
function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error('it is a file');
    return;
  }
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}
