// What the compiler should tell a user. Each comment asks for an error in the line below it, and is an error without.
import * as all from 'skill-emergence';
import { guaranteedCompetence } from 'skill-emergence/competence';
import { forecast } from 'skill-emergence/emergence';
import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';

const scale = { parameters: 70e9, tokens: 1.4e12 };

// @ts-expect-error -- a field with another name
chinchillaLoss(hoffmann2022, { params: 70e9, tokens: 1.4e12 });
// @ts-expect-error -- a missing field
guaranteedCompetence({ theta: 0.1, k: 8 });
// @ts-expect-error -- a bound that does not exist
guaranteedCompetence({ theta: 0.1, k: 8, alpha: 0.1, bound: 'theorem9' });
// @ts-expect-error -- a number in words
forecast({ scale, k: '8', alpha: 0.1 });
// @ts-expect-error -- a misspelt option
forecast({ scale, k: 8, alpha: 0.1, tuplesize: 2 });
// @ts-expect-error -- results are read-only
forecast({ scale, k: 8, alpha: 0.1 }).competence = 1;
// @ts-expect-error -- no such function
all.guaranteedIntelligence();
