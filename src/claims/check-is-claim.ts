import { DomainError } from '../errors.ts';

/** Something with fields, which a claim is; not its id, by which it is found. */
export function checkIsClaim(claim: object): void {
  if (typeof claim !== 'object' || (claim as unknown) === null) {
    const id = typeof claim === 'string' ? (claim as string).slice(0, 40) : 'pinsker';
    throw new DomainError(
      'claim',
      claim,
      `an object, as claims.find(({ id }) => id === '${id}') of skill-emergence/claims is`,
    );
  }
}
