import type { IncomingFact } from '../reading/chart.ts'
import { contentKey } from '../reading/content-key.ts'
import { detail, present } from '../reading/detail.ts'
import { conceptCodes, conceptText } from './concept.ts'
import { type MapResource, type Place, withdrawn } from './mapping.ts'
import { period } from './periods.ts'
import { list, type Tree, tree, words } from './tree.ts'

/** Phone and NPI are what a nurse needs to reach a member; only a resolved reference has them. */
function reach(member: Tree | undefined): { phone?: string; npi?: string } {
  const phone = words(list(member?.telecom).find((one) => one.system === 'phone')?.value)
  const npi = words(
    list(member?.identifier).find((one) => one.system === 'http://hl7.org/fhir/sid/us-npi')?.value,
  )
  return { ...(phone === undefined ? {} : { phone }), ...(npi === undefined ? {} : { npi }) }
}

function isPatient(member: Tree, place: Place): boolean {
  const kind = place.resolve(member)?.resourceType ?? words(member.type)
  return kind === 'Patient' || /(^|\/)Patient[/?]/.test(words(member.reference) ?? '')
}

function memberFact(participant: Tree, team: Tree, place: Place): IncomingFact | undefined {
  const member = tree(participant.member)
  if (isPatient(member, place)) return undefined
  const role = list(participant.role)[0]
  const name = place.nameOf(member)
  const text = name ?? conceptText(role)
  if (text === undefined) return undefined
  return present({
    kind: 'care_team' as const,
    sourceKey: `${place.id}#${words(member.reference) ?? contentKey(text, conceptText(role))}`,
    sourcePath: place.path,
    text,
    codes: conceptCodes(role),
    status: words(team.status),
    ...period(participant.period ?? team.period),
    ...detail({
      role: conceptText(role),
      team: words(team.name),
      organization: place.nameOf(participant.onBehalfOf) ?? place.nameOf(list(team.managingOrganization)[0]),
      ...reach(place.resolve(member)),
    }),
  })
}

export const mapCareTeam: MapResource = (resource, place) => {
  const name = words(resource.name) ?? 'Care team'
  const out = withdrawn(resource, name)
  if (out) return out
  return list(resource.participant).flatMap((participant, index) => {
    const within = { ...place, path: `${place.path} participant[${index}]` }
    return memberFact(participant, resource, within) ?? []
  })
}

/** The patient's own doctor stands in the Patient, not in a CareTeam. */
export const mapGeneralPractitioner: MapResource = (patient, place) =>
  list(patient.generalPractitioner).flatMap((reference, index): IncomingFact[] => {
    const text = place.nameOf(reference)
    if (text === undefined) return []
    const sourceKey = `${place.id}#generalPractitioner.${words(reference.reference) ?? index}`
    const sourcePath = `${place.path} generalPractitioner[${index}]`
    const more = detail({ role: 'General practitioner', ...reach(place.resolve(reference)) })
    return [{ kind: 'care_team', sourceKey, sourcePath, text, codes: [], ...more }]
  })
