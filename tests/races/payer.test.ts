import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { keepDeductible } from '../../modules/billing/deductible.ts'
import { answer } from '../../modules/billing/denials.ts'
import { change, readRules } from '../../modules/billing/rule-settings.ts'
import { makeFile } from '../../modules/interop/make-claim-file.ts'
import { readAnswers } from '../../modules/interop/read-answer-file.ts'
import { remittance } from '../../modules/interop/x12/fixtures/answers.ts'
import { staff } from '../../samples/cast.ts'
import { chainsHold, count, look, race, refusals, won } from './race.ts'
import { MARCH, openReadyStage, type ReadyStage } from './ready-month.ts'

describe('races with a payer', () => {
  let stage: ReadyStage
  let files = 900
  before(async () => {
    stage = await openReadyStage()
  })
  after(() => stage.close())

  const webb = <T>(command: Parameters<typeof stage.quietly<T>>[1]) => stage.quietly(staff.webb, command)
  const fileWith = (id: string) => () => webb((context) => makeFile(context, { id, month: MARCH }))
  /** A patient-month that is claimed, and whose claim is in no file yet. */
  const claimed = async () => {
    const patientId = await stage.readyAndApproved()
    await stage.closeMonth()
    const [claim] = await look<{ id: string; control: string }>(
      stage,
      'select id, control_number as control from billing.claim where patient_id = $1',
      [patientId],
    )
    return claim!
  }
  const filesWith = (claimId: string) =>
    count(stage, 'billing.claim_file where $1 = any(claim_ids)', [claimId])
  const deniedBy = (control: string) => {
    files += 1
    return remittance({
      control: files,
      trace: `EFT${files}`,
      payment: '0',
      claims: [
        {
          control,
          status: '4',
          code: '99490',
          charge: '66.13',
          paid: '0',
          cas: ['CO*119*66.13'],
          remarks: ['M86'],
        },
      ],
    })
  }
  const read = (text: string) => () =>
    webb((context) =>
      readAnswers(
        { ...context, upload: { fileName: 'answer.txt', bytes: Buffer.from(text, 'latin1') } },
        { others: 'refuse' },
      ),
    )

  race('a claim file made by two at once: each claim is in one file', async (together) => {
    const { id } = await claimed()
    const both = await together(fileWith(crypto.randomUUID()), fileWith(crypto.randomUUID()))
    assert.deepEqual(refusals(both), ['ALL_SENT'])
    assert.equal(await filesWith(id), 1)
  })

  race('one claim file asked for twice at once is one file', async (together) => {
    const { id } = await claimed()
    const fileId = crypto.randomUUID()
    const both = await together(fileWith(fileId), fileWith(fileId))
    assert.deepEqual(both[0]!.value, both[1]!.value)
    assert.equal(await filesWith(id), 1)
  })

  race('a remittance read by two at once: posted once, the other is told', async (together) => {
    const { id, control } = await claimed()
    const text = deniedBy(control)
    const both = await together(read(text), read(text))
    assert.deepEqual(refusals(both), ['READ_BEFORE'])
    assert.equal(await count(stage, 'billing.posting where claim_id = $1', [id]), 1)
  })

  race('a denial worked by two at once: what each did is on record', async (together) => {
    const { id, control } = await claimed()
    await read(deniedBy(control))()
    const [posting] = await look<{ id: string }>(
      stage,
      'select id from billing.posting where claim_id = $1',
      [id],
    )
    const work = (who: typeof staff.webb | typeof staff.haddad, note: string) => () =>
      stage.quietly(who, (context) =>
        answer(context, { postingId: posting!.id, id: context.newId(), outcome: 'appealed', note }),
      )
    const both = await together(work(staff.webb, 'sent the packet'), work(staff.haddad, 'rang the payer'))
    assert.equal(won(both), 2)
    assert.equal(await count(stage, 'billing.denial_answer where posting_id = $1', [posting!.id]), 2)
  })

  race('the deductible told by two at once: the judgment that stays knows the newest', async (together) => {
    const patientId = await stage.ready()
    const tell = (who: typeof staff.lee | typeof staff.tomas, remainingCents: number) => () =>
      stage.quietly(who, (context) =>
        keepDeductible(context, {
          patientId,
          id: context.newId(),
          year: 2026,
          remainingCents,
          toldBy: 'patient',
          toldOn: '2026-03-01',
        }),
      )
    assert.equal(won(await together(tell(staff.lee, 10_000), tell(staff.tomas, 5_000))), 2)
    const [row] = await look<{ judged: number; newest: number }>(
      stage,
      `select (facts->'coverage'->>'deductibleRemainingCents')::int as judged, (select remaining_cents from billing.deductible
        where patient_id = $1 order by recorded_at desc, id desc limit 1) as newest
        from billing.assessment where patient_id = $1 and month = $2`,
      [patientId, MARCH],
    )
    assert.equal(row!.judged, row!.newest)
  })

  race(
    'a rule of the practice set by two at once: both are on record, months are judged by the newest',
    async (together) => {
      const patientId = await stage.ready()
      await stage.readOne(patientId)
      const set = (who: typeof staff.webb | typeof staff.haddad, value: string) => () =>
        stage.as(who, (context) =>
          change(context, {
            id: context.newId(),
            key: 'count_prior_authorization',
            value,
            reason: 'our MAC reads it so',
          }),
        )
      assert.equal(won(await together(set(staff.webb, 'yes'), set(staff.haddad, 'no'))), 2)
      const [newest] = await look<{ value: string }>(
        stage,
        "select value from billing.rule_setting where key = 'count_prior_authorization' order by set_at desc, id desc limit 1",
      )
      const { questions } = await webb((context) => readRules(context))
      assert.equal(questions.find(({ key }) => key === 'count_prior_authorization')!.value, newest!.value)
      const [judged] = await look<{ policy: Record<string, unknown> }>(
        stage,
        "select facts->'policy' as policy from billing.assessment where patient_id = $1 and month = $2",
        [patientId, MARCH],
      )
      assert.equal(
        judged!.policy.countPriorAuthorization,
        newest!.value === 'yes',
        JSON.stringify(judged!.policy),
      )
    },
  )

  chainsHold(() => stage)
})
