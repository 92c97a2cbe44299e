import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tsdoc from 'eslint-plugin-tsdoc';
import tseslint from 'typescript-eslint';
import { commentWidth } from './scripts/lint/comment-width.js';
import { enginesOwn } from './scripts/lint/engines-own.js';
import { importDirection } from './scripts/lint/import-direction.js';

const CORE = ['scaling', 'entropy', 'concentration', 'competence', 'emergence'];

/**
 * Which folder of src (or file directly in it) may import from which others. Arrows point one way. A folder that is
 * not in the table may import from none, so that a new one has to find its place here.
 */
const MAY_IMPORT = {
  'shown-value': [],
  errors: ['shown-value'],
  'numeric/elementary': [],
  numeric: ['numeric/elementary'],
  'long-work': [],
  shards: ['errors', 'long-work'],
  columns: ['errors'],
  probabilities: ['errors', 'numeric'],
  scaling: ['errors', 'numeric', 'numeric/elementary', 'long-work', 'shards', 'columns'],
  entropy: ['errors', 'numeric', 'numeric/elementary', 'probabilities'],
  concentration: ['errors', 'numeric', 'numeric/elementary', 'columns'],
  competence: ['errors', 'numeric', 'numeric/elementary', 'probabilities', 'concentration', 'columns'],
  emergence: ['errors', 'numeric', 'numeric/elementary', 'concentration', 'competence', 'entropy', 'scaling'],
  measurement: ['errors', 'numeric', 'numeric/elementary', 'concentration', 'competence'],
  downstream: ['errors', 'long-work', 'numeric', 'numeric/elementary', 'scaling', 'emergence'],
  simulation: ['errors', 'long-work', 'shards', 'numeric', 'numeric/elementary', 'probabilities', 'competence'],
  learning: ['errors', 'numeric', 'numeric/elementary', 'concentration', 'competence'],
  // An independent witness: none of the formulas in doubles, but for where to look.
  certified: ['errors', 'numeric/elementary'],
  claims: ['errors', 'numeric', 'numeric/elementary', ...CORE, 'measurement', 'downstream', 'learning', 'certified'],
  certificates: ['errors', 'claims', 'certified'],
  index: ['errors', ...CORE],
  // Outermost: nothing else imports these.
  mathjs: ['errors', ...CORE],
  plot: ['errors', 'numeric/elementary', ...CORE, 'learning', 'measurement'],
  workers: ['errors', 'long-work', 'shards', 'scaling', 'simulation'],
  cli: [
    'errors',
    'numeric/elementary',
    ...CORE,
    'learning',
    'claims',
    'certified',
    'certificates',
    'simulation',
    'learning',
    'measurement',
    'plot',
    'workers',
  ],
};

/** Packages that a folder may import. All others, the whole core among them, import none, and nothing of Node. */
const MAY_IMPORT_PACKAGES = {
  certified: ['decimal.js'],
  certificates: ['@noble/hashes'],
  mathjs: ['mathjs'],
  plot: ['d3-scale', 'd3-shape'],
  workers: ['node:'],
  cli: ['commander', 'csv-parse', 'node:'],
};

/** A pure function needs none of these; randomness is an argument. */
const IMPURE_GLOBALS = ['console', 'process', 'Date', 'fetch', 'globalThis', 'performance', 'crypto'];

const syntax = (selector, message) => ({ selector, message });
const NAMED = [
  syntax('ExportDefaultDeclaration', 'No default exports: a function has one name everywhere.'),
  syntax('TSEnumDeclaration', 'No enums: a union of string literals needs no import.'),
];
const NO_STATEMENT = syntax(
  'Program > :statement:not(:declaration)',
  'No statement at module level: loading a module does nothing.',
);

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'report', 'docs/api', '.mutation']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    plugins: {
      house: {
        rules: { 'comment-width': commentWidth, 'engines-own': enginesOwn, 'import-direction': importDirection },
      },
    },
    rules: {
      // Code is for the formatter, which does not break comments.
      'house/comment-width': ['error', 120],
      // Numbers print well, and this library is about numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The way to say which field to leave out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `noUncheckedIndexedAccess` types every a[i] as possibly undefined, also where the loop's bound is a.length.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Closed-form series are written `for (let j = 3; ; j += 2)`, and end by a return.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { tsdoc },
    rules: {
      'tsdoc/syntax': 'error',
      // One concept a file. Most need no more than 80 lines.
      'max-lines': ['error', 250],
      'house/import-direction': ['error', { folders: MAY_IMPORT, packages: MAY_IMPORT_PACKAGES }],
      'house/engines-own': 'error',
      'no-restricted-syntax': ['error', ...NAMED],
    },
  },
  {
    files: ['src/**/*.ts'],
    // A program, and the script of a thread.
    ignores: ['src/cli/**', 'src/workers/worker.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'A seed is an argument.' }],
      'no-restricted-syntax': [
        'error',
        ...NAMED,
        syntax(
          ':matches(CallExpression, NewExpression, TaggedTemplateExpression, ImportExpression):not(:function *)',
          'No call at module level: constants are literals, so that bundlers can drop what is not used.',
        ),
        NO_STATEMENT,
      ],
    },
  },
  // A claim is what a call makes of its two sides; each call is marked as pure, and can be dropped like a literal.
  {
    files: ['src/claims/chapters/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NAMED, NO_STATEMENT] },
  },
  // Programs of users: each has a project of its own, in which the package is installed.
  {
    files: ['examples/**', 'test/package/consumer/**'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  // JavaScript: configuration, and programs of users.
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', require: 'readonly' } },
  },
);
