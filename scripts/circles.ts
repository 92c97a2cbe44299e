import { circles, type Step } from './lint/circles.ts';
import { importsIn } from './lint/imports.ts';

// Part of `npm run lint`: neither files of src nor folders beside each other import one another in a circle.

const lines = ({ entry, because }: Step): string => `  ${entry}: ${because.from} imports ${because.to}`;
const found = circles(importsIn('src'));
for (const circle of found) {
  const entries = circle.map(({ entry }) => entry);
  console.error([`Circle of imports: ${[...entries, entries[0]].join(' -> ')}`, ...circle.map(lines)].join('\n'));
}
if (found.length > 0) process.exitCode = 1;
