/**
 * Certificates that an inequality holds, or fails, at a point: plain JSON that anyone can verify.
 *
 * @module skill-emergence/certificates
 */
export type { Certificate } from './certificate.ts';
export { certifyClaim, certifyPerformance } from './certify.ts';
export type { CostOptions } from './cost.ts';
export { verifyCertificate } from './verify.ts';
