import { linkAcrossModules } from './typedoc.links.mjs';
import { maths, shipKatex } from './typedoc.math.mjs';

const modules = [
  'scaling',
  'entropy',
  'concentration',
  'competence',
  'emergence',
  'claims',
  'certified',
  'certificates',
  'mathjs',
  'plot',
  'workers',
];

/** `npm run docs`: the reference and the guides, in docs/api. Anything doubtful is an error. */
export default {
  // The root comes last, so that every function's page stands in its own module.
  entryPoints: [...modules.map((name) => `../src/${name}/index.ts`), '../src/index.ts'],
  tsconfig: '../tsconfig.json',
  out: 'api',
  readme: '../README.md',
  projectDocuments: ['*.md', '../CHANGELOG.md'],

  plugin: [shipKatex, linkAcrossModules],
  markdownItLoader: maths,
  customCss: 'typedoc.css',

  name: 'skill-emergence',
  includeVersion: true,
  headings: { readme: false, document: false },
  navigation: { includeCategories: true, includeGroups: false },
  categorizeByGroup: false,
  excludeInternal: true,
  excludeExternals: true,
  // The links to the source do not depend on where the site is built.
  disableGit: true,
  displayBasePath: '..',
  gitRevision: 'main',
  sourceLinkTemplate: 'https://github.com/skill-emergence/skill-emergence/blob/{gitRevision}/{path}#L{line}',

  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
  requiredToBeDocumented: ['Module', 'Function', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Property', 'Document'],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
