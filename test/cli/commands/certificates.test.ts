import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificate, certifyClaim, certifyPerformance } from 'skill-emergence/certificates';
import { claims } from 'skill-emergence/claims';
import { describe, expect, it } from 'vitest';
import { command, temporaryFile, temporaryFolder } from '../command.ts';

const THEOREM = ['certify', 'theorem8', '--theta', '0.1', '--k', '8', '--alpha', '0.1', '--beta', '4.6'];
const certificate = certifyPerformance({ theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' });
const { lower, upper } = certificate;
const WHERE = `at theta = 0.1, k = 8, alpha = 0.1, beta = 4.6 (decimals): margin in [${lower}, ${upper}]\n`;

describe('skill-emergence certify', () => {
  it('takes a count as it is written, and not the whole number next to it', async () => {
    const point = ['--theta', '0.1', '--alpha', '0.1', '--beta', '4.6'];
    for (const [k, code] of [
      ['8.0', 0],
      ['0.8e1', 0],
      ['8.00000000000000000001', 2],
      ['7.99999999999999999999', 2],
    ] as const) {
      expect((await command('certify', 'theorem8', ...point, '--k', k)).code).toBe(code);
    }
    const { code, err } = await command('certify', 'theorem8', ...point, '--k', '8.00000000000000000001');
    expect([code, err]).toEqual([2, expect.stringContaining('k must be a whole number, got 8.00000000000000000001')]);
    const at = 'theta=0.1,k=8.00000000000000000001,alpha=0.1';
    expect((await command('certify', 'sharp-above-one', '--at', at)).err).toContain('k must be a whole number');
  });

  it('says what is proved', async () => {
    const { code, out, err } = await command(...THEOREM);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`theorem8 holds ${WHERE}`);
  });

  it('prints the certificate as JSON', async () => {
    const { code, out, err } = await command(...THEOREM, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(certificate);
  });

  it('writes it to a file, with as many digits as asked for', async () => {
    const file = join(temporaryFolder(), 'certificate.json');
    const { code, out, err } = await command(...THEOREM, '--digits', '50', '--out', file);
    expect([code, err]).toEqual([0, `written: ${file}\n`]);
    expect(out).toMatch(/^theorem8 holds at /);
    expect((JSON.parse(readFileSync(file, 'utf8')) as Certificate).digits).toBe(50);
    expect((await command(...THEOREM, '--out', '/nowhere/c.json')).code).toBe(1);
  });

  it('certifies claims', async () => {
    const pinsker = claims.find(({ id }) => id === 'pinsker')!;
    const { out } = await command('certify', 'pinsker', '--at', 'p=0.3,q=0.2', '--json');
    expect(JSON.parse(out)).toEqual(certifyClaim(pinsker, { p: '0.3', q: '0.2' }));
    const at = 'theta=0.1,k=8,alpha=0.1,beta=4.6';
    expect((await command('certify', 'condition-above-root', '--at', at)).out).toMatch(
      /^condition-above-root holds at /,
    );
  });

  it('takes a count as people write it', async () => {
    const many = ['certify', 'theorem8', '--theta', '0.1', '--k', '8K', '--alpha', '0.1', '--beta', '4.6', '--json'];
    expect((JSON.parse((await command(...many)).out) as Certificate).inputs['k']).toBe('8000');
  });

  it('takes percentages for the decimals that they are', async () => {
    const percentages = ['certify', 'theorem8', '--theta', '10%', '--k', '8', '--alpha', '10%', '--beta', '460%'];
    expect(JSON.parse((await command(...percentages, '--json')).out)).toEqual(certificate);
  });

  it('exits 1 where the inequality fails, with the proof of that', async () => {
    const file = join(temporaryFolder(), 'certificate.json');
    const { code, out, err } = await command(...THEOREM.slice(0, -1), '4.4', '--out', file);
    expect([code, err]).toEqual([1, `written: ${file}\nskill-emergence certify: theorem8 fails\n`]);
    expect(out).toMatch(/^theorem8 fails at .* margin in \[-/);
    expect(await command('verify', file)).toEqual({ code: 0, out: `verified: ${out}`, err: '' });
  });

  it('exits 3 where both sides are equal', async () => {
    const { code, out, err } = await command(
      ...['certify', 'theorem8', '--theta', '0.5', '--k', '2', '--alpha', '0.5', '--beta', '2'],
    );
    expect(code).toBe(3);
    expect(out).toMatch(/^theorem8 is undecided at /);
    expect(err).toBe('skill-emergence certify: theorem8 is undecided: both sides are equal to 200 digits\n');
  });

  it('takes more work where it is told to, and less, and so does verify', async () => {
    const file = join(temporaryFolder(), 'certificate.json');
    const tie = ['certify', 'refined-below-theorem', '--at', 'theta=0.5,k=2,alpha=0.5', '--digits', '10'];
    const refused = await command(...tie, '--max-cost', '1K');
    expect(refused.code).toBe(2);
    expect(refused.err).toBe(
      'skill-emergence certify: it takes more work to verify than --max-cost 1000 allows; to allow more, give --max-cost 1.2M, the default\n',
    );
    expect((await command(...THEOREM, '--max-cost', '1M', '--out', file)).code).toBe(0);
    expect((await command('verify', file, '--max-cost', '1M')).code).toBe(0);
    const { code, err } = await command('verify', file, '--max-cost', '10');
    expect(code).toBe(3);
    expect(err).toContain('unfinished: it takes more work to verify than --max-cost 10 allows; to allow more, give');
    const { status, verified } = JSON.parse((await command('verify', file, '--max-cost', '10', '--json')).out) as {
      status: string;
      verified: boolean;
    };
    expect([status, verified]).toEqual(['unfinished', false]);
    expect((await command('verify', file, '--max-cost', '0')).code).toBe(2);
  });

  it.each([
    [['certify', 'nope'], 'no claim nope that can be certified; there are theorem8, '],
    [['certify', 'theorem9'], 'no claim theorem9 that can be certified, did you mean theorem8?'],
    [['certify', 'pinskr', '--at', 'p=0.3,q=0.2'], 'did you mean pinsker?'],
    [[...THEOREM, '--max-cost', '0'], "option '--max-cost <units>' argument '0' is invalid. It must be positive."],
    [['certify', 'corollary-13'], 'no claim corollary-13 that can be certified'],
    [['certify', 'theorem8', '--theta', '0.1'], 'theorem8: a value is required for k, alpha, beta'],
    [[...THEOREM, '--at', 'gamma=1'], 'theorem8 has no variable gamma; it has theta, k, alpha, beta'],
    [
      ['certify', 'theorem8', '--at', 'theta=0.1,k=2.5,alpha=0.1,beta=4.6'],
      'k must be a non-negative safe integer, got 2.5',
    ],
    [['certify', 'pinsker', '--at', 'p'], 'It must be name=value,name=value.'],
    [['certify', 'pinsker', '--at', 'p=0.1'], 'pinsker: a value is required for q'],
    [['certify', 'pinsker', '--at', 'p=0.3,r=0.2'], 'pinsker: a value is required for q; it has no variable r'],
    [
      ['certify', 'divergence-increasing', '--at', 'alpha=0.5,low=0.1,high=0.2'],
      'point must be where α ≤ x, got { alpha: "0.5"',
    ],
    [
      [...THEOREM.slice(0, -1), '1e-5000'],
      'a Decimal, of at most 1000 digits and, unless it is 0, from 1e-1000 to 1e1000 in size',
    ],
    [['certify', 'pinsker', '--at', 'p=0.5,q='], 'q must be a number such as'],
    [['certify', 'pinsker', '--at', 'p=0x1,q=0.5'], 'p must be a number such as'],
    [['certify', 'pinsker', '--at', 'p=0.5,q= 0.3'], 'q must be a number such as'],
    [['certify', 'pinsker', '--at', 'p=0.5, q=0.3'], 'pinsker: a value is required for q'],
    [['certify', 'pinsker', '--at', 'p=0.5,p=0.1,q=0.3'], 'p is there twice'],
    [['certify', 'pinsker', '--at', 'p=0.5,=0.1,q=0.3'], 'It must be name=value,name=value.'],
    [['certify', 'pinsker', '--at', 'p=0.5,p=0.5,q=0.3'], 'p is there twice'],
    [[...THEOREM, '--at', 'theta=0.2'], 'theta is there twice, in --at and as --theta'],
    [[...THEOREM.slice(0, -1), ''], "option '--beta <factor>' argument '' is invalid. It must be a number such as"],
    [['certify', 'theorem8', '--k', '0x8'], "option '--k <count>' argument '0x8' is invalid"],
    [['certify', 'theorem8', '--k', ' 8'], "option '--k <count>' argument ' 8' is invalid"],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await command(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('skill-emergence verify', () => {
  it('says what was verified', async () => {
    const file = temporaryFile('certificate.json', JSON.stringify(certificate));
    const { code, out, err } = await command('verify', file);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`verified: theorem8 holds ${WHERE}`);
    const kind = { format: 'skill-emergence-verification', formatVersion: 1 };
    expect(JSON.parse((await command('verify', file, '--json')).out)).toEqual({
      ...{ ...kind, status: 'verified', verified: true, certificate },
    });
  });

  it.each([
    [1, JSON.stringify({ ...certificate, verdict: 'fails' }), 'refused: certificate.checksum must be the SHA-256'],
    [1, '{"format":"other"}', 'refused: certificate.format must be'],
    [1, '{"format":"other","format":"other"}', 'refused: certificate.format is there twice'],
    [1, 'null', 'refused: certificate must be an object'],
    [2, JSON.stringify(certificate).slice(0, -9), 'is not JSON'],
  ])('exits %i for %s', async (status, text, message) => {
    const { code, out, err } = await command('verify', temporaryFile('certificate.json', text));
    expect([code, out]).toEqual([status, '']);
    expect(err).toContain(message);
  });

  it('says in JSON too that a certificate is refused, and why', async () => {
    const file = temporaryFile('certificate.json', JSON.stringify({ ...certificate, verdict: 'fails' }));
    const { code, out } = await command('verify', file, '--json');
    expect(code).toBe(1);
    const reason = expect.stringContaining('certificate.checksum must be the SHA-256') as string;
    expect(JSON.parse(out)).toMatchObject({ status: 'refused', verified: false, reason });
  });

  it('refuses in a line what is deep, long, or says a thing twice', async () => {
    const verify = async (text: string) => {
      const { code, err } = await command('verify', temporaryFile('certificate.json', text));
      return [code, err.replace(/ \S*certificate\.json/, '')];
    };
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await verify(deep)).toEqual([1, expect.stringMatching(/^skill-emergence verify: refused: .{1,200}\n$/)]);
    expect(await verify(`{ "inputs": ${deep} }`)).toEqual([1, expect.stringMatching(/^.{1,250}\n$/)]);
    expect(await verify(`{ "claim": "pinsker", "claim": 1 }`)).toEqual([
      1,
      'skill-emergence verify: refused: certificate.claim is there twice\n',
    ]);
    expect(await verify(`"${'x'.repeat(2 ** 20)}"`)).toEqual([
      2,
      'skill-emergence verify: the certificate is larger than 1 MiB\n',
    ]);
  });

  it('says when there is no such file', async () => {
    const { code, err } = await command('verify', '/nowhere.json');
    expect([code, err]).toEqual([
      2,
      'skill-emergence verify: cannot read the certificate /nowhere.json: no such file or folder\n',
    ]);
  });
});
