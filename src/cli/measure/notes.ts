/** What the numbers rest on. */
export const LIMITS: readonly string[] = [
  'Every tuple is drawn at random from the measure that is spoken of, independently of the others and with replacement; the ' +
    'model is fixed.',
  'A grader makes no errors unless its rates are given; errors that it makes on all items alike are not seen by any number of items.',
  'Means do not see the adversary: they can agree with an error fraction or refute it, never show the amplification of errors.',
  'The theorem is proved: what a test refutes is one of its premises here. That nothing is refuted supports none.',
];
