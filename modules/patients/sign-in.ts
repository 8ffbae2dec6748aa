import type { Entrance } from '../../platform/answer.ts'
import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { steady } from '../../platform/steady.ts'
import {
  hashReach,
  makeMailedCode,
  makePrintedCode,
  noteProof,
  practicesReached,
  type Recipient,
} from '../access/index.ts'
import { readCaregivers, readCaregiversReached } from './caregiver-store.ts'
import { readRepresentative, readRepresentativesReached } from './representative-store.ts'
import { mayAct } from './representatives.ts'
import type { askForCode, printCode } from './sign-in-contract.ts'
import { readCard, readPatientsReached } from './store.ts'

type Reached = Recipient & { language: string }

const everybodyReached = async (
  { tx, now, practice }: Context,
  { address, birthDate }: Input<typeof askForCode>,
): Promise<Reached[]> => {
  const today = localDate(now, practice.timeZone)
  const patients = await readPatientsReached(tx, address, birthDate)
  const caregivers = await readCaregiversReached(tx, { address, birthDate, now })
  const representatives = (await readRepresentativesReached(tx, address, birthDate)).filter((one) =>
    mayAct(one, one, today),
  )
  return [
    ...representatives.map(({ id, patientId, language }) => ({
      kind: 'representative' as const,
      subjectId: id,
      patientId,
      grantId: null,
      birthDate,
      language,
    })),
    ...patients.map(({ id, language }) => ({
      kind: 'patient' as const,
      subjectId: id,
      patientId: id,
      grantId: null,
      birthDate,
      language,
    })),
    ...caregivers.map(({ id, patientId, grantId, language }) => ({
      kind: 'caregiver' as const,
      subjectId: id,
      patientId,
      grantId,
      birthDate,
      language,
    })),
  ]
}

const sendCodes = async (context: Context, given: Input<typeof askForCode>) => {
  for (const { language, ...who } of await everybodyReached(context, given)) {
    const code = await makeMailedCode(context, who, given.address)
    if (!code) continue
    await context.emit('patients.code-made', {
      patientId: who.patientId,
      recipientKind: who.kind,
      recipientId: who.subjectId,
      messageId: context.newId(),
      address: given.address,
      language,
      code,
    })
  }
}

/** Sends a code to whoever can be reached at this address and has this birth date. Says nothing of whether there is one. */
export const sendCode = async (entrance: Entrance, given: Input<typeof askForCode>) => {
  await steady(entrance.world.steadyMs, async () => {
    for (const practiceId of await practicesReached(entrance.world.db, hashReach(given.address)))
      await entrance.within(practiceId, (context) => sendCodes(context, given))
  })
  return { ok: true as const }
}

/** For somebody without mail or a phone that shows it: staff print the code and hand it over. */
export const codeToPrint = async (context: Context, { patientId, caregiverId }: Input<typeof printCode>) => {
  const card = found(await readCard(context.tx, patientId))
  const caregivers = await readCaregivers(context.tx, patientId, context.now)
  const caregiver = caregiverId ? found(caregivers.find(({ id }) => id === caregiverId)) : null
  const { code, until } = await makePrintedCode(context, {
    kind: caregiver ? 'caregiver' : 'patient',
    subjectId: caregiver?.id ?? patientId,
    patientId,
    grantId: caregiver?.grantId ?? null,
    birthDate: caregiver?.birthDate ?? card.birthDate,
  })
  const name = caregiver?.name ?? `${card.givenName} ${card.familyName}`
  return { name, code, until: until.toISOString(), address: `${context.origin}/my/` }
}

export const proveByBirthDate = async (context: Context, { birthDate }: { birthDate: string }) => {
  const { tx, actor, now } = context
  if (!('patientId' in actor)) throw new Error('a patient route')
  const known = await {
    patient: () => readCard(tx, actor.patientId),
    caregiver: async () => (await readCaregivers(tx, actor.patientId, now)).find(({ id }) => id === actor.id),
    representative: () => readRepresentative(tx, actor.id),
  }[actor.kind]()
  return noteProof(context, known?.birthDate === birthDate)
}
