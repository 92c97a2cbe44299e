import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificate, certifyClaim, certifyPerformance } from 'skill-emergence/certificates';
import { claims } from 'skill-emergence/claims';
import { describe, expect, it } from 'vitest';
import { command, temporaryFile, temporaryFolder } from '../command.ts';

const THEOREM = ['certify', 'theorem8', '--theta', '0.1', '--k', '8', '--alpha', '0.1', '--beta', '4.6'];
const certificate = certifyPerformance({ theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' });

describe('skill-emergence certify', () => {
  it('prints the certificate, and its verdict beside it', async () => {
    const { code, out, err } = await command(...THEOREM);
    expect([code, err]).toEqual([0, 'theorem8: holds\n']);
    expect(JSON.parse(out)).toEqual(certificate);
  });

  it('writes it to a file, with as many digits as asked for', async () => {
    const file = join(temporaryFolder(), 'certificate.json');
    const { code, out, err } = await command(...THEOREM, '--digits', '50', '--out', file);
    expect([code, out, err]).toEqual([0, 'theorem8: holds\n', `written: ${file}\n`]);
    expect((JSON.parse(readFileSync(file, 'utf8')) as Certificate).digits).toBe(50);
    expect((await command(...THEOREM, '--out', '/nowhere/c.json')).code).toBe(1);
  });

  it('certifies claims', async () => {
    const pinsker = claims.find(({ id }) => id === 'pinsker')!;
    const { out } = await command('certify', 'pinsker', '--at', 'p=0.3,q=0.2');
    expect(JSON.parse(out)).toEqual(certifyClaim(pinsker, { p: '0.3', q: '0.2' }));
    const at = 'theta=0.1,k=8,alpha=0.1,beta=4.6';
    expect((await command('certify', 'condition-above-root', '--at', at)).err).toBe('condition-above-root: holds\n');
  });

  it.each([
    [['certify', 'theorem9'], 'no claim theorem9 that can be certified; there are theorem8, '],
    [['certify', 'corollary-13'], 'no claim corollary-13 that can be certified'],
    [['certify', 'theorem8', '--theta', '0.1'], 'theorem8 needs a value for k, alpha, beta'],
    [[...THEOREM, '--at', 'gamma=1'], 'theorem8 has no variable gamma; it has theta, k, alpha, beta'],
    [[...THEOREM, '--k', '2.5'], 'k must be a non-negative safe integer, got 2.5'],
    [['certify', 'pinsker', '--at', 'p'], 'It must be name=value,name=value.'],
    [['certify', 'pinsker', '--at', 'p=0.1'], 'pinsker needs a value for q'],
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
    const { lower, upper } = certificate;
    const at = 'theta = 0.1, k = 8, alpha = 0.1, beta = 4.6 (decimals)';
    expect(out).toBe(`theorem8 holds at ${at}: margin in [${lower}, ${upper}]\n`);
  });

  it.each([
    [1, JSON.stringify({ ...certificate, verdict: 'fails' }), 'refused: certificate.checksum must be the SHA-256'],
    [1, '{"format":"other"}', 'refused: certificate.format must be'],
    [1, 'null', 'refused: certificate must be an object'],
    [2, JSON.stringify(certificate).slice(0, -9), 'is not JSON'],
  ])('exits %i for %s', async (status, text, message) => {
    const { code, out, err } = await command('verify', temporaryFile('certificate.json', text));
    expect([code, out]).toEqual([status, '']);
    expect(err).toContain(message);
  });

  it('says when there is no such file', async () => {
    const { code, err } = await command('verify', '/nowhere.json');
    expect([code, err]).toEqual([
      2,
      'skill-emergence verify: cannot read the certificate /nowhere.json: no such file or folder\n',
    ]);
  });
});
