import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/** Folders where "now", chance and the environment must be handed in. */
const decides = [
  'src/{text,record,flow,plan,calendar,reading,duty}/**/*.ts',
  'src/{questions,reminders,locale,assistant}/**/*.ts',
  'src/document/**/*.ts',
  'src/stores/store.ts',
];

const nameEveryExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name every export.',
};

/** The shape of what was kept is looked at, not claimed. */
const claimNoShape = {
  selector: 'TSAsExpression > TSAsExpression.expression > TSUnknownKeyword',
  message: 'Look at it with a schema (records), or take asJson.',
};

/** Where a shape is claimed all the same, each with the reason. */
const boundaries = [
  // Interfaces have no index signature: the compiler does not see that they survive JSON.
  'src/record/as-json.ts',
  // Changes of ours leave the shape of what they change.
  'src/record/apply-changes.ts',
  // Walks a conversation along paths, whatever stands there.
  'src/flow/draft.ts',
  // Keeps events of any platform, which each channel reads itself.
  'src/channels/inbox.ts',
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'var'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js', '*.mjs', 'bin/*.mjs'] } },
    },
  },
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', nameEveryExport, claimNoShape],
    },
  },
  {
    files: decides,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take a Clock.' },
        { object: 'Math', property: 'random', message: 'Take the value as a parameter.' },
        {
          object: 'process',
          property: 'env',
          message: 'Only src/config.ts reads the environment.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        nameEveryExport,
        claimNoShape,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take a Clock.',
        },
      ],
    },
  },
  {
    files: ['tests/**', 'bench/**', ...boundaries],
    rules: { 'no-restricted-syntax': ['error', nameEveryExport] },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          require: {
            FunctionDeclaration: true,
            ClassDeclaration: true,
            ArrowFunctionExpression: false,
          },
        },
      ],
      'jsdoc/check-param-names': ['error', { checkDestructured: false }],
      'jsdoc/require-throws': 'error',
      'jsdoc/check-tag-names': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/require-param-description': 'error',
      'jsdoc/require-returns-description': 'error',
      'jsdoc/require-throws-type': 'off',
      'jsdoc/informative-docs': 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['bin/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['bench/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
);
