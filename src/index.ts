/**
 * Everything of the five pure modules but the fit of scaling laws, and the error class: the mathematics of Arora &
 * Goyal (2023), from the scaling law's cross-entropy loss to the competence guaranteed on skills and on tuples of
 * skills.
 *
 * Each module is an entry point of its own, too; an import costs the same through either.
 *
 * @module skill-emergence
 */
export * from './competence/index.ts';
export * from './concentration/index.ts';
export * from './emergence/index.ts';
export * from './entropy/index.ts';
export { DomainError, isDomainError } from './errors.ts';
export * from './scaling/laws.ts';
