import { rooms } from './tools/house.mjs'

const names = rooms.map(({ name }) => name)
const any = (list) => `(${list.join('|')})`
const tests = '\\.test\\.tsx?$|^modules/interop/x12/checking/'

/** A room may look at the rooms below it; whatever stands higher is forbidden. */
const lookDown = names.slice(0, -1).map((name, floor) => ({
  name: `look-down-only-${name}`,
  severity: 'error',
  comment: `${name} looks up. News travels upstairs by events: emit one, and let the room above listen.`,
  from: { path: `^modules/${name}/`, pathNot: tests },
  to: { path: `^modules/${any(names.slice(floor + 1))}/` },
}))

export default {
  forbidden: [
    ...lookDown,
    {
      name: 'knock-first',
      severity: 'error',
      comment: "Come in by the room's door (index.ts) or its contract.ts.",
      from: { path: '^modules/([^/]+)/', pathNot: tests },
      to: {
        path: '^modules/[^/]+/',
        pathNot: '^modules/($1/|[^/]+/(index|[a-z-]*contract)\\.ts$|record/incoming-chart\\.ts$)',
      },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(modules|server|apps|samples|words)/' },
    },
    {
      name: 'browsers-see-contracts-only',
      severity: 'error',
      from: { path: '^apps/', pathNot: tests },
      to: {
        path: '^(modules|platform|server|samples|db)/',
        pathNot: '^modules/[^/]+/[a-z-]*contract\\.ts$|^platform/route\\.ts$',
      },
    },
    {
      name: 'contracts-stay-light',
      severity: 'error',
      from: { path: '^modules/[^/]+/[a-z-]*contract\\.ts$' },
      to: {
        pathNot: '^modules/[^/]+/([a-z-]*contract|plan-content)\\.ts$|^platform/route\\.ts$|node_modules/zod',
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'A rule decides on what it is given: no database, clock or network. It may read its own data files.',
      from: { path: '^modules/[^/]+/rules/', pathNot: tests },
      to: {
        path: '^platform/(database|unit-of-work|jobs|serve|mail|print|context)|/store\\.ts$|node_modules/(pg|kysely|fastify)/',
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-strangers', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'default', 'types'],
    },
  },
}
