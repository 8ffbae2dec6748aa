import { type Answer, answer } from '../../platform/answer.ts'
import { ownPatientId } from '../../platform/context.ts'
import { myLooks } from './contract.ts'
import { readLooks } from './store.ts'

const PEOPLE = new Set(['staff', 'patient', 'caregiver', 'representative'])

export const answers: Answer[] = [
  answer(myLooks, async (context) => {
    const rows = await readLooks(context.tx, ownPatientId(context), 100)
    context.touch({ action: 'read', thing: 'audit.my-looks', patientId: ownPatientId(context) })
    return {
      looks: rows.map((row) => ({
        at: row.at.toISOString(),
        who: PEOPLE.has(row.actorKind) ? (row.actorName ?? 'system') : 'system',
        action: row.action,
      })),
    }
  }),
]
