export type { Certificate } from './certificate.ts';
export { certifyClaim, certifyPerformance } from './certify.ts';
export { verifyCertificate } from './verify.ts';
