import { sweep } from './sweep.ts';

declare const console: { log(text: string): void };

console.log(JSON.stringify(sweep(200)));
