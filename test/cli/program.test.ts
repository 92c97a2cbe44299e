import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { command, temporaryFolder } from './command.ts';

const COMMANDS = [
  'report',
  'forecast',
  'laws',
  'slingshot',
  'fit',
  'curve',
  'finite',
  'theories',
  'check',
  'certify',
  'verify',
];

describe('the command line', () => {
  it.each([
    [['repot'], "unknown command 'repot'\n(Did you mean report?)"],
    [['report', '--modles', 'x'], "unknown option '--modles'\n(Did you mean --models?)"],
    [['forecast', '--token', '1T'], "unknown option '--token'\n(Did you mean --tokens?)"],
    [['curve', '--thteta', '0.1'], "unknown option '--thteta'\n(Did you mean --theta?)"],
    [['curve', '--k', '8'], "option '--theta <fraction>' is required"],
    [['forecast', '--k', '8'], "option '--parameters <count>' is required, unless --theta is given"],
    [['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '8'], "option '--alpha <fraction>' is required"],
    [
      ['curve', '--theta', 'x', '--k', '8'],
      "option '--theta <fraction>' argument 'x' is invalid. It must be a number such as 8, 0.1, 10%, 70e9, 70B or 1.4T.",
    ],
    [
      ['curve', '--theta', '0.1', '--k', '8', '--bounds', 'best'],
      "option '--bounds <names>' argument 'best' is invalid. Each must be one of theorem8, refined, sharp, and there once.",
    ],
    [
      ['curve', '--theta', '0.1', '--k', '8', '--bounds', 'sharp,sharp'],
      "option '--bounds <names>' argument 'sharp,sharp' is invalid. Each must be one of theorem8, refined, sharp, and there once.",
    ],
    [['curve', '--theta', '0.1', '--k', '8', '--k', '9'], "option '--k <count>' can be given only once"],
    [
      ['forecast', '--parameters', '1B', '--law', 'hoffmann2022', '--law', 'besiroglu2024'],
      "option '--law <law>' can be given only once",
    ],
    [['report', 'models.csv'], "too many arguments for 'report'. Expected 0 arguments but got 1."],
    [['report', '--out'], "option '--out <folder>' argument missing"],
  ])('refuses %j', async (args, message) => {
    const hint = 'Add --help for what is accepted.';
    expect(await command(...args)).toEqual({ code: 2, out: '', err: `skill-emergence: ${message}\n${hint}\n` });
  });

  it('shows what it can do without arguments, as an error', async () => {
    const { code, out, err } = await command();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: skill-emergence');
  });

  it.each([[['--help']], [['help', 'report']], ...COMMANDS.map((name) => [[name, '--help']])])(
    'answers %j on standard output',
    async (args) => {
      const { code, out, err } = await command(...args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Usage: skill-emergence');
      expect(out).not.toContain(process.cwd()); // defaults are described, not printed as they are on this machine
    },
  );

  it.each([[[]], ...COMMANDS.map((name) => [[name]])])('explains the exit statuses of %j', async (args) => {
    const { out } = await command(...args, '--help');
    expect(out).toMatch(/\nExit status:\n {2}0 {2}\S.*\n {2}1 {2}\S.*\n {2}2 {2}\S.*\n(?: {2}3 {2}\S.*\n)?$/);
  });

  it.each(COMMANDS)('has JSON for %s', async (name) => {
    expect((await command(name, '--help')).out).toMatch(/^ {2}--json +print JSON$/m);
  });

  it('shows every command in its help', async () => {
    const { out } = await command('--help');
    expect([...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)).toEqual(expect.arrayContaining(COMMANDS));
  });

  it('has examples in every help, all of which work', async () => {
    const before = process.cwd();
    process.chdir(temporaryFolder());
    try {
      const tried = new Set<string>();
      for (const args of [[], ...COMMANDS.map((name) => [name])]) {
        const { out } = await command(...args, '--help');
        const [, examples = ''] = /\nExamples:\n((?: {2}.*\n)+)\nExit status:\n/.exec(out) ?? [];
        for (const line of examples.trim().split(/\n */)) {
          const [name, ...words] = line.split(' ');
          expect([name, ...words.slice(0, args.length)]).toEqual(['skill-emergence', ...args]);
          const { code, out: printed } = tried.has(line) ? { code: 0, out: line } : await command(...words);
          tried.add(line);
          expect({ line, code }).toEqual({ line, code: 0 });
          expect(printed).not.toBe('');
        }
      }
    } finally {
      process.chdir(before);
    }
  });

  it('knows its version', async () => {
    expect(await command('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it.each([
    [
      ['forecast', '--parameters', '0', '--tokens', '1T', '--k', '8', '--alpha', '0.1'],
      'forecast: --parameters must be',
    ],
    [['forecast', '--parameters', '1B', '--tokens', '-1T', '--k', '8', '--alpha', '0.1'], 'forecast: --tokens must be'],
    [
      ['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '2.5', '--alpha', '0.1'],
      'k must be a positive safe integer, got 2.5',
    ],
    [
      ['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '8', '--alpha', '-0.1'],
      'alpha must be a number in (0, 1), got -0.1',
    ],
    [
      ['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '8', '--alpha', '0.1', '--tuple-sizes', '0'],
      '--tuple-sizes must be',
    ],
    [['curve', '--theta', '1.5', '--k', '8'], '--theta must be a number in [0, 1], got 1.5'],
    [['curve', '--theta', '0.5', '--k', '8', '--points', '0'], 'points must be a positive safe integer, got 0'],
    [['report', '--k', '0'], 'k must be a positive safe integer, got 0'],
  ])('passes on what the library says to %j', async (args, message) => {
    const { code, out, err } = await command(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^skill-emergence ${args[0]!}: `));
    expect(err).toContain(message);
  });

  it('exits 1 on what nobody expected', async () => {
    let err = '';
    const broken = {
      out: () => {
        throw new Error('the disk is on fire');
      },
      err: (text: string) => (err += text),
    };
    expect(await run(['curve', '--theta', '0.1', '--k', '8'], broken)).toBe(1);
    expect(err).toMatch(/^skill-emergence curve: unexpected error, please report it\nError: the disk is on fire\n/);
  });
});
