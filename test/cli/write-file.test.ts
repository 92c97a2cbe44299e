import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ioOn } from '../../src/cli/io.ts';
import { partialFolder } from '../../src/cli/partial-folder.ts';
import { writeFile } from '../../src/cli/write-file.ts';
import { writeFiles } from '../../src/cli/write-folder.ts';
import { temporaryFile, temporaryFolder } from './command.ts';

const io = ioOn({ out: () => undefined, err: () => undefined });

describe('writeFile', () => {
  it('writes a file and leaves nothing beside it', () => {
    const folder = temporaryFolder();
    writeFile(join(folder, 'a.json'), 'new', io);
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
  });

  it('takes away what a writing of the same that was killed has left, and nothing else', () => {
    const folder = temporaryFolder();
    for (const name of ['a.json', 'a.json', 'b.json', '']) {
      writeFileSync(join(partialFolder(folder, name), name === '' ? 'index.html' : name), 'half');
    }
    expect(readdirSync(folder)).toHaveLength(3); // the second one took away the first
    writeFile(join(folder, 'a.json'), 'new', io);
    expect(readdirSync(folder)).toHaveLength(3);
    writeFiles(folder, { 'index.html': 'new' });
    const left = readdirSync(folder).filter((name) => name.startsWith('.partial-'));
    expect(left).toHaveLength(1);
    expect(readdirSync(join(folder, left[0]!))).toEqual(['b.json']);
  });

  it('never writes into the file that is there: it moves a complete one into its place', () => {
    const path = temporaryFile('a.json', 'old');
    chmodSync(path, 0o640);
    linkSync(path, `${path}.old`); // another name of what was there, which would show what is written into it
    writeFile(path, 'new', io);
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.old`, 'utf8')]).toEqual(['new', 'old']);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('keeps a link to the file', () => {
    const path = temporaryFile('a.json', 'old');
    const link = join(temporaryFolder(), 'link.json');
    symlinkSync(path, link);
    writeFile(link, 'new', io);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readFileSync(link, 'utf8')).toBe('new');
  });

  it('leaves nothing behind where it cannot write', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.json'));
    expect(() => {
      writeFile(join(folder, 'a.json'), 'new', io);
    }).toThrow(`cannot write the file ${join(folder, 'a.json')}: it is a folder`);
    // longer than a file system takes, found when its content is written
    expect(() => {
      writeFile(join(folder, 'b'.repeat(300)), 'new', io);
    }).toThrow('cannot write the file');
    expect(() => {
      writeFile(join(folder, 'nowhere', 'a.json'), 'new', io);
    }).toThrow('no such file or folder');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it.runIf(existsSync('/dev/full'))('writes to what is no file, and says where that has no room', () => {
    expect(() => {
      writeFile('/dev/full', 'new', io);
    }).toThrow('cannot write the file /dev/full: no space left');
    writeFile('/dev/null', 'new', io);
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});
