/** Who may import whom; every rule says why, and `npm run check` and the border spec hold the house to it. */

const room = (name) => `^libs/${name}/src/`;
const ADAPTERS = ['persistence', 'mail', 'documents', 'intake', 'temporal'];
const FLOOR = ['domain', 'contracts', 'platform'];
/** Brings an empty database to its first launch. */
const INSTALLER = '^apps/(cli|worker)/src/migrate\\.';
const SPECS = '\\.(spec|e2e|story)\\.tsx?$';

const everyRoomExcept = (...names) => `^(libs/(?!(${names.join('|')})/)|apps/|workflows/|test/)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle, of types alone even, means that neither file can be understood, tested or moved without the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere fails in production, not here.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/' },
      // the parser's own mark for `import { from as … }`, which it misreads
      to: { couldNotResolve: true, pathNot: '^✖$' },
    },
    {
      name: 'no-barrels',
      comment: 'An index file hides who uses whom and ties rooms into circles; only the workflow bundle has one root.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|test)/' },
      to: { path: '^(apps|libs|workflows|test)/.*/?index\\.tsx?$', pathNot: '^workflows/index\\.ts$' },
    },
    {
      name: 'production-code-knows-no-tests',
      comment: 'What only tests need must not travel into a running process.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: `${SPECS}|^(apps|libs|workflows)/.*(fixtures|testing)/` },
      to: { path: `^test/|${SPECS}` },
    },
    {
      name: 'domain-stands-on-its-own',
      comment: 'The law must read and run anywhere: in a workflow, a browser, a terminal.',
      severity: 'error',
      from: { path: room('domain'), pathNot: SPECS },
      to: { pathNot: room('domain') },
    },
    ...domainFloors(),
    {
      name: 'contracts-know-only-the-law',
      comment: 'The language between processes belongs to no side of a conversation.',
      severity: 'error',
      from: { path: room('contracts'), pathNot: SPECS },
      to: { pathNot: [room('contracts'), room('domain'), '^node_modules/@temporalio/(workflow|common)/'] },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'Configuration, log and keys serve every project alike.',
      severity: 'error',
      from: { path: room('platform'), pathNot: SPECS },
      to: { path: everyRoomExcept('platform') },
    },
    ...ADAPTERS.map((adapter) => ({
      name: `${adapter}-knows-no-other-adapter`,
      comment: 'Adapters meet in activities only, so that each can be changed or replaced alone.',
      severity: 'error',
      from: { path: room(adapter), pathNot: SPECS },
      to: { path: everyRoomExcept(adapter, ...FLOOR) },
    })),
    {
      name: 'activities-know-no-process',
      comment: 'The hands do what they are told; when and why is the process\'s business.',
      severity: 'error',
      from: { path: room('activities'), pathNot: SPECS },
      to: { path: '^(workflows|apps|test)/' },
    },
    {
      name: 'workflows-know-law-and-language-only',
      comment: 'Workflow code is replayed for years: nothing that touches the world or changes by itself may be in it.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPECS },
      to: { pathNot: ['^workflows/', room('contracts'), room('domain'), '^node_modules/@temporalio/(workflow|common)/'] },
    },
    {
      name: 'workflows-know-no-programme',
      comment: 'A running case follows its own frozen terms, never today\'s catalogue.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPECS },
      to: { path: '^libs/domain/src/programmes/' },
    },
    {
      name: 'steps-know-no-process',
      comment: 'A step serves every process; it says what it needs and the process\'s dossier fulfils it.',
      severity: 'error',
      from: { path: '^workflows/steps/' },
      to: { path: '^workflows/(?!steps/)' },
    },
    {
      name: 'processes-are-siblings',
      comment: 'Processes are started by activities and linked by number; none holds another.',
      severity: 'error',
      from: { path: '^workflows/([^/]+)/', pathNot: '^workflows/steps/' },
      to: { path: '^workflows/([^/]+)/', pathNot: ['^workflows/$1/', '^workflows/steps/'] },
    },
    {
      name: 'workflows-are-reached-by-path-only',
      comment: 'The bundler takes the workflows; an import would load them outside their sandbox.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPECS },
      to: { path: '^workflows/' },
    },
    {
      name: 'no-app-imports-an-app',
      comment: 'Applications talk over the wire.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-lib-imports-an-app',
      comment: 'Libraries carry applications, not the other way round.',
      severity: 'error',
      from: { path: '^(libs|workflows)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'api-writes-no-status',
      comment: 'The process owns the status: the door appends facts, reads views and asks the process.',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: SPECS },
      to: {
        path: [
          room('(activities|mail)'),
          '^libs/persistence/src/correspondence/letter\\.repository',
          '^libs/persistence/src/cases/(?!documents)[^/]+\\.repository',
          '^libs/persistence/src/money/(bill|arrangement)\\.repository',
          '^libs/persistence/src/rosters/(commit|staging)\\.repository',
          '^libs/persistence/src/exchanges/(exchange|answer)\\.repository',
        ],
      },
    },
    {
      name: 'worker-knows-no-details',
      comment: 'The host builds the hands, binds them and polls; it has no opinion on business.',
      severity: 'error',
      from: { path: '^apps/worker/', pathNot: SPECS },
      to: { path: '^libs/(domain/|contracts/src/(?!(activities/|ids)))' },
    },
    {
      name: 'outside-world-knows-views-only',
      comment: 'Console and simulator meet the house through its doors, like everybody else.',
      severity: 'error',
      from: { path: '^apps/(console|simulator)/', pathNot: [SPECS, '^apps/simulator/src/demo/'] },
      to: { path: '^libs/(?!(platform|domain)/)', pathNot: '^libs/contracts/src/[a-z.-]*views[.]ts$' },
    },
    {
      name: 'demo-directs-but-plays-no-part',
      comment: 'The demo prepares the stage and moves the clock of a rehearsal; what happens on it goes through the doors.',
      severity: 'error',
      from: { path: '^apps/simulator/src/demo/', pathNot: SPECS },
      to: { path: room('(activities|mail|documents)') },
    },
    {
      name: 'console-formats-but-decides-nothing',
      comment: 'The browser formats money and dates; rules are answered by the door.',
      severity: 'error',
      from: { path: '^apps/console/', pathNot: SPECS },
      to: { path: '^libs/(domain/src/(?!(money|calendar|errors|parties)/)|platform/)' },
    },
    {
      name: 'terminal-works-through-the-door',
      comment: 'The terminal has no rights of its own; offline it may only read files and compute.',
      severity: 'error',
      from: { path: '^apps/cli/', pathNot: [SPECS, INSTALLER] },
      to: { path: '^libs/(?!(domain|intake|platform|contracts)/)' },
    },
    {
      name: 'installer-knows-the-database-only',
      comment: 'The schema and the first token come before there is a door to go through; nothing else does.',
      severity: 'error',
      from: { path: INSTALLER },
      to: { path: room('(activities|mail|documents|temporal)') },
    },
    {
      name: 'no-test-tools-in-production',
      comment: 'A development package is not installed where the processes run.',
      severity: 'error',
      from: { path: '^(apps/(api|worker|cli)|libs|workflows)/', pathNot: `${SPECS}|(fixtures|testing)/` },
      to: { dependencyTypes: ['npm-dev'], preCompilationOnly: false },
    },
    {
      name: 'only-installed-packages',
      comment: 'A package that is there by accident of another package disappears with it.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.sinergi)/|^apps/[^/]+/(dist|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
    reporterOptions: { archi: { collapsePattern: '^(apps/[^/]+|libs/[^/]+|workflows/[^/]+)' } },
  },
};

/** The floors inside the law: each may use the ones before it. */
function domainFloors() {
  const floors = [['money', 'calendar', 'parties', 'errors'], ['terms'], ['programmes', 'cooperation', 'roster', 'privacy', 'exchange'], ['premium'], ['collection'], ['cover']];
  return floors.slice(0, -1).map((rooms, index) => ({
    name: `domain-${rooms[0]}-stands-below`,
    comment: 'Inside the law, shapes lie below the rules that use them; an arrow back up makes the law unreadable.',
    severity: 'error',
    from: { path: `^libs/domain/src/(${rooms.join('|')})/`, pathNot: SPECS },
    to: { path: `^libs/domain/src/(${floors.slice(index + 1).flat().join('|')})/` },
  }));
}
