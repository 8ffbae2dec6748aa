import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Context } from '../../platform/context.ts'
import { closePrinter } from '../../platform/print.ts'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { verifyChains } from '../audit/index.ts'
import { addInitiatingVisit, attest, confirm } from './confirm.ts'
import { begin, keepConsent, revoke, tellScript } from './consent.ts'
import { printReceipt, receiptHtml } from './consent-receipt.ts'
import { readConfirmedConditions, readConsents, readEnrollments } from './index.ts'
import { requiredElements, scriptVersions } from './rules/consent-elements.ts'
import { ownCost } from './rules/own-cost.ts'
import { screenEverybody } from './screen-patients.ts'

const rosa = patients.rosa.id
const haddad = staff.haddad.id

describe('from a chart to an enrollment', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(async () => {
    await closePrinter()
    await stage.close()
  })

  const yes = (context: Context, elements: readonly string[] = requiredElements) => ({
    id: context.newId(),
    patientId: rosa,
    program: 'CCM' as const,
    practitionerId: haddad,
    decision: 'accepted' as const,
    means: 'verbal' as const,
    elements: [...elements],
    language: 'es' as const,
    scriptVersion: scriptVersions[0]!,
    costCents: 1323,
    costText: 'unos $13.23 al mes',
    givenBy: 'patient' as const,
    givenByName: 'Rosa Delgado',
    givenAt: context.now.toISOString(),
    reason: null,
  })

  it('takes a condition only from a practitioner who may bill, and once', async () => {
    const condition = (context: Context, icd10: string) => ({
      id: context.newId(),
      patientId: rosa,
      icd10,
      label: 'Type 2 diabetes',
      category: 'diabetes',
      onsetOn: null,
      expectedMonths: 12,
      factIds: [],
    })
    await assert.rejects(
      stage.as(staff.lee, (context) => confirm(context, condition(context, 'E11.9'))),
      { code: 'NOT_A_BILLING_PRACTITIONER' },
    )
    for (const icd10 of ['E11.9', 'I50.32', 'E11.9'])
      await stage.as(staff.haddad, (context) => confirm(context, condition(context, icd10)))
    const kept = await stage.as(staff.lee, ({ tx }) => readConfirmedConditions(tx, rosa))
    assert.deepEqual(
      kept.map(({ icd10 }) => icd10),
      ['E11.9', 'I50.32'],
    )
  })

  it('says at once that a nurse visit does not begin the service, and that tomorrow has not been', async () => {
    const visit = (code: string, visitedOn: string) =>
      stage.as(staff.tomas, (context) =>
        addInitiatingVisit(context, {
          id: context.newId(),
          patientId: rosa,
          practitionerId: haddad,
          visitedOn,
          code,
          ccmDiscussed: true,
        }),
      )
    await assert.rejects(visit('99211', '2026-02-20'), { code: 'VISIT_NOT_QUALIFYING' })
    await assert.rejects(visit('99214', '2026-03-04'), { code: 'IN_FUTURE' })
    assert.deepEqual(await visit('99214', '2026-02-20'), { ok: true })
  })

  it('speaks her language and names her own cost in dollars', async () => {
    const script = await stage.as(staff.tomas, (context) =>
      tellScript(context, { patientId: rosa, language: 'es', program: 'CCM', practitionerId: haddad }),
    )
    assert.equal(script.costCents, 1323)
    assert.ok(script.elements.some(({ text }) => text.includes('$13.23')))
    assert.deepEqual(
      script.elements
        .filter(({ required }) => required)
        .map(({ key }) => key)
        .sort(),
      [...requiredElements].sort(),
    )
  })

  for (const element of requiredElements)
    it(`keeps no "yes" without ${element}, neither by the command nor by the database`, async () => {
      const short = requiredElements.filter((one) => one !== element)
      await assert.rejects(
        stage.as(staff.tomas, (context) => keepConsent(context, yes(context, short))),
        { code: 'CONSENT_INCOMPLETE' },
      )
      await stage.owner.query(`set app.practice_id = '${practice.id}'`)
      const forced = stage.owner.query(
        `insert into enrollment.consent (practice_id, id, patient_id, program, practitioner_id, decision, means, elements, language,
           script_version, given_by, given_by_name, given_at, obtained_by, recorded_at)
         values ($1, gen_random_uuid(), $2, 'CCM', $3, 'accepted', 'verbal', $4, 'en', 'x', 'patient', 'Rosa', now(), $3, now())`,
        [practice.id, rosa, haddad, short],
      )
      await assert.rejects(forced, /check constraint/)
    })

  const enrollRosa = (practitionerId = haddad) =>
    stage.as(staff.tomas, (context) =>
      begin(context, {
        id: context.newId(),
        patientId: rosa,
        program: 'CCM',
        practitionerId,
        coordinatorId: staff.lee.id,
      }),
    )

  it('enrolls nobody without a consent that holds for that practitioner', async () => {
    await assert.rejects(enrollRosa(), { code: 'NO_CONSENT' })
    await stage.as(staff.tomas, (context) => keepConsent(context, { ...yes(context), decision: 'declined' }))
    await assert.rejects(enrollRosa(), { code: 'NO_CONSENT' })
    await stage.as(staff.tomas, (context) => keepConsent(context, yes(context)))
    await assert.rejects(enrollRosa(staff.priya.id), { code: 'NO_CONSENT' })
    assert.deepEqual(await enrollRosa(), { ok: true })
    await assert.rejects(enrollRosa(), { code: 'ALREADY_ENROLLED' })
  })

  it('prints her a receipt in her language: what, cost, how to stop', async () => {
    const [consent] = await stage.as(staff.lee, ({ tx }) => readConsents(tx, rosa))
    const facts = {
      consent: consent!,
      patient: 'Rosa <Delgado>',
      practitioner: 'Dr. Haddad',
      taker: 'Tomás Rivera',
      practice: { ...practice },
      on: '2026-03-03',
    }
    const page = receiptHtml(facts, 'es')
    for (const words of [
      'lang="es"',
      'unos $13.23 al mes',
      '(555) 010-0100',
      'Dr. Haddad',
      'Rosa &#60;Delgado&#62;',
      '3 de marzo de 2026',
    ])
      assert.ok(page.includes(words), words)
    const { bytes } = await stage.as(staff.tomas, (context) =>
      printReceipt(context, { patientId: rosa, consentId: consent!.id }),
    )
    const pdf = Buffer.from(bytes).toString('latin1')
    assert.ok(pdf.startsWith('%PDF-') && pdf.includes('/StructTreeRoot') && pdf.includes('/Lang'))
  })

  it('no longer lists her among those to ask', async () => {
    const candidates = await stage.as(staff.tomas, screenEverybody)
    assert.ok(candidates.length > 0)
    assert.equal(
      candidates.find(({ patientId }) => patientId === rosa),
      undefined,
    )
  })

  it('ends at the end of the month when she says stop, and keeps what she had said before', async () => {
    const [consent] = await stage.as(staff.lee, ({ tx }) => readConsents(tx, rosa))
    const stopIt = () =>
      stage.as(staff.tomas, (context) =>
        revoke(context, {
          id: context.newId(),
          patientId: rosa,
          consentId: consent!.id,
          means: 'verbal',
          givenByName: 'Rosa Delgado',
          reason: 'too many calls',
        }),
      )
    assert.deepEqual(await stopIt(), { endsOn: '2026-03-31' })
    assert.deepEqual(await stopIt(), { endsOn: '2026-03-31' })
    const consents = await stage.as(staff.lee, ({ tx }) => readConsents(tx, rosa))
    assert.deepEqual(
      consents.map(({ decision }) => decision),
      ['revoked', 'accepted', 'declined'],
    )
    assert.equal(consents[0]!.revokes, consent!.id)
    const [enrollment] = await stage.as(staff.lee, ({ tx }) => readEnrollments(tx, rosa))
    assert.equal(enrollment?.endedOn, '2026-03-31')
  })

  it('chains consents: a changed one is named', async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query('alter table enrollment.consent disable trigger user')
    await stage.owner.query("update enrollment.consent set means = 'written' where seq = 2")
    await stage.owner.query('alter table enrollment.consent enable trigger user')
    const { broken } = await stage.as(staff.lee, ({ tx }) => verifyChains(tx))
    assert.deepEqual(
      broken.map(({ chain, seq, why }) => ({ chain, seq, why })),
      [{ chain: 'enrollment.consent', seq: 2, why: 'altered' }],
    )
  })

  it('takes the risk from a practitioner with a reason', async () => {
    const risk = (who: typeof staff.lee | typeof staff.haddad) =>
      stage.as(who, (context) =>
        attest(context, {
          id: context.newId(),
          patientId: rosa,
          risk: 'decompensation',
          reasons: 'Two admissions for heart failure last year',
        }),
      )
    await assert.rejects(risk(staff.lee), { code: 'NOT_A_BILLING_PRACTITIONER' })
    assert.deepEqual(await risk(staff.haddad), { ok: true })
  })
})

describe('what a month is likely to cost her', () => {
  const cases: [string, string[], number | null][] = [
    ['Part B alone: 20 % of $66.13', ['medicare_part_b'], 1323],
    ['QMB: nothing', ['medicare_part_b', 'medicaid', 'qmb'], 0],
    ['Medigap: most likely nothing', ['medicare_part_b', 'medigap'], 0],
    ['Medicare Advantage: the plan says', ['medicare_advantage'], null],
    ['Medicaid: the state says', ['medicare_part_b', 'medicaid'], null],
  ]
  for (const [name, kinds, cents] of cases)
    it(name, () => {
      assert.equal(ownCost(kinds, '2026-03-03').cents, cents)
      assert.ok(ownCost(kinds, '2026-03-03').text.es)
    })
  it('uses the amount of its year: 20 % of $60.49 in 2025', () => {
    assert.equal(ownCost(['medicare_part_b'], '2025-12-31').cents, 1210)
  })
})
