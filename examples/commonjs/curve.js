// The performance curve of a model that errs on 10 % of text pieces with 8 skills each: the error guaranteed on all but
// a fraction alpha of skills.
const { performanceCurve } = require('skill-emergence/competence');
const { requiredScale } = require('skill-emergence/emergence');

const alphas = [0.05, 0.1, 0.2, 0.4];
const theorem = performanceCurve({ theta: 0.1, k: 8, alphas });
const sharp = performanceCurve({ theta: 0.1, k: 8, alphas, bound: 'sharp' });

console.log('alpha  theorem 8  sharp');
alphas.forEach((alpha, i) => {
  console.log(`${alpha.toFixed(2)}   ${theorem[i].error.toFixed(3)}      ${sharp[i].error.toFixed(3)}`);
});

// The smallest compute-optimal training that guarantees an even chance on pairs of skills.
const { parameters, tokens } = requiredScale({ k: 8, alpha: 0.2, tupleSize: 2, competence: 0.5, bound: 'sharp' });
console.log(`pairs of skills: ${parameters.toExponential(2)} parameters, ${tokens.toExponential(2)} tokens`);
