import { localDateTime, type Month } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { lock } from '../../platform/lock.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import {
  addClaimFile,
  nextFileNumber,
  readClaimFile,
  readClaimFiles,
  readClaimStates,
  readClaimsOfMonth,
  type StoredClaim,
} from '../billing/index.ts'
import { type PatientCard, readCard } from '../patients/index.ts'
import { readBillingProvider, readStaffMember } from '../practice/index.ts'
import type { downloadClaimFile, makeClaimFile } from './contract.ts'
import type { BillingProvider, Claim, ClaimBatch, FilingCode } from './x12/claim-batch.ts'
import { write837i } from './x12/write-837i.ts'
import { write837p } from './x12/write-837p.ts'

type Provider = Awaited<ReturnType<typeof readBillingProvider>>
type Person = NonNullable<Awaited<ReturnType<typeof readStaffMember>>>

/** Clinics that bill as institutions, by their type of bill (ccm-rules 6). */
const FACILITY_TYPES: Readonly<Record<string, '71' | '77'>> = { rhc: '71', fqhc: '77' }
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
  filingCode: FilingCode,
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
  filingCode,
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

export const batchOf = async (
  context: Context,
  claims: StoredClaim[],
  number: number,
): Promise<ClaimBatch> => {
  const practice = await readBillingProvider(context.tx)
  const facilityType = FACILITY_TYPES[practice.practiceType]
  const made: Claim[] = []
  for (const claim of claims) {
    const card = found(await readCard(context.tx, claim.patientId))
    made.push(
      claimOf(
        claim,
        card,
        found(await readStaffMember(context.tx, claim.practitionerId)),
        practice.placeOfService,
        facilityType ? 'MA' : 'MB',
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
    ...(facilityType ? { facilityType } : {}),
    claims: made,
  }
}

/** States in which the payer says it never got the claim: only these may be sent again. */
const MAY_GO_AGAIN = ['file_refused', 'sent_back']

/** The month's claims for Part B that are not on their way: never put into a file, or sent back as if never filed. */
const claimsToSend = async (context: Context, month: Month): Promise<StoredClaim[]> => {
  const claims = (await readClaimsOfMonth(context.tx, month)).filter(
    ({ facts }) => facts.payer === 'medicare_ffs_part_b',
  )
  if (claims.length === 0)
    refuse('NO_CLAIMS', `There are no claims for ${month} to send. Close the month first.`)
  const files = await readClaimFiles(context.tx, month)
  const states = await readClaimStates(
    context.tx,
    claims.map(({ id }) => id),
  )
  const waiting = claims.filter(({ id }) => {
    const sentAt = files.findLast(({ claimIds }) => claimIds.includes(id))?.madeAt
    const state = states.get(id)
    return !sentAt || (state && MAY_GO_AGAIN.includes(state.kind) && state.happenedAt >= sentAt)
  })
  if (waiting.length === 0)
    refuse(
      'ALL_SENT',
      `All ${claims.length} claims of ${month} are in a file already, and none was sent back. Nothing is sent twice: use the file in the list.`,
    )
  return waiting
}

/** What is to be sent, in one file. A claim with a fault stops the file, and the fault is named. Sent twice, it is made once. */
export const makeFile = async (context: Context, { id, month }: Input<typeof makeClaimFile>) => {
  // One file at a time: two made at once would both find the same claims waiting.
  await lock(context.tx, `interop.claim-file/${context.practice.id}`)
  const before = (await readClaimFiles(context.tx, month as Month)).find((file) => file.id === id)
  if (before) return { id, fileName: before.fileName, claims: before.claimIds.length }
  const claims = await claimsToSend(context, month as Month)
  const number = await nextFileNumber(context.tx)
  const batch = await batchOf(context, claims, number)
  const written = batch.facilityType ? write837i(batch) : write837p(batch)
  if (!written.ok) {
    const [first] = written.problems
    return refuse(
      'CLAIM_FAULT',
      `${first?.claim ? `Claim ${first.claim}: ` : ''}${first?.message ?? 'A claim has a fault.'}`,
      { details: { problems: written.problems } },
    )
  }
  const fileName = `${batch.facilityType ? '837i' : '837p'}-${month}-${String(number).padStart(4, '0')}.txt`
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
