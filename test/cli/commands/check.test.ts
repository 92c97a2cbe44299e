import { Command } from 'commander';
import { type Claim, claims } from 'skill-emergence/claims';
import { describe, expect, it } from 'vitest';
import { addCheck } from '../../../src/cli/commands/check.ts';
import { ioOn } from '../../../src/cli/io.ts';
import { Failure } from '../../../src/cli/failure.ts';
import { command } from '../command.ts';

const pinsker = claims.find(({ id }) => id === 'pinsker')!;

/** The command with other claims than the registry's. */
function checked(list: readonly Claim[], ...args: readonly string[]): { out: string; error: unknown } {
  let out = '';
  const program = new Command();
  addCheck(program, ioOn({ out: (text) => (out += text), err: () => undefined }), list);
  try {
    program.parse(['check', ...args], { from: 'user' });
    return { out, error: undefined };
  } catch (error) {
    return { out, error };
  }
}

describe('skill-emergence check', () => {
  it('prints what was tried of each claim', async () => {
    const { code, out, err } = await command('check', '--claim', 'pinsker', '--samples', '100');
    expect([code, err]).toEqual([0, '']);
    const [head, , row] = out.split('\n');
    expect(head).toMatch(/^claim +points +smallest margin +slack +at$/);
    expect(row).toMatch(/^pinsker +ok +243 +0 +\{ p: .*, q: .* \}$/);
  });

  it('tries every claim', async () => {
    const { code, out } = await command('check', '--samples', '1');
    expect(code).toBe(0);
    // a head of two lines, and behind a blank one what a margin below 0 means
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2 + claims.length + 2);
    expect(lines.at(-1)).toContain('as far as rounding explains it');
    for (const { id } of claims) expect(out).toContain(`${id} `);
  });

  it('prints beside a margin below 0 how far rounding may bring it', () => {
    const claim = { ...pinsker, id: 'rounded', margin: () => -1.5e14, slack: () => 2e15 };
    expect(checked([claim], '--samples', '1').out).toMatch(
      /^rounded +ok +\d+ +-150000000000000 +2000000000000000 +\{/m,
    );
  });

  it('counts the points at which a claim is proved', async () => {
    const { code, out } = await command('check', '--claim', 'divergence-increasing', '--samples', '10', '--certified');
    expect(code).toBe(0);
    expect(out).toMatch(/ proved /);
    expect(out).toMatch(/^divergence-increasing +ok +450 +450 /m);
  });

  it('prints the reports as JSON', async () => {
    const { out } = await command('check', '--claim', 'pinsker', '--samples', '10', '--seed', '2', '--json');
    const { claims: reports, ...rest } = JSON.parse(out) as { claims: unknown[] };
    const kind = { format: 'skill-emergence-check', formatVersion: 1 };
    expect(rest).toEqual({ ...kind, samples: 10, seed: 2, certified: false });
    expect(reports).toMatchObject([{ claim: 'pinsker', points: 153, certified: 0 }]);
  });

  it('exits 1 with a counterexample that can be pasted where a claim is broken', () => {
    const margin = (point: Record<string, number>) => pinsker.mutation.margin(point);
    const { out, error } = checked([pinsker, { ...pinsker, id: 'broken', margin }]);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ exitCode: 1, message: '1 of 2 claims refuted' });
    expect(out).toMatch(/^broken +REFUTED /m);
    const [, point, value] = /'broken'\)\.margin\((\{.*\})\); \/\/ => (.*)$/m.exec(out)!;
    const pasted = JSON.parse(point!.replaceAll(/(\w+):/g, '"$1":')) as Record<string, number>;
    expect(margin(pasted)).toBe(Number(value));
    expect(Number(value)).toBeLessThan(0);
  });

  it('says where a counterexample is proved', () => {
    const certifiedMargin: Claim['certifiedMargin'] = (point, options) =>
      pinsker.certifiedMargin!(point, options).negate();
    expect(checked([{ ...pinsker, certifiedMargin }], '--certified').out).toContain('pinsker fails, provably:');
  });

  it('names the claims there are where it knows none of that name', async () => {
    const { code, err } = await command('check', '--claim', 'pinskre');
    expect(code).toBe(2);
    expect(err).toContain('no claim pinskre, did you mean pinsker?\n');
  });
});
