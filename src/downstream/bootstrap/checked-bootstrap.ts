import { checkArray, checkObject, checkOpenUnit, DomainError } from '../../errors.ts';
import { checkColumns, CONVERGED } from '../../scaling/bootstrap-replicates.ts';
import { COEFFICIENTS, type ScalingLaw } from '../../scaling/law.ts';
import { curveOf } from '../fit/options.ts';
import type { DownstreamLaw } from '../laws/downstream-law.ts';
import { checkTwoSteps, type TwoStepLaw } from '../laws/two-step.ts';
import type { TwoStepBootstrap } from './bootstrap-two-step-law.ts';

/** A bootstrap that holds what it should: the fitted laws, and those of the replicates that count. */
export interface CheckedBootstrap {
  readonly law: TwoStepLaw;
  readonly laws: readonly TwoStepLaw[];
  readonly confidence: number;
}

/** The laws of a bootstrap, which may come from a file. */
export function checkedBootstrap(bootstrap: TwoStepBootstrap): CheckedBootstrap {
  checkObject('bootstrap', bootstrap);
  const { summary, replicates } = bootstrap;
  checkObject('bootstrap.summary', summary);
  checkObject('bootstrap.summary.fit', summary.fit);
  const { law } = summary.fit;
  checkObject('bootstrap.summary.fit.law', law);
  checkTwoSteps(law, 'bootstrap.summary.fit.law.');
  checkOpenUnit('bootstrap.summary.confidence', summary.confidence);

  const path = 'bootstrap.replicates';
  checkObject(path, replicates);
  const { lossLaw, downstreamLaw, status } = replicates;
  checkColumns(lossLaw, `${path}.lossLaw`);
  const size = lossLaw.E.length;
  checkColumn(`${path}.status`, status, size);
  checkObject(`${path}.downstreamLaw`, downstreamLaw);
  const { form } = law.downstreamLaw;
  const { names } = curveOf({ form });
  for (const name of names) checkColumn(`${path}.downstreamLaw.${name}`, downstreamLaw[name]!, size);
  const laws: TwoStepLaw[] = [];
  for (let i = 0; i < size; i++) {
    if (status[i] !== CONVERGED) continue;
    const one = {
      lossLaw: Object.fromEntries(COEFFICIENTS.map((name) => [name, lossLaw[name][i]!])) as unknown as ScalingLaw,
      downstreamLaw: {
        form,
        ...Object.fromEntries(names.map((name) => [name, downstreamLaw[name]![i]!])),
      } as unknown as DownstreamLaw,
    };
    checkTwoSteps(one, `${path}[${i}].`);
    laws.push(one);
  }
  return { law, laws, confidence: summary.confidence };
}

function checkColumn(path: string, column: ArrayLike<number>, size: number): void {
  checkArray(path, column);
  if (column.length !== size) {
    throw new DomainError(`${path}.length`, column.length, `bootstrap.replicates.lossLaw.E.length = ${size}`);
  }
}
