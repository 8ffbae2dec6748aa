import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Mail } from '../../platform/mail.ts'
import { ana, moreStaff, patients, practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { setUpApp, visitor } from '../../tests/visitor.ts'

const { rosa } = patients

describe('whoever reads the whole database can sign in with nothing of it', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  const mails: Mail[] = []
  before(async () => {
    stage = await openStage(undefined, async (mail) => {
      mails.push(mail)
    })
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  /** Every row of every table as text; bytes stand in it as hexadecimal digits. */
  const everything = async () => {
    const { rows } = await stage.owner.query(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')`)
    const texts: [string, string][] = []
    for (const { name } of rows) {
      const all = await stage.owner.query(`select string_agg(x::text, '\n') as text from ${name} x`)
      if (all.rows[0].text) texts.push([name, all.rows[0].text])
    }
    return texts
  }
  const linkToken = (text: string) => /\/open\/([\w-]+)/.exec(text)?.[1] ?? ''

  it('keeps hashes of tokens, links, invitations and codes, seals of secrets, and no mail that still opens', async () => {
    const secrets: Record<string, string> = { password: SAMPLE_PASSWORD }
    const lee = visitor(app)
    await lee.enter(staff.lee.email)
    secrets.session = lee.token()
    const { secret, codes } = await setUpApp(lee, stage.clock.now())
    secrets.app = secret
    secrets.recovery = codes[0]!
    secrets['recovery without dashes'] = codes[1]!.replaceAll('-', '')
    const ruth = visitor(app)
    await ruth.enter(moreStaff.ruth.email)
    const again = (await ruth.post(`/api/people/${staff.webb.id}/invite`)).json().link
    secrets.invitation = again.split('#')[1]
    const rule = { secondStep: 'offered', oidcIssuer: 'https://idp.example.org', oidcClientId: 'us' }
    secrets.client = 'a secret of the provider'
    await ruth.post('/api/sign-in-rule', { ...rule, oidcClientSecret: secrets.client })
    secrets.link = linkToken((await lee.post(`/api/patients/${rosa.id}/link`)).json().link)
    const printed = (await lee.post(`/api/patients/${rosa.id}/printed-code`, { caregiverId: null })).json()
      .code
    secrets.printed = printed
    secrets['printed without its dash'] = printed.replace('-', '')
    const page = visitor(app)
    await page.post('/api/my/open-link', { token: secrets.link, birthDate: rosa.birthDate })
    secrets['her session'] = page.token('my')
    const given = { id: '01900000-0000-7000-8000-000000000d01', ...ana, sections: ['plan'] }
    secrets['caregiver link'] = linkToken((await page.post('/api/my/family', given)).json().link)
    await visitor(app).post('/api/my/ask-for-code', { address: rosa.email, birthDate: rosa.birthDate })
    await stage.runJobs()
    secrets.mailed = mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? [])[0] ?? ''
    assert.ok(
      mails.some(({ text }) => text.includes(secrets['caregiver link']!)),
      'she was sent her link',
    )
    const texts = await everything()
    assert.ok(texts.length > 20)
    for (const [what, value] of Object.entries(secrets)) {
      assert.ok(value.length >= 6, what)
      const bare = new RegExp(`(?<![0-9a-f.-])${value.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}(?![0-9a-f-])`)
      const hex = Buffer.from(value).toString('hex')
      const where = texts.filter(([, text]) => bare.test(text) || (what !== 'mailed' && text.includes(hex)))
      assert.deepEqual(
        where.map(([name]) => name),
        [],
        what,
      )
    }
    const token = Buffer.from(secrets.session).toString('hex')
    assert.ok(texts.every(([, text]) => !text.includes(token)))
  })
})
