// What two models' scales guarantee of their skills: Theorem 8 beside the sharp curve.
import { besiroglu2024, forecast, isDomainError } from 'skill-emergence';

const models = {
  Chinchilla: { parameters: 70e9, tokens: 1.4e12 },
  'Llama 3 405B': { parameters: 405e9, tokens: 15.6e12 },
};

for (const [name, scale] of Object.entries(models)) {
  for (const bound of ['theorem8', 'sharp']) {
    const { competence, vacuous } = forecast({ law: besiroglu2024, scale, k: 8, alpha: 0.1, bound });
    const guarantee = vacuous ? 'nothing' : `competence ${competence.toFixed(3)} on 90 % of skills`;
    console.log(`${name}, ${bound}: ${guarantee}`);
  }
}

// An argument outside its domain is an error that says which, and what is allowed.
try {
  forecast({ scale: { parameters: -70e9, tokens: 1.4e12 }, k: 8, alpha: 0.1 });
} catch (error) {
  if (!isDomainError(error)) throw error;
  console.log(`refused: ${error.message}`);
}
