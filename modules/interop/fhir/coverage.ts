import { detail, present } from '../reading/detail.ts'
import { conceptCodes, conceptText } from './concept.ts'
import { type MapResource, nameless, type Place, withdrawn } from './mapping.ts'
import { period } from './periods.ts'
import { list, type Tree, tree, words } from './tree.ts'

export function payerName(coverage: Tree, place: Place): string | undefined {
  const payers = list(coverage.payor).map(
    (payer) => place.nameOf(payer) ?? words(tree(payer.identifier).value),
  )
  return payers.find((name) => name !== undefined) ?? conceptText(coverage.type)
}

function plan(resource: Tree): string | undefined {
  const named = list(resource.class).map((one) => words(one.name) ?? words(one.value))
  return named.find((name) => name !== undefined)
}

export const mapCoverage: MapResource = (resource, place) => {
  const payer = payerName(resource, place)
  if (payer === undefined) return nameless('Coverage')
  return (
    withdrawn(resource, payer) ?? [
      present({
        kind: 'coverage' as const,
        sourceKey: place.id,
        sourcePath: place.path,
        text: payer,
        codes: conceptCodes(resource.type),
        status: words(resource.status),
        ...period(resource.period),
        ...detail({
          payer,
          memberId: words(resource.subscriberId) ?? words(list(resource.identifier)[0]?.value),
          type: conceptText(resource.type),
          plan: plan(resource),
          order: typeof resource.order === 'number' ? String(resource.order) : undefined,
          relationship: conceptText(resource.relationship),
        }),
      }),
    ]
  )
}
