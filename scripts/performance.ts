/**
 * `npm run performance`: whether docs/performance.md is what bench/results.json says, which `npm run bench` writes;
 * `-- --write` writes the page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { RESULTS, type JobResult, type Results, type SimulationResults } from '../bench/results.ts';

const PAGE = 'docs/performance.md';

const TITLES: Readonly<Record<string, string>> = {
  loss: '`chinchillaLossInto`, any scales',
  amplification: '`errorAmplificationInto`, random θ, k up to 1000, α',
  sharp8: '`sharpErrorAmplificationInto`, k = 8',
  sharp64: '`sharpErrorAmplificationInto`, k = 64',
  tails: '`logBinomialUpperTailInto`, n from 10 to 10⁶',
  bootstrap: '`bootstrapScalingLaw`, per replicate',
  sign: 'certified sign of Theorem 8’s gap, one by one',
  counted100: 'edges of a graph drawn and counted, 100 skills, per edge',
  counted1000: 'the same, 1000 skills',
  counted10000: 'the same, 10 000 skills',
  thrown100: '1.6 · 10⁸ balls thrown into 100 cells, per cell',
  thrown10000: 'the same, 10 000 cells',
  thrown1000000: 'the same, 10⁶ cells',
};
const PEERS: Readonly<Record<string, string>> = {
  'loss numpy': '`E + A/N**a + B/D**b`',
  'amplification scipy': '`optimize.newton` with both derivatives',
  'sharp8 numpy': 'a pass over all points for every count',
  'sharp64 numpy': 'the same',
  'tails scipy': '`stats.binom.logsf`',
  'tails @stdlib': '`ln(1 - cdf)`',
  'bootstrap scipy': 'L-BFGS-B, centred logarithms, from the minimum',
  'sign mpmath': '`mpmath.iv`, 30 digits',
  'counted100 numpy': '`integers` and `bincount`, in blocks',
  'counted1000 numpy': 'the same',
  'counted10000 numpy': 'the same',
  'thrown100 numpy': '`Generator.multinomial`',
  'thrown10000 numpy': 'the same',
  'thrown1000000 numpy': 'the same',
};

const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
const { machine, node, versions, rounds, jobs, sizes, growth, importMilliseconds, simulation } = results;

function time(ns: number): string {
  if (ns >= 1e6) return `${(ns / 1e6).toPrecision(3)} ms`;
  return ns >= 1e3 ? `${(ns / 1e3).toPrecision(3)} µs` : `${ns.toPrecision(3)} ns`;
}

function row({ job, against, size, aim, ours, theirs, ratio, missing = 0 }: JobResult): string {
  const peer = `${against}: ${PEERS[`${job} ${against}`]!}`;
  const without = missing > 0 ? `${(100 * missing).toPrecision(2)} %` : '–';
  const faster = ratio === undefined ? 'not installed' : ratio < aim ? `**${ratio}**` : String(ratio);
  return `| ${TITLES[job]!} | ${power(size)} | ${time(ours)} | ${peer} | ${theirs ? time(theirs) : '–'} | ${without} | ${faster} | ${aim} |`;
}

function power(size: number): string {
  const exponent = Math.log10(size);
  return Number.isInteger(exponent) ? `10${'⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(exponent)}` : String(size);
}

function simulationText({ graphs, faster, textPieces, memory }: SimulationResults): string {
  const { worstError, seconds, megabytes } = memory;
  return `
## Simulations

Graphs of 200 000 text pieces with an adversary who has seen them: ${graphs[0]!} a second by one thread, ${graphs[1]!} by two, ${faster} times as many
(aim: 1.7). One of ${power(textPieces)} text pieces, 200 skills and k = 8 takes ${seconds.toFixed(0)} s, and the process never has more than
${megabytes.toFixed(0)} MB (aim: 500): its text pieces are drawn again for every look at them. The error on a tenth of the skills is ${worstError.toFixed(5)}.
\`npm run bench:simulation\` measures this section and the rows of the simulation above.
`;
}

const missed = jobs.filter(({ ratio, aim }) => ratio !== undefined && ratio < aim);
const text = `---
title: Performance
---

# Performance

How long the long jobs take, beside what one would write with numpy, scipy, mpmath or @stdlib. \`npm run bench\` measures, and
writes \`bench/results.json\`; this page is written from that file by \`npm run performance -- --write\`, and \`npm run bench:check\`
fails where a ratio falls by a quarter.

Times are of the processor, per item, on one thread; ours and the other take turns in ${rounds} rounds, and the ratio is the median
of the rounds': **how many times as fast ours is**. Absolute times depend on the machine and on what else it does, ratios hardly. This
was ${machine}, Node ${node.slice(1)}, ${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}. Where a
processor has AVX-512, which this one has not, numpy's powers and logarithms are vectorised and several times faster: the first ratios
are for machines without.

| job | items | ours | other | its time | without a value | ratio | aim |
| --- | --: | --: | --- | --: | --: | --: | --: |
${jobs.map(row).join('\n')}

${missed.length > 0 ? 'Ratios in bold are below the aim. ' : ''}_Without a value_ is the share of the items at which the other returns no finite number although there is one. scipy's
Newton iteration is given only the points that have a root. The certified sign is proved in doubles whose errors are bounded, and
by an interval where these do not tell it, which at these points is nowhere.

The columns return what the functions for single values return, bit for bit, however long they are. So the powers of a loss are
computed in both from the middle of one of 128 cells an octave, of which a long column keeps a table.

## Growth

ns per item, and the exponent of the whole time in the number of items, by least squares.

| job | ${sizes.map(power).join(' | ')} | exponent |
| --- | ${sizes.map(() => '--:').join(' | ')} | --: |
${Object.entries(growth)
  .map(
    ([job, { ns, exponent }]) => `| ${TITLES[job]!} | ${ns.map((x) => x.toPrecision(3)).join(' | ')} | ${exponent} |`,
  )
  .join('\n')}

## Start

Importing the core takes ${importMilliseconds} ms of the processor, of which the aim is 25.
${simulation ? simulationText(simulation) : ''}`;

const page = await format(text, { parser: 'markdown' });
if (process.argv.includes('--write')) writeFileSync(PAGE, page);
else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error(`${PAGE} is out of date: run \`npm run performance -- --write\``);
  process.exitCode = 1;
}
