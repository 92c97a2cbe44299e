import { errorByLoss, lawHyperparameters, publishedLaws, transferredCharacters } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { near } from '../../support/doc-assertions.ts';
import { referenceLaws } from '../../support/published-laws.ts';

const { deepseek2024Hyperparameters, kaplan2020CriticalBatch, steplaw2025Hyperparameters } = publishedLaws;

const examplesOf = (id: string) => referenceLaws().find((law) => law.id === id)!.examples!;

describe('errorByLoss', () => {
  it.each([
    publishedLaws.gadre2024ErrorC4,
    publishedLaws.gadre2024ErrorRedPajama,
    publishedLaws.gadre2024ErrorRefinedWeb,
  ])('gives the example of %#', (law) => {
    for (const { L, value } of examplesOf(law.id)) expect(errorByLoss(law, L!) / value! - 1).toBeCloseTo(0, 8);
  });

  it('tends to epsilon, and is lowest at a loss of 0', () => {
    const law = publishedLaws.gadre2024ErrorC4;
    expect(errorByLoss(law, 1e9)).toBe(0.85);
    expect(errorByLoss(law, 0)).toBeCloseTo(0.85 - 2.08, 15);
    expect(() => errorByLoss(publishedLaws.bhagia2024Ladder as never, 1)).toThrow(
      "law must be a law of the form 'error by loss', such as publishedLaws.gadre2024ErrorC4; bhagia2024Ladder is none",
    );
  });
});

describe('transferredCharacters', () => {
  it.each([publishedLaws.hernandez2021TransferText, publishedLaws.hernandez2021TransferTextAndCode])(
    'gives the example of %#',
    (law) => {
      for (const { N, DF, value } of examplesOf(law.id)) {
        const characters = transferredCharacters(law, { parameters: N!, finetuningCharacters: DF! });
        expect(characters / value! - 1).toBeCloseTo(0, 7);
      }
    },
  );

  it('is in characters, and takes no tokens', () => {
    const law = publishedLaws.hernandez2021TransferText;
    expect(() => transferredCharacters(law, { parameters: 1e9, tokens: 1e6 } as never)).toThrow(
      'unknown setting tokens',
    );
  });
});

describe('lawHyperparameters', () => {
  it('gives the example of the step law', () => {
    const [example] = examplesOf('steplaw2025Hyperparameters');
    const { N, D, lr, batch } = example!;
    const { learningRate, batchTokens } = lawHyperparameters(steplaw2025Hyperparameters, {
      parameters: N!,
      tokens: D!,
    });
    expect(learningRate! / lr! - 1).toBeCloseTo(0, 6);
    expect(batchTokens / batch! - 1).toBeCloseTo(0, 6);
  });

  it('gives the others by their formulas', () => {
    expect(lawHyperparameters(kaplan2020CriticalBatch, { loss: 1 })).toStrictEqual({ batchTokens: 2.1e8 });
    expect(lawHyperparameters(kaplan2020CriticalBatch, { loss: 3 })).toStrictEqual({ batchTokens: near('1122570') });
    expect(lawHyperparameters(deepseek2024Hyperparameters, { flops: 1e20 })).toStrictEqual({
      batchTokens: near('1017145'), // 0.292 · 10^6.542
      learningRate: near('0.000985998'), // 0.3118 · 10^-2.5
    });
  });

  it('says where one power overflows and another underflows', () => {
    const { coefficients } = steplaw2025Hyperparameters;
    const steep = { form: 'hyperparameters of scale', coefficients: { ...coefficients, pN: -1e6, pD: 1e6 } } as const;
    const message = 'law must be one whose powers are neither above nor below all doubles';
    expect(() => lawHyperparameters(steep, { parameters: 1e9, tokens: 1e9 })).toThrow(message);
    const transfer = { form: 'transfer', coefficients: { k: 1, alpha: 1e6, beta: 1e6 } } as const;
    expect(() => transferredCharacters(transfer, { parameters: 0.1, finetuningCharacters: 1e6 })).toThrow(message);
  });

  it('refuses what a law does not depend on', () => {
    expect(() => lawHyperparameters(deepseek2024Hyperparameters, { flops: 1e20, loss: 2 })).toThrow(
      'loss must be absent: deepseek2024Hyperparameters does not depend on it, got 2',
    );
    expect(() => lawHyperparameters(steplaw2025Hyperparameters, { parameters: 1e9 })).toThrow('tokens is required');
    expect(() => lawHyperparameters(publishedLaws.hoffmann2022 as never, { flops: 1 })).toThrow(
      'law must be a law of learning rate or batch; hoffmann2022 is none',
    );
    expect(() => lawHyperparameters(undefined as never, {})).toThrow(
      'law is required: a law of learning rate or batch',
    );
  });
});
