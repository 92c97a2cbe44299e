import { DomainError } from '../errors.ts';

/** The options after other arguments, as in `call`; what their fields hold is checked one by one. */
export function checkOptions(call: string, options: object): void {
  if (typeof options !== 'object' || (options as unknown) === null) {
    throw new DomainError('options', options, `an object, as in ${call}`);
  }
}
