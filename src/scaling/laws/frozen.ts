/** A law that cannot be changed, nor anything in it. */
export function frozen<T extends object>(law: T): T {
  for (const field of Object.values(law) as unknown[]) if (typeof field === 'object' && field !== null) frozen(field);
  return Object.freeze(law);
}
