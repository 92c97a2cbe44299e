import { roundingTo } from '../certified/decimal/rounding.ts';
import { Interval } from '../certified/interval.ts';
import { verdictOf } from '../claims/verdict.ts';
import { checkChoice, checkObject, DomainError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { checksumOf } from './checksum.ts';
import { checkInDomain } from './domain.ts';
import { pointOf } from './inputs.ts';
import { decide, statementOf } from './statement.ts';

const FIELDS = [
  'format',
  'formatVersion',
  'claim',
  'version',
  'inputs',
  'inputsMean',
  'digits',
  'lower',
  'upper',
  'verdict',
  'checksum',
] as const;

/**
 * Verifies a certificate: that it is whole, and that what it says is true.
 *
 * The margin is computed anew, in the other arithmetic, that of decimal.js. The result must overlap the certificate's
 * interval, and must prove the verdict by itself.
 *
 * @param certificate - a certificate, or anything that was read in its place
 * @returns `true`: all else throws
 * @throws {@link DomainError} that names what does not hold up: a field that is missing, unknown or not in its
 * canonical form, a newer format, a checksum that does not match, an interval or a verdict that the recomputation does
 * not bear out
 * @remarks The checksum shows corruption, not forgery: whoever changes a field can compute a new one. What protects
 * against a false certificate is the recomputation.
 * @example
 * ```ts
 * import { certifyPerformance, verifyCertificate } from 'skill-emergence/certificates';
 *
 * const certificate = certifyPerformance({ theta: 0.1, k: 8, alpha: 0.1, beta: 4.6 });
 * verifyCertificate(JSON.parse(JSON.stringify(certificate))); // => true
 * verifyCertificate({ ...certificate, verdict: 'fails' }); // throws DomainError
 * ```
 * @see [Certificates](../../docs/certificates.md)
 * @category Certificates
 */
export function verifyCertificate(certificate: Certificate): true {
  checkShape(certificate);
  const { checksum, ...fields } = certificate;
  if (checksumOf(fields) !== checksum) {
    throw new DomainError('certificate.checksum', checksum, 'the SHA-256 of the other fields');
  }
  const { claim, digits, verdict } = certificate;
  const statement = statementOf(claim);
  if (statement === undefined) {
    throw new DomainError('certificate.claim', claim, "'theorem8' or a claim with a certified margin");
  }
  const stated = statedInterval(certificate);
  if (verdictOf(statement, stated) !== verdict) {
    throw new DomainError(
      'certificate.verdict',
      verdict,
      `what the interval proves, '${verdictOf(statement, stated)}'`,
    );
  }
  const point = pointOf(statement, certificate);
  checkInDomain(statement, point);
  const margin = decide(statement, point, { digits, arithmetic: 'decimal' });
  if (!margin.overlaps(stated)) {
    throw new DomainError('certificate.lower', certificate.lower, `the end of an interval around ${margin.toString()}`);
  }
  if (verdictOf(statement, margin) !== verdict) {
    throw new DomainError('certificate.verdict', verdict, `'${verdictOf(statement, margin)}', as recomputed`);
  }
  return true;
}

function checkShape(certificate: Certificate): void {
  checkObject('certificate', certificate);
  const fields: Readonly<Record<string, unknown>> = { ...certificate };
  if (fields['format'] !== 'skill-emergence-certificate') {
    throw new DomainError('certificate.format', fields['format'], "'skill-emergence-certificate'");
  }
  const version = fields['formatVersion'];
  if (version !== 1) {
    const reason =
      Number.isSafeInteger(version) && Number(version) > 1 ? ': a newer version of the library made it' : '';
    throw new DomainError('certificate.formatVersion', version, `1${reason}`);
  }
  const unknown = Object.keys(fields).find((name) => !(FIELDS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new DomainError(`certificate.${unknown}`, fields[unknown], 'absent');
  for (const name of ['claim', 'version', 'lower', 'upper', 'checksum'] as const) {
    if (typeof fields[name] !== 'string') throw new DomainError(`certificate.${name}`, fields[name], 'a string');
  }
  checkObject('certificate.inputs', certificate.inputs);
  checkChoice('certificate.inputsMean', certificate.inputsMean, ['double', 'decimal']);
  checkChoice('certificate.verdict', certificate.verdict, ['holds', 'fails', 'undecided']);
  const { digits } = certificate;
  if (!Number.isInteger(digits) || digits < 10 || digits > 200) {
    throw new DomainError('certificate.digits', digits, 'an integer from 10 to 200');
  }
}

/** The interval as stated, its ends in canonical form. They may be nearer to 0 than an argument may. */
function statedInterval({ lower, upper, digits }: Certificate): Interval {
  const { nearest } = roundingTo(digits);
  const [from, to] = Object.entries({ lower, upper }).map(([name, text]) => {
    const isNumeral = /^-?(Infinity|\d+(\.\d+)?(e[+-]\d{1,16})?)$/.test(text);
    const end = new nearest(isNumeral ? text : 0);
    if (end.toString() !== text || (end.isFinite() && end.precision() > digits)) {
      throw new DomainError(`certificate.${name}`, text, `a decimal of at most ${digits} digits`);
    }
    return end;
  });
  return Interval.between({ lower: from!, upper: to! }, { digits });
}
