import type { Certificate } from 'skill-emergence/certificates';
import { checksumOf } from '../../src/certificates/checksum.ts';

/** The certificate with some fields changed, and with the checksum of what it then says. */
export function sealed(certificate: Certificate, changes: Partial<Certificate>): Certificate {
  const { checksum: _checksum, ...fields } = { ...certificate, ...changes };
  return { ...fields, checksum: checksumOf(fields) };
}
