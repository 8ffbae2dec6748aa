import { sql } from 'kysely'
import { assessPatientMonth } from '../modules/billing/assess-patient-month.ts'
import { addByHand } from '../modules/time/record-time.ts'
import { patients, ROSAS_CONDITIONS, staff } from '../samples/cast.ts'
import { enrollAs } from '../samples/enroll.ts'
import type { Stage } from '../tests/stage.ts'
import { median, onStage, timed } from './on-stage.ts'

const ROUNDS = 300
const rosa = patients.rosa.id

const enrollRosa = async (stage: Stage) => {
  await enrollAs(stage.as, '2026-02-20', patients.rosa, ROSAS_CONDITIONS)
  stage.clock.set('2026-03-28T20:00:00Z')
  for (let day = 10; day < 26; day++)
    await stage.as(staff.lee, (context) =>
      addByHand(context, {
        id: context.newId(),
        patientId: rosa,
        program: 'CCM',
        activity: 'phone_patient',
        from: `2026-03-${day}T14:00:00Z`,
        until: `2026-03-${day}T14:07:00Z`,
        reason: 'sample for a measurement',
        note: '',
      }),
    )
}

/** One practice-month judged again after a time entry, beside the bare sum of its seconds in SQL. */
export const benchPractice = () =>
  onStage(async (stage) => {
    await enrollRosa(stage)
    const [full, bare]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      full.push(
        await timed(() => stage.as(staff.lee, (context) => assessPatientMonth(context, rosa, '2026-03'))),
      )
      bare.push(
        await timed(() =>
          stage.as(staff.lee, ({ tx }) =>
            sql`select sum(upper(during) - lower(during)) from time.entry where month = '2026-03' and patient_id = ${rosa}`.execute(
              tx,
            ),
          ),
        ),
      )
    }
    const [all, floor] = [median(full), median(bare)]
    console.log(
      `one practice-month, full rules with reasons, kept: ${all.toFixed(2)} ms (median of ${ROUNDS})`,
    )
    console.log(`one transaction with a bare sum in SQL:            ${floor.toFixed(2)} ms`)
    console.log(`ratio ${(all / floor).toFixed(1)}`)
  })
