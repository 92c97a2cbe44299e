import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { command } from './command.ts';

describe('the command line', () => {
  it.each([
    [['repot'], "unknown command 'repot'\n(Did you mean report?)"],
    [['report', '--modles', 'x'], "unknown option '--modles'\n(Did you mean --models?)"],
    [['forecast', '--token', '1T'], "unknown option '--token'\n(Did you mean --tokens?)"],
    [['curve', '--thteta', '0.1'], "unknown option '--thteta'\n(Did you mean --theta?)"],
    [['curve', '--k', '8'], "required option '--theta <fraction>' not specified"],
    [
      ['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '8'],
      "required option '--alpha <fraction>' not specified",
    ],
    [
      ['curve', '--theta', 'x', '--k', '8'],
      "option '--theta <fraction>' argument 'x' is invalid. It must be a number such as 8, 0.1, 70e9, 70B or 1.4T.",
    ],
    [
      ['curve', '--theta', '0.1', '--k', '8', '--bound', 'best'],
      "option '--bound <name>' argument 'best' is invalid. Allowed choices are theorem8, refined, sharp.",
    ],
    [['report', 'models.csv'], "too many arguments for 'report'. Expected 0 arguments but got 1."],
    [['report', '--out'], "option '--out <folder>' argument missing"],
  ])('refuses %j', async (args, message) => {
    const hint = 'Run skill-emergence [command] --help for what is accepted.';
    expect(await command(...args)).toEqual({ code: 2, out: '', err: `skill-emergence: ${message}\n${hint}\n` });
  });

  it('shows what it can do without arguments, as an error', async () => {
    const { code, out, err } = await command();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: skill-emergence');
  });

  it.each([
    [['--help']],
    [['help', 'report']],
    [['report', '--help']],
    [['forecast', '--help']],
    [['curve', '--help']],
    [['check', '--help']],
    [['certify', '--help']],
    [['verify', '--help']],
    [['fit', '--help']],
  ])('answers %j on standard output', async (args) => {
    const { code, out, err } = await command(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: skill-emergence');
    expect(out).not.toContain(process.cwd()); // defaults are described, not printed as they are on this machine
  });

  it('knows its version', async () => {
    expect(await command('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it.each([
    [['forecast', '--parameters', '0', '--tokens', '1T', '--k', '8', '--alpha', '0.1'], 'parameters must be'],
    [['forecast', '--parameters', '1B', '--tokens', '-1T', '--k', '8', '--alpha', '0.1'], 'tokens must be'],
    [
      ['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '2.5', '--alpha', '0.1'],
      'k must be a positive safe integer, got 2.5',
    ],
    [
      ['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '8', '--alpha', '-0.1'],
      'alpha must be a number in (0, 1), got -0.1',
    ],
    [
      ['forecast', '--parameters', '1B', '--tokens', '1T', '--k', '8', '--alpha', '0.1', '--tuple', '0'],
      'tupleSize must be',
    ],
    [['curve', '--theta', '1.5', '--k', '8'], 'theta must be a number in [0, 1], got 1.5'],
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
