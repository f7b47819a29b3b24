// Who may import whom. A domain's name is captured and compared, so that the same table serves every domain.

// Along these lines one domain may use another by its door; nothing else is allowed. A new one is a reviewed line.
const allowedDomains = {
  'org-units': [],
  accounts: ['org-units'],
  statute: ['org-units', 'accounts'],
  commitments: ['org-units', 'accounts', 'statute'],
  records: ['org-units', 'accounts', 'statute', 'commitments'],
  dialogues: ['org-units', 'accounts', 'statute', 'commitments', 'records'],
};

const test = '\\.test\\.ts$|/testing[^/]*\\.ts$|/testing/';

const betweenDomains = Object.entries(allowedDomains).map(([domain, others]) => ({
  name: `domain-${domain}-uses`,
  comment: `${domain} may use: ${others.join(', ') || 'no other domain'}`,
  severity: 'error',
  from: { path: `^src/domain/${domain}/` },
  to: { path: '^src/domain/', pathNot: `^src/domain/(${[domain, ...others].join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'law-is-pure', severity: 'error', from: { path: '^src/law/', pathNot: test }, to: { pathNot: '^src/law/' } },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(domain|app|routes|ui)/' },
    },
    {
      name: 'platform-takes-only-types-of-law',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: test },
      to: { path: '^src/law/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'door-opens-its-own-server',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/index\\.server\\.ts$' },
      to: { path: '^src/', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'rules-do-no-io',
      comment: 'files at the top of a domain are pure',
      severity: 'error',
      from: { path: '^src/domain/[^/]+/[^/]+\\.ts$', pathNot: `index\\.server\\.ts$|${test}` },
      to: { path: '/server/|\\.server\\.ts$|^src/(app|routes|ui)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domains-meet-at-doors',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/[^/]+/server/', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'words-of-others-only-in-ui',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/', pathNot: '^src/domain/[^/]+/ui/' },
      to: { path: '^src/domain/[^/]+/messages/', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'only-types-of-other-domains-rules',
      comment: 'what another domain knows is asked at its door; its types are free',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/', pathNot: `/ui/|${test}` },
      to: { path: '^src/domain/[^/]+/[^/]+\\.ts$', pathNot: '^src/domain/$1/|index\\.server\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-of-a-domain-sees-no-server',
      severity: 'error',
      from: { path: '^src/(ui|domain/[^/]+/ui)/' },
      to: { path: '/server/|\\.server\\.ts$|^src/(app|routes)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'ui-has-no-domain-words', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/(domain|law|app|routes)/' } },
    {
      name: 'pages-use-doors',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: '^src/platform/db/|^src/domain/[^/]+/server/|^src/app/|^node_modules/(pg|kysely)/' },
    },
    {
      name: 'app-is-imported-by-entries-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app/|hooks)' },
      to: { path: '^src/app/' },
    },
    { name: 'tests-stay-in-tests', severity: 'error', from: { path: '^src/', pathNot: test }, to: { path: test } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(\\$app|\\./\\$types|\\$env)' } },
    ...betweenDomains,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'svelte', 'node', 'default'] },
  },
};
