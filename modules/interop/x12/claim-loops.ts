import type {
  Claim,
  ClaimBatch,
  ClaimLine,
  PersonName,
  PostalAddress,
  Practitioner,
  ServiceFacility,
} from './claim-batch.ts'
import { plainStreet, plainText } from './plain-text.ts'
import { composite, digitsOfDay, dollars, segment } from './segment.ts'

export function person(role: string, name: PersonName, idKind: string, id: string): string {
  const [family, given, middle] = [name.family, name.given ?? '', name.middle ?? ''].map(plainText)
  return segment('NM1', role, '1', family, given, middle, '', '', idKind, id)
}

export function organization(role: string, name: string, idKind?: string, id?: string): string {
  return segment('NM1', role, '2', plainText(name), '', '', '', '', idKind, id)
}

function address(place: PostalAddress): string[] {
  return [
    segment('N3', plainStreet(place.line1), plainStreet(place.line2 ?? '')),
    segment('N4', plainText(place.city), place.state, place.zip.replace('-', '')),
  ]
}

function sameAddress(one: PostalAddress, other: PostalAddress): boolean {
  return address(one).join() === address(other).join()
}

/** 2000A and 2010AA: who is paid. */
export function billingLoop({ billing }: ClaimBatch): string[] {
  const { name } = billing
  return [
    segment('HL', '1', '', '20', '1'),
    segment('PRV', 'BI', 'PXC', billing.taxonomy),
    name.kind === 'person'
      ? person('85', name, 'XX', billing.npi)
      : organization('85', name.name, 'XX', billing.npi),
    ...address(billing.address),
    segment('REF', 'EI', billing.ein),
  ]
}

/** 2000B to 2010BB: the patient, who in Medicare is always the subscriber, and the payer. */
export function subscriberLoop(claim: Claim, hierarchy: number, payer: ClaimBatch['payer']): string[] {
  const { subscriber } = claim
  return [
    segment('HL', String(hierarchy), '1', '22', '0'),
    segment('SBR', 'P', '18', '', '', '', '', '', '', claim.filingCode),
    person('IL', subscriber, 'MI', plainText(subscriber.memberId)),
    ...address(subscriber.address),
    segment('DMG', 'D8', digitsOfDay(subscriber.birthDate), subscriber.sex),
    organization('PR', payer.name, 'PI', plainText(payer.id)),
  ]
}

/** 2310: only what differs from the billing provider is said again. */
function peopleLoops(claim: Claim, billing: ClaimBatch['billing']): string[] {
  const { rendering, facility, supervising } = claim
  return [
    ...(rendering && rendering.npi !== billing.npi ? renderingLoop(rendering) : []),
    ...(facility && !sameAddress(facility.address, billing.address) ? facilityLoop(facility) : []),
    ...(supervising ? [person('DQ', supervising, 'XX', supervising.npi)] : []),
  ]
}

function renderingLoop(rendering: Practitioner & { taxonomy: string }): string[] {
  return [person('82', rendering, 'XX', rendering.npi), segment('PRV', 'PE', 'PXC', rendering.taxonomy)]
}

function facilityLoop({ name, npi, address: place }: ServiceFacility): string[] {
  return [organization('77', name, npi && 'XX', npi), ...address(place)]
}

/** 2400: one service. */
function lineLoop(line: ClaimLine, at: number): string[] {
  return [
    segment('LX', String(at + 1)),
    segment(
      'SV1',
      composite('HC', line.code, ...line.modifiers),
      dollars(line.chargeCents),
      'UN',
      String(line.units),
      '',
      '',
      composite(...line.pointers.map(String)),
    ),
    segment('DTP', '472', 'D8', digitsOfDay(line.serviceDate)),
    segment('REF', '6R', line.controlNumber),
  ]
}

/**
 * One patient with one claim. Frequency is always 1, an original: Medicare Part B takes no replacement or void,
 * so a correction goes through reopening or appeal.
 */
export function claimLoops(claim: Claim, at: number, batch: ClaimBatch): string[] {
  const place = composite(claim.placeOfService, 'B', '1')
  const diagnoses = claim.diagnoses.map((code, rank) =>
    composite(rank === 0 ? 'ABK' : 'ABF', code.replace('.', '')),
  )
  return [
    ...subscriberLoop(claim, at + 2, batch.payer),
    segment('CLM', claim.controlNumber, dollars(claim.totalCents), '', '', place, 'Y', 'A', 'Y', 'Y'),
    segment('HI', ...diagnoses),
    ...peopleLoops(claim, batch.billing),
    ...claim.lines.flatMap(lineLoop),
  ]
}
