// From a loss that was measured, in nats per token, to what it guarantees of pairs of skills.
import { type CompetenceBound, type TupleGuarantee, tupleCompetence } from 'skill-emergence/competence';
import { errorFraction } from 'skill-emergence/entropy';
import { excessFromLoss, hoffmann2022 } from 'skill-emergence/scaling';

const excessEntropy = excessFromLoss({ loss: 1.78, E: hoffmann2022.E });
const theta = errorFraction({ excessEntropy });
console.log(`excess entropy ${excessEntropy.toFixed(4)}, error fraction ${theta.toFixed(4)}`);

function onPairs(bound: CompetenceBound): TupleGuarantee {
  return tupleCompetence({ theta, k: 16, alpha: 0.2, tupleSize: 2, bound });
}

const bounds: readonly CompetenceBound[] = ['theorem8', 'refined', 'sharp'];
for (const bound of bounds) {
  const { competence, vacuous } = onPairs(bound);
  console.log(`${bound}: ${vacuous ? 'nothing' : competence.toFixed(3)}`);
}
