import { type Certificate, certifyPerformance, verifyCertificate } from 'skill-emergence/certificates';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../../src/errors.ts';
import { sealed } from '../support/sealed.ts';

const certificate = certifyPerformance({ theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' });
const doubles = certifyPerformance({ theta: 0.1, k: 8, alpha: 0.1, beta: 4.6 });

/** What verification says of something that is not a certificate. */
function refusal(given: unknown): string {
  try {
    verifyCertificate(given as Certificate);
  } catch (error) {
    if (isDomainError(error)) return error.message;
    throw error;
  }
  throw new Error('it was verified');
}

function throwing(): never {
  throw new TypeError('read');
}

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < depth; i++) value = { inputs: value };
  return value;
}

const cyclic: Record<string, unknown> = {};
cyclic['theta'] = cyclic;

const revoked = Proxy.revocable({}, {});
revoked.revoke();

describe('verifyCertificate, given anything', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'certificate is required: an object'],
    ['a function', throwing, 'certificate must be an object'],
    ['a symbol', Symbol('x'), 'certificate must be an object'],
    ['a bigint', 5n, 'certificate must be an object'],
    ['a proxy that throws', new Proxy({}, { ownKeys: throwing }), 'certificate must be an object whose fields'],
    ['a revoked proxy', revoked.proxy, 'certificate must be an object whose fields'],
    [
      'a getter that throws',
      Object.defineProperty({}, 'digits', { get: throwing, enumerable: true }),
      'certificate must',
    ],
    ['a million fields', Array.from({ length: 1e6 }, () => 0), 'certificate must be an object with at most 32 fields'],
    [
      'a field with a long name',
      { ...certificate, ['x'.repeat(1e6)]: 0 },
      `certificate.${'x'.repeat(60)} must be absent`,
    ],
    [
      'a text of ten million characters',
      { ...certificate, claim: 'x'.repeat(1e7) },
      'certificate.claim must be a string',
    ],
    ['a text that is an object', { ...certificate, lower: new String('0') }, 'certificate.lower must be a string'],
    ['deep inputs', { ...certificate, inputs: nested(1e5) }, 'certificate.inputs.inputs must be a string'],
    ['inputs in a circle', { ...certificate, inputs: cyclic }, 'certificate.inputs.theta must be a string'],
    [
      'a bigint among the inputs',
      { ...certificate, inputs: { ...certificate.inputs, k: 8n } },
      'certificate.inputs.k must',
    ],
    [
      'a proxy as inputs',
      { ...certificate, inputs: revoked.proxy },
      'certificate.inputs must be an object whose fields',
    ],
  ])('refuses %s', (_what, given, message) => {
    expect(refusal(given)).toContain(message);
  });

  it.each([
    ['Infinity', 'double'],
    ['-Infinity', 'double'],
    ['NaN', 'double'],
    ['Infinity', 'decimal'],
    ['NaN', 'decimal'],
    ['0x1', 'decimal'],
    ['', 'double'],
    ['1e+400', 'double'],
    ['1e+2000', 'decimal'],
    ['1e-2000', 'decimal'],
    ['9'.repeat(1001), 'decimal'],
  ] as const)('refuses the input %s, as a %s', (text, inputsMean) => {
    const from = inputsMean === 'double' ? doubles : certificate;
    for (const name of Object.keys(from.inputs)) {
      const forgery = sealed(from, { inputs: { ...from.inputs, [name]: text } });
      expect(refusal(forgery)).toMatch(/^certificate\.inputs\./);
    }
  });

  it.each(['1.5', '-1', '0', '1e+300', '9007199254740993', '08', ' 8', '8n'])('refuses k = %s', (k) => {
    expect(refusal(sealed(certificate, { inputs: { ...certificate.inputs, k } }))).toMatch(/k must be/);
  });

  it.each(['--1', '1e+99999999999999999', '-0', 'NaN', '+1', '1E5', '0'.repeat(1000)])('refuses the end %s', (end) => {
    expect(refusal(sealed(certificate, { lower: end }))).toContain('certificate.lower must be a decimal of at most');
  });

  it('reads every field once', () => {
    let reads = 0;
    const lower = { get: () => (reads++ === 0 ? certificate.lower : '0.5'), enumerable: true };
    expect(verifyCertificate(Object.defineProperty({ ...certificate }, 'lower', lower))).toBe(true);
    expect(reads).toBe(1);
  });

  it('takes every number where a claim has it, up to a thousand digits', () => {
    const theta = `0.${'1'.repeat(999)}`;
    const long = certifyPerformance(
      { theta, k: Number.MAX_SAFE_INTEGER, alpha: '1e-999', beta: '9.9e+998' },
      { digits: 10 },
    );
    expect(verifyCertificate(long)).toBe(true);
  });
});
