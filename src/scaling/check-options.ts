import { checkFields, DomainError } from '../errors.ts';

/** The options after other arguments, as in `call`, with their names; what their fields hold is checked one by one. */
export function checkOptions(call: string, options: object, names: readonly string[]): void {
  if (typeof options !== 'object' || (options as unknown) === null) {
    throw new DomainError('options', options, `an object, as in ${call}`);
  }
  checkFields(call.split('(', 1)[0]!, options, names);
}
