import { describe, expect, it } from 'vitest';
import { lawsAt, publishedLaws } from 'skill-emergence';
import { command } from '../command.ts';

const AT = ['laws', '--at', '70e9,1.4T', '--k', '8', '--alpha', '0.1'];

describe('skill-emergence laws', () => {
  it('prints a row for every published law', async () => {
    const { code, out, err } = await command('laws');
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2 + Object.keys(publishedLaws).length);
    expect(lines[0]).toMatch(/^law +form +unit +parameters +tokens +source$/);
    expect(lines[2]).toMatch(
      /^hoffmann2022 +chinchilla +nats per token +70M to 16B +5B to 500B +Hoffmann et al\. 2022/,
    );
    expect(out).toMatch(/^farseer2025 +farseer +bits per character +up to 6\.4B +– +Li et al/m);
  });

  it('prints the laws themselves as JSON', async () => {
    const { out } = await command('laws', '--json');
    expect(JSON.parse(out)).toStrictEqual({
      format: 'skill-emergence-laws',
      formatVersion: 1,
      laws: JSON.parse(JSON.stringify(publishedLaws)) as unknown,
    });
  });

  it('prints what the laws say of a scale, by unit, and who is silent', async () => {
    const { code, out, err } = await command(...AT);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('model              N = 70B parameters, D = 1.4T tokens, 5.88e23 FLOPs\n');
    expect(out).toContain('\nloss in nats per token\n');
    expect(out).toContain('\nloss in bits per character\n');
    expect(out).toMatch(/^hoffmann2022 +1\.9366 +0\.2466 +0\.5426 +4\.38 +2\.8 +32\.\d+B +3\.\d+T +– +0\.033$/m);
    expect(out).toMatch(/^farseer2025 +0\.\d+ +– +– +10\.9 +– +– +– +– +–$/m);
    expect(out).toMatch(/^llama3OptimalTokens +– +1\.\d+T +total$/m);
    expect(out).toMatch(
      /^clark2022RoutedHash +scale\.tokens must be absent: clark2022RoutedHash does not depend on it$/m,
    );
  });

  it('prints the numbers of the library as JSON, and takes unique tokens', async () => {
    const { out } = await command(
      ...AT,
      '--unique-tokens',
      '100B',
      '--tuple-sizes',
      '1,2',
      '--bounds',
      'sharp',
      '--json',
    );
    const asked = { k: 8, alpha: 0.1, tupleSizes: [1, 2], bounds: ['sharp'], within: 'best' } as const;
    const scale = { parameters: 70e9, tokens: 1.4e12, uniqueTokens: 100e9 };
    expect(JSON.parse(out)).toMatchObject({
      ...{ format: 'skill-emergence-laws-at', formatVersion: 1, ...asked },
      ...(JSON.parse(JSON.stringify(lawsAt(scale, asked))) as object),
    });
  });

  it('heads the columns of tuples', async () => {
    const { out } = await command(...AT, '--tuple-sizes', '1,2', '--bounds', 'sharp');
    expect(out).toMatch(/ sharp curve {2}sharp curve, 2$/m);
  });

  it.each([
    [['laws', '--k', '8'], "option '--k <count>' needs option '--at <scale>'"],
    [['laws', '--at', '70B,1.4T', '--k', '8'], "option '--alpha <fraction>' is required"],
    [
      ['laws', '--at', '70B', '--k', '8', '--alpha', '0.1'],
      "option '--at <scale>' takes two numbers, such as 70B,1.4T",
    ],
    [
      ['laws', '--at', '0,1', '--k', '8', '--alpha', '0.1'],
      'scale.parameters must be a number in (0, Infinity), got 0',
    ],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await command(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
