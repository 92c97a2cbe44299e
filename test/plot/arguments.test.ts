import { describe, expect, it } from 'vitest';
import * as plot from 'skill-emergence/plot';

describe('the pictures', () => {
  it.each(Object.entries(plot))('say how %s is called, given anything else than named arguments', (name, draw) => {
    const positional = draw as (...args: unknown[]) => string;
    expect(() => positional(0.1, 8)).toThrow(`options must be an object, as in ${name}({ `);
  });
});
