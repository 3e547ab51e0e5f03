const steps = [
  'documents',
  'paragraphs',
  'chunks',
  'embeddings',
  'search-index',
  'conversation',
  'retrieval',
  'answers',
  'citations',
  'briefings',
];

/** Import direction of the design: contracts <- language <- config and every step <- pipeline <- api, cli, mcp, langchain. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan-target',
      severity: 'error',
      // It has a package.json of its own, and is not installed with the rest.
      from: { pathNot: '^eval/bench/peers/langchain-pipeline\\.mjs$' },
      to: { couldNotResolve: true },
    },
    {
      name: 'contracts-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/contracts/' },
      to: { path: '^(src|eval|test)/', pathNot: '^src/contracts/' },
    },
    {
      name: 'language-imports-contracts-only',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { path: '^(src|eval|test)/', pathNot: '^src/(contracts|language)/' },
    },
    {
      name: 'config-imports-contracts-and-language-only',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^(src|eval|test)/', pathNot: '^src/(contracts|language|config)/' },
    },
    ...steps.map((step) => ({
      name: `${step}-knows-no-other-step`,
      severity: 'error',
      from: { path: `^src/${step}/` },
      to: { path: '^(src|eval|test)/', pathNot: `^src/(contracts|language|${step})/` },
    })),
    {
      name: 'pipeline-knows-no-surface',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { path: '^(src/(api|cli|langchain|mcp|web)|eval|test)/' },
    },
    {
      name: 'nobody-imports-the-command-line',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'api-imports-no-other-surface',
      severity: 'error',
      from: { path: '^src/api/', pathNot: '^src/api/routes/mcp\\.ts$' },
      to: { path: '^(src/(cli|langchain|mcp|web)|eval|test)/' },
    },
    {
      name: 'one-route-of-the-api-offers-mcp',
      severity: 'error',
      from: { path: '^src/api/routes/mcp\\.ts$' },
      to: { path: '^(src/(cli|langchain|web)|eval|test)/' },
    },
    ...['mcp', 'langchain'].map((surface) => ({
      name: `${surface}-knows-no-other-surface-and-no-step`,
      severity: 'error',
      from: { path: `^src/${surface}/` },
      to: { path: '^(src|eval|test)/', pathNot: `^src/(contracts|config|pipeline|${surface})/` },
    })),
    {
      name: 'nobody-imports-the-entry-of-the-package',
      severity: 'error',
      from: {},
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'the-entry-of-the-package-offers-no-command-line-and-no-server',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/(api|cli|web)/' },
    },
    {
      name: 'the-page-knows-contracts-only',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src|eval|test)/', pathNot: '^src/(contracts|web)/' },
    },
    {
      name: 'only-the-page-imports-the-page',
      severity: 'error',
      from: { pathNot: '^src/web/' },
      to: { path: '^src/web/' },
    },
    {
      name: 'only-the-command-line-loads-eval',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^eval/' },
    },
    {
      name: 'eval-imports-no-surface',
      severity: 'error',
      from: { path: '^eval/', pathNot: '^eval/bench/' },
      to: { path: '^src/(api|cli|langchain|mcp|web)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|eval)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
};
