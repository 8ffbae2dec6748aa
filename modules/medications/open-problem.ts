import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import type { openProblem, ProblemKind } from './problem-contract.ts'
import { addProblem, addProblemStep } from './problem-store.ts'
import { readLine } from './store.ts'

type Told = { id: string; patientId: string; medicationId: string; kind: ProblemKind; words: string }
type Teller = {
  kind: 'patient' | 'caregiver' | 'representative' | 'staff'
  name: string
  ownerId: string | null
}

/** Opens what stands in the way of a medicine; told again while it is open, it is one more step of the same. */
export const openFor = async (context: Context, told: Told, by: Teller): Promise<string> => {
  const { tx, practice, now, newId } = context
  const { id, patientId, medicationId, kind, words } = told
  const line = found(await readLine(tx, patientId, medicationId))
  const problemId = await addProblem(tx, {
    practiceId: practice.id,
    id,
    patientId,
    medicationId,
    medicine: [line.name, line.dose].filter(Boolean).join(' '),
    kind,
    words,
    openedByKind: by.kind,
    openedByName: by.name,
    openedAt: now,
    ownerId: by.ownerId,
  })
  await addProblemStep(tx, {
    practiceId: practice.id,
    id: newId(),
    problemId,
    patientId,
    kind: problemId === id ? 'opened' : 'said_again',
    words,
    byName: by.name,
    at: now,
  })
  return problemId
}

/** Whoever hears of it has it, until it is handed on. */
export const openByStaff = async (context: Context, told: Told): Promise<string> => {
  const me = staff(context)
  return openFor(context, told, { kind: 'staff', name: me.name, ownerId: me.id })
}

export const open = async (context: Context, told: Input<typeof openProblem>) => {
  found(await readCard(context.tx, told.patientId))
  return { problemId: await openByStaff(context, told) }
}
