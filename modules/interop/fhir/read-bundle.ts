import type { IncomingChart } from '../reading/chart.ts'
import { contentKey } from '../reading/content-key.ts'
import { ENTRIES_MAX } from '../reading/limits.ts'
import { tooMany } from '../reading/parse-json.ts'
import { type Refusal, refuse } from '../reading/refusal.ts'
import { buildChart, type Source } from './build-chart.ts'
import { humanName } from './names.ts'
import { type Index, indexOf, type Located, ownerOf, ownerReference, plainId, typeOf } from './references.ts'
import { list, type Tree, tree, words } from './tree.ts'

/** Bundles that hold a state of a chart. A history holds old states, a response or message something else. */
const READABLE = new Set(['transaction', 'batch', 'collection', 'searchset', 'document'])

/** Gives a resource its place and id: its own, else that of its full URL, else one made of its content. */
export function locate(resource: Tree, where: string, fullUrl?: string): Located {
  const id = words(resource.id) ?? (fullUrl && plainId(fullUrl)) ?? contentKey(JSON.stringify(resource))
  const path = `${where}${typeOf(resource)}/${id}`
  return { resource, path, id, ...(fullUrl === undefined ? {} : { fullUrl }) }
}

function entriesOf(bundle: Tree, where: string): Located[] {
  return list(bundle.entry).flatMap((entry, index) => {
    const resource = tree(entry.resource)
    if (typeOf(resource) === '' || words(tree(entry.search).mode) === 'outcome') return []
    return [locate(resource, `${where}entry[${index}] `, words(entry.fullUrl))]
  })
}

function called(id: string, located: Located[]): string {
  const patient = located.find((one) => typeOf(one.resource) === 'Patient' && one.id === id)
  const name = patient && humanName(patient.resource.name)
  const said = located
    .map((one) => ownerReference(one.resource))
    .find((to) => plainId(words(to.reference) ?? '') === id)
  const shown = name ?? words(said?.display)
  return shown === undefined ? `Patient/${id}` : `${shown} (Patient/${id})`
}

function ownersIn(located: Located[], index: Index): string[] {
  return [...new Set(located.flatMap(({ resource, id }) => ownerOf(resource, id, index) ?? []))]
}

export function noPatient(located: Located[], where: string): Refusal {
  const types = [...new Set(located.map(({ resource }) => typeOf(resource)))].slice(0, 5).join(', ')
  const holds = types === '' ? 'It is empty' : `It holds only ${types}`
  return refuse(
    'no-patient',
    `There is no patient in this ${where || 'file'}. ${holds}. Export it again with the Patient.`,
  )
}

function twoPatients(owners: string[], located: Located[]): Refusal {
  const [first, second] = owners.map((id) => called(id, located))
  const more = owners.length > 2 ? ` and ${owners.length - 2} more` : ''
  return refuse(
    'two-patients',
    `This bundle is about ${owners.length} patients: ${first} and ${second}${more}. Send one bundle for each patient.`,
  )
}

/** One bundle is one patient's chart. */
export function readBundle(bundle: Tree, source: Source, where = ''): IncomingChart | Refusal {
  const type = words(bundle.type) ?? 'unnamed'
  if (!READABLE.has(type))
    return refuse(
      'wrong-bundle-type',
      `This is a Bundle of type ${type.slice(0, 40)}, which is not a chart. Send a transaction, batch, collection or searchset.`,
      `${where}type`,
    )
  if (list(bundle.entry).length > ENTRIES_MAX) return tooMany()
  const located = entriesOf(bundle, where)
  const index = indexOf(located)
  const owners = ownersIn(located, index)
  if (owners.length > 1) return twoPatients(owners, located)
  if (owners[0] === undefined) return noPatient(located, 'bundle')
  const metaSource = words(tree(bundle.meta).source)
  return buildChart(owners[0], located, index, { ...source, ...(metaSource ? { metaSource } : {}) })
}
