import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { folderOfRoots, haveSigningKey } from '../modules/audit/index.ts'
import { startJobs } from '../platform/jobs.ts'
import { silentLog } from '../platform/log.ts'
import { patients, practice, secondPractice, staff, stranger } from '../samples/cast.ts'
import { openStage, type Stage } from '../tests/stage.ts'
import { AUDIT_COMMANDS } from './audit-command.ts'
import { listenersWith } from './house.ts'
import { readSettings } from './settings.ts'

describe('the log, for whoever runs the server', () => {
  let stage: Stage
  const data = mkdtempSync(join(tmpdir(), 'throughline-audit-'))
  const settings = readSettings(['--data', data], {})
  const place = folderOfRoots(settings.rootsFolder)

  const run = async (verb: string, args: string[] = [], practiceId = practice.id) => {
    const said: string[] = []
    const at = { world: stage.world, practiceId, settings, say: (line: string) => said.push(line) }
    const code = await AUDIT_COMMANDS[verb]!(at, args)
    return { code, said, text: said.join('\n') }
  }
  const tamper = async (sql: string) => {
    await stage.owner.query(`alter table audit.entry disable trigger user; ${sql};
      alter table audit.entry enable trigger user`)
  }

  before(async () => {
    stage = await openStage()
    for (const at of ['2026-03-03T14:00:00Z', '2026-03-04T14:00:00Z']) {
      stage.clock.set(at)
      for (const who of [staff.lee, stranger])
        await stage.as(who, async ({ touch }) =>
          touch({ action: 'read', thing: 'plans.read', patientId: patients.rosa.id }),
        )
    }
    stage.clock.set('2026-03-05T14:00:00Z')
  })
  after(async () => {
    await stage.close()
    rmSync(data, { recursive: true, force: true })
  })

  it('is signed for every practice when the jobs start, for all days that went by', async () => {
    const keeper = { key: haveSigningKey(settings.auditKeyFile), place }
    const jobs = await startJobs(stage.ownerUrl, stage.world, listenersWith(null, keeper), silentLog)
    for (let tries = 0; tries < 100 && place.days(secondPractice.id).length < 2; tries++) await sleep(50)
    await jobs.stop()
    for (const { id } of [practice, secondPractice])
      assert.deepEqual(place.days(id), ['2026-03-03', '2026-03-04'], id)
    const { rows } = await stage.owner.query("select to_regclass('audit.entry_2026_04') is not null as ready")
    assert.deepEqual(rows, [{ ready: true }])
  })

  it('holds: code 0 and a sentence', async () => {
    const { code, text } = await run('verify')
    assert.equal(code, 0, text)
    assert.match(text, /audit\.entry: 2 rows/)
    assert.match(text, /signed days in .*: 2/)
    assert.match(text, /Every chain holds\./)
  })

  it('is signed by command, and says when nothing waits', async () => {
    assert.match((await run('sign')).text, /No finished day waits/)
    stage.clock.set('2026-03-06T14:00:00Z')
    await stage.as(staff.lee, async ({ touch }) => touch({ action: 'read', thing: 'plans.read' }))
    stage.clock.set('2026-03-07T14:00:00Z')
    assert.match((await run('sign')).text, /^Signed: 2026-03-06\.$/m)
  })

  it('says which patients an account touched', async () => {
    const { code, text } = await run('touched', [staff.lee.id, '2026-03-03', '2026-03-04'])
    assert.equal(code, 0)
    assert.match(text, /2026-03-03T14:00:00\.000Z {2}2026-03-04T14:00:00\.000Z +2 .* Delgado, Rosa/)
    await assert.rejects(run('touched', [staff.lee.id]), /audit touched ACCOUNT 2026-03-01/)
  })

  it('shows the key that checks it, never the one that signs', async () => {
    const { text } = await run('key')
    assert.match(text, /BEGIN PUBLIC KEY/)
    assert.doesNotMatch(text, /PRIVATE/)
  })

  it('is broken: code 1, and chain, place, id and day in one sentence', async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query('select id from audit.entry where seq = 2')
    await tamper("update audit.entry set actor_name = 'Somebody else' where seq = 2")
    const { code, text } = await run('verify')
    assert.equal(code, 1)
    assert.match(
      text,
      new RegExp(`BROKEN audit.entry: row 2 \\(${rows[0].id}\\) of 2026-03-04 was altered: `),
    )
    assert.equal((await run('verify', ['--from', '2026-03-06'])).code, 0)
    assert.equal((await run('verify', ['--to', '2026-03-04'])).code, 1)
    await assert.rejects(
      run('verify', ['--from', 'March']),
      /--from takes a day like 2026-03-03, not "March"/,
    )
  })

  it('cannot be checked against its days without the key', async () => {
    const other = { ...settings, auditKeyFile: join(data, 'elsewhere.pem') }
    const said: string[] = []
    const at = {
      world: stage.world,
      practiceId: practice.id,
      settings: other,
      say: (line: string) => said.push(line),
    }
    assert.equal(await AUDIT_COMMANDS.verify!(at, ['--from', '2026-03-06']), 1)
    assert.match(
      said.join('\n'),
      /the key it must be signed with is not here; name it with THROUGHLINE_AUDIT_KEY/,
    )
  })

  it('names no practice that is not there', async () => {
    const { code, text } = await run('sign', [], '01900000-0000-7000-8000-0000000000ff')
    assert.equal(code, 1)
    assert.match(text, /There is no practice/)
  })
})
