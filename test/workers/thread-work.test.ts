import { bootstrapScalingLaw, chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
import { simulateLearningStudy, simulateStudy } from 'skill-emergence/simulation';
import { describe, expect, it } from 'vitest';
import { planBootstrap } from '../../src/scaling/fit/bootstrap/plan.ts';
import { learningGraphsOf } from '../../src/simulation/learning/study/simulate-learning-study.ts';
import { graphsOf } from '../../src/simulation/study/simulate-study.ts';
import { resultsOf } from '../../src/workers/thread-work.ts';

describe('resultsOf', () => {
  it('is what a thread answers with, from a copy of its work', () => {
    const part = simulateStudy({
      textPieces: 50,
      skills: 5,
      k: 2,
      theta: 0.1,
      alpha: 0.3,
      seed: 1,
      seeds: 3,
      points: 2,
    });
    const graphs = structuredClone(graphsOf(part.plan));
    expect(resultsOf({ results: 'graphs', graphs }, [1, 3])).toEqual([part.results[0], part.results[2]]);
    const learning = simulateLearningStudy({ textPieces: 20, skills: 9, k: 2, unknown: 0.5, seed: 1, seeds: 3 });
    const learnt = structuredClone(learningGraphsOf(learning.plan));
    expect(resultsOf({ results: 'learning', graphs: learnt }, [3])).toEqual([learning.results[2]]);
    const runs = [1e8, 1e9, 1e10].flatMap((parameters) =>
      [1e9, 1e10, 1e11].map((tokens, i) => {
        return {
          parameters,
          tokens,
          loss: chinchillaLoss(hoffmann2022, { parameters, tokens }) * (1 + 1e-3 * (i % 2)),
        };
      }),
    );
    const plan = structuredClone(planBootstrap(runs, { replicates: 6, seed: 2 }).plan);
    const { alpha } = bootstrapScalingLaw(runs, { replicates: 6, seed: 2 }).replicates;
    expect(resultsOf({ results: 'replicates', plan }, [5, 2])).toMatchObject({
      alpha: Float64Array.of(alpha[5]!, alpha[2]!),
    });
  });
});
