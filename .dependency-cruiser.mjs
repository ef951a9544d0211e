/**
 * The import arrows of the house. Each rule names one arrow; `npm run lint` fails on any import against it,
 * type-only and dynamic imports included. ARCHITECTURE.md explains the layers.
 */

/** Tests may reach across layers of their own top-level folder to set the scene. */
const TESTS = String.raw`\.test\.(ts|tsx)$|/testing/|(store|bus)Contract\.ts$|^server/(store|bus)/contract/`

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** `layer` may import, out of the folder `house`, only itself and what `allowed` matches. */
const onlyImports = (house, layer, allowed, comment) =>
  forbid(
    `${layer.replaceAll(/[^a-z0-9]+/gi, '-')}-only-imports`,
    comment,
    { path: `^${house}/${layer}`, pathNot: TESTS },
    {
      path: `^${house}/`,
      pathNot: [`^${house}/${layer}`, ...allowed.map((target) => `^${house}/${target}`)],
    },
  )

const topLevel = [
  forbid(
    'client-not-server',
    'client and server meet only in shared/; tests of the client may start the real server.',
    { path: '^client/', pathNot: TESTS },
    { path: '^(server|e2e|scripts)/' },
  ),
  forbid('server-not-client', 'client and server meet only in shared/.', { path: '^server/' }, { path: '^(client|e2e|scripts)/' }),
  forbid(
    'shared-stands-alone',
    'shared/ is the product without a screen or a socket.',
    { path: '^shared/' },
    { path: '^(client|server|e2e|scripts)/' },
  ),
  forbid('e2e-from-outside', 'Browser scenarios drive the product from outside.', { path: '^e2e/' }, { path: '^(client|server|scripts)/' }),
  forbid(
    'e2e-only-data-of-shared',
    'Browser scenarios may use formats and example data, nothing else of shared/.',
    { path: '^e2e/' },
    {
      path: '^shared/',
      pathNot: '^shared/(formats|example)/',
    },
  ),
  forbid(
    'no-node-in-browser-code',
    'client/ and shared/ run in a browser.',
    { path: '^(client|shared)/', pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'no-screen-in-shared',
    'shared/ knows no screen and no socket.',
    { path: '^shared/', pathNot: TESTS },
    {
      path: 'node_modules/(@types/)?(react|react-dom|wouter|zustand|fastify|@fastify|ws|y-websocket|y-indexeddb)/',
    },
  ),
]

const sharedLayers = [
  onlyImports('shared', String.raw`ids\.ts`, [], 'ids is the bottom: it imports nothing of shared/.'),
  onlyImports('shared', 'model/', [String.raw`ids\.ts`], 'model → ids.'),
  onlyImports('shared', 'rules/', ['model/', String.raw`ids\.ts`], 'rules → model → ids.'),
  onlyImports('shared', 'doc/', ['rules/', 'model/', String.raw`ids\.ts`], 'doc → rules → model → ids.'),
  onlyImports('shared', 'report/', ['rules/', 'model/', String.raw`ids\.ts`], 'report → rules, model.'),
  onlyImports('shared', 'formats/', ['rules/', 'model/', String.raw`ids\.ts`], 'formats → rules, model.'),
  onlyImports('shared', 'example/', ['formats/', 'rules/', 'model/', String.raw`ids\.ts`], 'example → formats, rules, model.'),
  forbid(
    'wire-knows-no-documents',
    'commands, facts, access and the like say what crosses the wire: of shared/ they see formats, rules, model.',
    {
      path: '^shared/[^/]+$',
      pathNot: TESTS,
    },
    { path: '^shared/(doc|report|example)/' },
  ),
]

const serverLayers = [
  forbid('nothing-imports-main', 'main is where the process starts.', {}, { path: '^(server/main|client/main)\\.tsx?$' }),
  forbid(
    'only-main-creates-the-server',
    'main → createServer.',
    { path: '^server/', pathNot: [TESTS, '^server/(main|example)\\.ts$'] },
    {
      path: '^server/createServer\\.ts$',
    },
  ),
  forbid(
    'parts-do-not-know-the-whole',
    'createServer → http, sync, never back.',
    { path: '^server/(http|sync|access|store|bus)/', pathNot: TESTS },
    {
      path: '^server/(main|createServer|dev|example)\\.ts$',
    },
  ),
  forbid(
    'sync-not-http',
    'http may ask sync for a document; sync never knows http.',
    { path: '^server/sync/', pathNot: TESTS },
    { path: '^server/http/' },
  ),
  forbid(
    'access-store-bus-below',
    'http, sync → access, store, bus: never back.',
    { path: '^server/(access|store|bus)/', pathNot: TESTS },
    { path: '^server/(http|sync)/' },
  ),
  forbid(
    'store-and-bus-know-nothing-above',
    'store and bus are the bottom of the server.',
    { path: '^server/(store|bus)/', pathNot: TESTS },
    { path: '^server/access/' },
  ),
  forbid(
    'ports-only',
    'http, sync and access see the Store and Bus ports, never an implementation.',
    { path: '^server/(http|sync|access)/', pathNot: TESTS },
    {
      path: '^server/(store/(sqlite|postgres|.*/)|bus/(local|redis|.*/))',
    },
  ),
  forbid(
    'only-the-store-knows-sql',
    'A database driver is imported by its Store implementation only.',
    { path: '^(server|shared|client|e2e)/', pathNot: [TESTS, '^server/store/'] },
    {
      path: '^(node:)?sqlite$|node_modules/pg/',
    },
  ),
  forbid(
    'only-the-bus-knows-redis',
    'A message broker is imported by its Bus implementation only.',
    { path: '^(server|shared|client|e2e)/', pathNot: [TESTS, '^server/bus/'] },
    {
      path: 'node_modules/(redis|ioredis|@redis|iovalkey)/',
    },
  ),
]

const clientLayers = [
  onlyImports('client', 'i18n/', [], 'i18n is the bottom of the client.'),
  onlyImports('client', 'ui/', ['i18n/', 'styles/'], 'ui knows no workshop and no feature.'),
  onlyImports('client', 'workshop/', ['i18n/'], 'workshop (documents, commands, offline) knows no screen.'),
  forbid(
    'below-features',
    'app → features → everything else in client/, never back.',
    { path: '^client/', pathNot: [TESTS, '^client/(app/|features/|main)'] },
    {
      path: '^client/(features|app)/',
    },
  ),
  forbid('features-not-app', 'app → features, never back.', { path: '^client/features/', pathNot: TESTS }, { path: '^client/(app/|main)' }),
  forbid(
    'features-apart',
    'Features never import each other.',
    { path: '^client/features/([^/]+)/' },
    {
      path: '^client/features/',
      pathNot: '^client/features/$1/',
    },
  ),
]

const everywhere = [
  forbid('no-cycles', 'Modules that import each other cannot be understood alone.', {}, { circular: true }),
  // The servers that the bench measures beside ours are installed on demand, in a folder of their own.
  forbid('resolvable', 'The imported file or package does not exist.', { pathNot: '^bench/peers/' }, { couldNotResolve: true }),
  forbid(
    'yjs-in-its-place',
    'Yjs is known to shared/doc, server/sync and client/workshop only.',
    {
      path: '^(client|server|shared)/',
      pathNot: ['^(shared/doc|server/sync|client/workshop)/', TESTS],
    },
    { path: 'node_modules/(yjs|lib0|y-[^/]+)/' },
  ),
  forbid(
    'process-by-config',
    'process.env is read in server/config.ts; `process` is a global elsewhere.',
    {
      path: '^(client|server|shared)/',
      pathNot: ['^server/config\\.ts$', TESTS],
    },
    { path: '^(node:)?process$' },
  ),
  forbid(
    'no-re-exports',
    'A module is imported where it lives.',
    { path: '^(client|server|shared|e2e)/' },
    { dependencyTypes: ['export'] },
  ),
  forbid(
    'no-barrels-no-junk-drawers',
    'Files are named after what they hold.',
    {},
    {
      path: ['/index\\.tsx?$', '/(utils?|helpers?|types|common|misc)/', '/(utils?|helpers?|types|common|misc)\\.tsx?$'],
      pathNot: 'node_modules/',
    },
  ),
  forbid(
    'tests-are-for-tests',
    'Production code does not import tests or their scenery.',
    { path: '^(client|server|shared)/', pathNot: TESTS },
    {
      path: `${TESTS}|node_modules/(vitest|fast-check|@playwright)/`,
    },
  ),
  forbid(
    'no-dev-dependencies-in-production',
    'What runs in production is listed under dependencies.',
    {
      path: '^(client|server|shared)/',
      pathNot: [TESTS, '^server/dev\\.ts$'],
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  ),
]

export default {
  forbidden: [...topLevel, ...sharedLayers, ...serverLayers, ...clientLayers, ...everywhere],
  options: {
    // TypeScript 7 has no compiler API for other tools. swc reports type-only imports too.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage|test-results|playwright-report)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
    },
  },
}
