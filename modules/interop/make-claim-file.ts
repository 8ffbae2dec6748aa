import { localDateTime, type Month } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import {
  addClaimFile,
  nextFileNumber,
  readClaimFile,
  readClaimsOfMonth,
  type StoredClaim,
} from '../billing/index.ts'
import { type PatientCard, readCard } from '../patients/index.ts'
import { readBillingProvider, readStaffMember } from '../practice/index.ts'
import type { downloadClaimFile, makeClaimFile } from './contract.ts'
import type { BillingProvider, Claim, ClaimBatch } from './x12/claim-batch.ts'
import { write837p } from './x12/write-837p.ts'

type Provider = Awaited<ReturnType<typeof readBillingProvider>>
type Person = NonNullable<Awaited<ReturnType<typeof readStaffMember>>>

const SEX = { female: 'F', male: 'M', other: 'U', unknown: 'U' } as const
const digits = (text: string) => text.replace(/\D/g, '')

const billingProvider = (practice: Provider): BillingProvider => ({
  name: { kind: 'organization', name: practice.name },
  npi: practice.npi,
  ein: digits(practice.taxId),
  taxonomy: practice.taxonomy,
  address: {
    line1: practice.addressLine,
    city: practice.city,
    state: practice.state,
    zip: digits(practice.postalCode),
  },
  contact: { name: practice.name, phone: digits(practice.phone) },
  submitterId: practice.submitterId,
})

/** "Dr. Haddad" and "Priya Nair, NP" as a claim wants them: family and given name, no title. */
export const splitName = (name: string): { family: string; given?: string } => {
  const words = name
    .replace(/,.*$/, '')
    .replace(/^(Dr|Mr|Mrs|Ms)\.?\s+/i, '')
    .trim()
    .split(/\s+/)
  const family = words.pop() ?? name
  return words.length > 0 ? { family, given: words.join(' ') } : { family }
}

/** Empty where nothing is known, so that the writer names the field and the claim. */
const claimOf = (
  claim: StoredClaim,
  card: PatientCard,
  practitioner: Person,
  placeOfService: string,
): Claim => ({
  controlNumber: claim.controlNumber,
  subscriber: {
    family: card.familyName,
    given: card.givenName,
    memberId: card.mbi ?? '',
    birthDate: card.birthDate,
    sex: SEX[card.sex],
    address: {
      line1: card.addressLine ?? '',
      city: card.city ?? '',
      state: card.state ?? '',
      zip: digits(card.postalCode ?? ''),
    },
  },
  filingCode: 'MB',
  placeOfService,
  rendering: {
    ...splitName(practitioner.name),
    npi: practitioner.npi ?? '',
    taxonomy: practitioner.taxonomy ?? '',
  },
  diagnoses: claim.diagnoses,
  totalCents: claim.totalCents,
  lines: claim.lines.map((line) => ({
    controlNumber: `${claim.controlNumber}-${line.number}`,
    code: line.code,
    modifiers: [],
    chargeCents: line.chargeCents,
    units: line.units,
    serviceDate: claim.serviceOn,
    pointers: claim.diagnoses.slice(0, 4).map((_, index) => index + 1),
  })),
})

const batchOf = async (context: Context, claims: StoredClaim[], number: number): Promise<ClaimBatch> => {
  const practice = await readBillingProvider(context.tx)
  const made: Claim[] = []
  for (const claim of claims) {
    const card = found(await readCard(context.tx, claim.patientId))
    made.push(
      claimOf(
        claim,
        card,
        found(await readStaffMember(context.tx, claim.practitionerId)),
        practice.placeOfService,
      ),
    )
  }
  return {
    control: { interchange: number, group: number, transaction: 1 },
    createdAt: localDateTime(context.now, practice.timeZone).slice(0, 16),
    usage: 'P',
    billing: billingProvider(practice),
    receiver: { name: practice.receiverName, id: practice.receiverId },
    payer: { name: practice.payerName, id: practice.payerId },
    claims: made,
  }
}

/** The month's claims that Part B pays, in one file. A claim with a fault stops the file, and the fault is named. */
export const makeFile = async (context: Context, { id, month }: Input<typeof makeClaimFile>) => {
  const claims = (await readClaimsOfMonth(context.tx, month as Month)).filter(
    ({ facts }) => facts.payer === 'medicare_ffs_part_b',
  )
  if (claims.length === 0)
    refuse('NO_CLAIMS', `There are no claims for ${month} to send. Close the month first.`)
  const number = await nextFileNumber(context.tx)
  const written = write837p(await batchOf(context, claims, number))
  if (!written.ok) {
    const [first] = written.problems
    return refuse(
      'CLAIM_FAULT',
      `${first?.claim ? `Claim ${first.claim}: ` : ''}${first?.message ?? 'A claim has a fault.'}`,
      { details: { problems: written.problems } },
    )
  }
  const fileName = `837p-${month}-${String(number).padStart(4, '0')}.txt`
  await addClaimFile(context.tx, {
    practiceId: context.practice.id,
    id,
    month,
    number,
    fileName,
    content: Buffer.from(written.text, 'latin1'),
    claimIds: claims.map((claim) => claim.id),
    madeBy: staff(context).id,
    madeAt: context.now,
  })
  context.touch({
    action: 'claim file made',
    thing: 'billing.claim-file',
    thingId: id,
    detail: { month, claims: claims.length },
  })
  return { id, fileName, claims: claims.length }
}

export const openFile = async (
  context: Context,
  { id }: Input<typeof downloadClaimFile>,
): Promise<Download> => {
  const { fileName, content } = found(await readClaimFile(context.tx, id))
  context.touch({ action: 'export', thing: 'billing.claim-file', thingId: id })
  return { bytes: content, mediaType: 'text/plain; charset=us-ascii', fileName }
}
