import { describe, it } from 'vitest';
import { examples } from 'virtual:doc-examples';

describe('examples in doc comments, README and guides', () => {
  for (const { title, run } of examples) it(title, run);
});
