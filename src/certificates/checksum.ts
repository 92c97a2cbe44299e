import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Unsealed } from './certificate.ts';

/** SHA-256 of the canonical JSON: the fields in alphabetical order, without spaces. */
export function checksumOf(fields: Unsealed): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(fields))));
}

/** JSON of objects of numbers, strings and such objects, which does not depend on the order of their fields. */
function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join()}}`;
}
