/**
 * Long work in threads of its own, for Node: the same results as the synchronous forms, for any number of threads.
 *
 * @module skill-emergence/workers
 */
export type { BootstrapInWorkersOptions } from './bootstrap-in-workers.ts';
export { bootstrapScalingLawInWorkers } from './bootstrap-in-workers.ts';
export { bootstrapPartInWorkers } from './bootstrap-part-in-workers.ts';
export type { LearningInWorkersOptions } from './simulate-learning-study-in-workers.ts';
export { simulateLearningStudyInWorkers } from './simulate-learning-study-in-workers.ts';
export type { StudyInWorkersOptions } from './simulate-study-in-workers.ts';
export { simulateStudyInWorkers } from './simulate-study-in-workers.ts';
