import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { practice } from '../samples/cast.ts'
import { makeDatabase } from '../tests/stage.ts'

const { id: _id, ...card } = practice
const formOf = (slug: string) => ({
  ...card,
  slug,
  administrator: { name: 'Pat Moreno', email: `${slug}@example.org`, credential: 'manager' },
})

describe('the operator’s command line for whole practices', () => {
  let database: Awaited<ReturnType<typeof makeDatabase>>
  let folder: string
  before(async () => {
    database = await makeDatabase()
    folder = mkdtempSync(join(tmpdir(), 'commands-'))
  })
  after(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (...args: string[]) => {
    const { DATABASE_URL: _url, THROUGHLINE_PRACTICE: _practice, ...rest } = process.env
    const env = { ...rest, DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl }
    const done = spawnSync(process.execPath, ['server/cli.ts', ...args], { env, encoding: 'utf8' })
    return { code: done.status, said: done.stdout + done.stderr }
  }
  const file = (name: string, content: object) => {
    writeFileSync(join(folder, name), JSON.stringify(content))
    return join(folder, name)
  }

  it('does nothing without a practice, and says which there are', () => {
    const { code, said } = run('audit', 'verify')
    assert.equal(code, 1)
    assert.match(said, /Say which practice: set THROUGHLINE_PRACTICE\. There are: none; add one/)
  })

  it('adds a practice, says so again, and means the only one where none is named', () => {
    const form = file('cedar.json', formOf('cedar-hill'))
    assert.match(
      run('practice', 'add', form).said,
      /Added cedar-hill .*\nHand this link to .* cedar-hill@example\.org signs in: http\S+\/staff\/invitation#/,
    )
    assert.match(run('practice', 'add', form).said, /cedar-hill exists .* Nothing was changed/)
    assert.match(run('audit', 'verify').said, /audit\.entry: 1 rows\n[\s\S]*Every chain holds/)
    assert.match(run('practice', 'add', 'nowhere.json').said, /nowhere\.json cannot be read/)
    assert.match(
      run('practice', 'add', file('wrong.json', { slug: 'X' })).said,
      /Please mend:\n {2}slug: Use 2 to 40/,
    )
  })

  it('names no practice by itself where there are two', () => {
    run('practice', 'add', file('oak.json', formOf('oak-lane')))
    const { code, said } = run('audit', 'verify')
    assert.equal(code, 1)
    assert.match(said, /There are: cedar-hill, oak-lane/)
  })

  it('suspends, exports, deletes and brings back', () => {
    assert.match(run('practice', 'suspend', 'oak-lane', 'It moves away').said, /oak-lane is suspended/)
    const out = join(folder, 'out')
    assert.match(
      run('practice', 'export', 'oak-lane', out).said,
      /rows of \d+ tables are in .*\nmanifest\.json [0-9a-f]{64}/,
    )
    assert.match(run('practice', 'export', 'oak-lane', out).said, /holds something already/)
    assert.match(run('practice', 'retention', 'oak-lane').said, /is paused in Throughline/)
    assert.equal(run('practice', 'delete', 'oak-lane', 'oak-lane').code, 2)
    assert.match(
      run('practice', 'delete', 'oak-lane', 'oak-lane', '--yes').said,
      /oak-lane is deleted: \d+ rows/,
    )
    assert.match(run('practice', 'list').said, /oak-lane +gone\n {2}added .*\n {2}exported .*\n {2}deleted /)
    assert.match(
      run('practice', 'import', out).said,
      /\(oak-lane\) is here: \d+ rows, every hash chain holds/,
    )
    assert.match(run('practice', 'resume', 'oak-lane', 'It is back').said, /oak-lane goes on/)
    assert.match(run('practice', 'retention', 'oak-lane').said, /No record has reached its end/)
    assert.match(run('practice', 'delete-expired', 'oak-lane', '--yes').said, /0 records deleted/)
  })

  it('says how it is used where words are missing', () => {
    const { code, said } = run('practice', 'suspend', 'oak-lane')
    assert.equal(code, 2)
    assert.match(said, /practice suspend SLUG "WHY"/)
  })
})
