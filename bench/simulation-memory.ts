import { simulateSkillGraph } from 'skill-emergence/simulation';

// A graph with so many text pieces and an adversary who has seen it, in a process of its own: prints, as JSON, the
// error, the seconds of the processor, and the most megabytes that the process had.
const textPieces = Number(process.argv[2]);
const before = process.cpuUsage();
const { worstError } = simulateSkillGraph({
  ...{ textPieces, skills: 200, k: 8, theta: 0.1, alpha: 0.1 },
  ...{ seed: 1, starts: 1 },
});
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    worstError,
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1000,
  }),
);
