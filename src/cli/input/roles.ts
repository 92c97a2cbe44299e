/** What a column of a file of runs can hold. */
export const ROLES = ['parameters', 'tokens', 'flops', 'loss'] as const;
export type Role = (typeof ROLES)[number];

/** What columns are called, in small letters and without anything between them. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  parameters: [
    'parameters',
    'params',
    'n',
    'nparams',
    'nparameters',
    'numparams',
    'numparameters',
    'numberofparameters',
    'parametercount',
    'paramcount',
    'modelsize',
    'modelparameters',
    'modelparams',
    'totalparams',
    'totalparameters',
  ],
  tokens: [
    'tokens',
    'd',
    'ntokens',
    'numtokens',
    'numberoftokens',
    'tokencount',
    'tokensseen',
    'trainingtokens',
    'traintokens',
    'totaltokens',
    'datasize',
    'datasetsize',
    'trainingdata',
    'trainingdatasize',
    'pretrainingtokens',
    'pretrainingdatasize',
  ],
  flops: [
    'flops',
    'flop',
    'c',
    'compute',
    'trainingflop',
    'trainingflops',
    'trainflops',
    'trainingcompute',
    'totalflops',
  ],
  loss: ['loss', 'l', 'testloss', 'valloss', 'validationloss', 'evalloss', 'heldoutloss', 'finalloss', 'crossentropy'],
};

/**
 * The columns that may hold something, by what they are usually called; where none is called so in full, those whose
 * names end so behind a slash or a dot: `model/num_params`.
 */
export function candidates(names: readonly string[], role: Role, plain: (name: string) => string): readonly string[] {
  const called = (part: (name: string) => string): readonly string[] =>
    names.filter((name) =>
      NAMES[role].includes(
        part(plain(name))
          .toLowerCase()
          .replace(/[^a-z0-9]/g, ''),
      ),
    );
  const inFull = called((name) => name);
  return inFull.length > 0 ? inFull : called((name) => name.replace(/^.*[/.]/, ''));
}
