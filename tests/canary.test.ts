import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { z } from 'zod'
import { borrowEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import type { Route } from '../platform/route.ts'
import { patients, practice, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { answers } from '../server/house.ts'
import { freePort } from '../tools/test-cluster.ts'
import { inputs } from './isolation-inputs.ts'
import { PLANTED, plant, planted } from './planted.ts'
import { type Started, startProduct } from './process.ts'

const rosa = patients.rosa.id
const routes = answers.map(({ route }) => route)
/** Endings of a text: as it is, and with a character that PostgreSQL refuses and quotes. */
const ENDINGS = ['', '\u0000']

type Sent = { what: string; status: number; headers: Headers; body: string }

/** A mail server that takes no mail and says whose it was, as real ones do. */
const rejectingMailServer = (): Promise<{ server: Server; url: string }> => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const line = chunk.toString().trim()
      socket.write(line.startsWith('RCPT') ? `550 no such user: ${line}\r\n` : '250 ok\r\n')
    })
  })
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done({ server, url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` })
    }),
  )
}

/** Every file below a folder that holds a planted value, or a secret of this run. */
const filesWith = (folder: string, wanted: (text: string) => boolean, except: (path: string) => boolean) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !except(path))
    .filter((path) => {
      try {
        return wanted(readFileSync(path, 'latin1'))
      } catch {
        return false
      }
    })

/** Whether a file is other than when it was last looked into: a printer leaves large ones that stay as they are. */
const onlyChanged = () => {
  const looked = new Map<string, string>()
  return (path: string): boolean => {
    try {
      const { mtimeMs, size } = statSync(path)
      const mark = `${mtimeMs} ${size}`
      const isSame = looked.get(path) === mark
      looked.set(path, mark)
      return isSame
    } catch {
      return true
    }
  }
}

describe('what patients and staff type is found nowhere it should not be', () => {
  const data = mkdtempSync(join(tmpdir(), 'throughline-canary-'))
  const temp = join(data, 'temp')
  const secrets: string[] = []
  const sent: Sent[] = []
  const inTemp = new Set<string>()
  const isAsBefore = onlyChanged()
  let running: Started
  let mail: Awaited<ReturnType<typeof rejectingMailServer>>
  let address: string
  let output = ''

  const isLeak = (text: string) => PLANTED.test(text) || secrets.some((secret) => text.includes(secret))
  const request = async (
    what: string,
    method: string,
    path: string,
    body: string | undefined,
    more: object,
  ) => {
    const response = await fetch(`${address}${path}`, {
      method,
      body: body ?? null,
      headers: { 'x-throughline': '1', 'content-type': 'application/json', ...more },
    })
    const answer = { what, status: response.status, headers: response.headers, body: await response.text() }
    sent.push(answer)
    return answer
  }
  const post = (path: string, body: object) => request(path, 'POST', path, JSON.stringify(body), {})
  const enter = async (path: string, body: object) => {
    const cookie = String((await post(path, body)).headers.get('set-cookie')).split(';')[0]!
    secrets.push(cookie.split('.').at(-1)!)
    return cookie
  }
  const signIn = (email: string) => enter('/api/sign-in', { email, password: SAMPLE_PASSWORD })
  const openRosasPage = async (cookie: string) => {
    const { body } = await request('link', 'POST', `/api/patients/${rosa}/link`, '{}', { cookie })
    const token = (JSON.parse(body) as { link: string }).link.split('/open/')[1]!
    secrets.push(token)
    return enter('/api/my/open-link', { token, birthDate: patients.rosa.birthDate })
  }

  const filled = (route: Route, ending: string) => {
    const ids = { patientId: rosa, otherId: crypto.randomUUID(), newId: crypto.randomUUID() }
    const base = inputs[route.id]!(ids)
    const rest = plant(route.input as z.ZodType, base, '', ending) as Record<string, unknown>
    const path = route.path.replace(/:(\w+)/g, (_, key: string) => {
      const value = String(base[key])
      delete rest[key]
      return value
    })
    const query =
      route.method === 'GET' ? `?${new URLSearchParams(base as Record<string, string>).toString()}` : ''
    return { path: `${path}${query}`, rest }
  }
  const send = async (route: Route, cookies: string[], ending: string) => {
    const cookie = cookies.join('; ')
    const { path, rest } = filled(route, ending)
    if (route.uploadBytesMax)
      return request(route.id, 'POST', path, `{"note": "${planted.text}${ending} not a chart`, {
        cookie,
        'content-type': 'application/octet-stream',
        'x-file-name': planted.fileName,
      })
    const body = route.method === 'GET' ? undefined : JSON.stringify(rest)
    await request(route.id, route.method, path, body, { cookie })
    // Cut off in the middle: a parser that complains likes to quote.
    if (body) await request(route.id, route.method, path, body.slice(0, -1), { cookie })
    if (body)
      await request(route.id, route.method, path, JSON.stringify({ ...rest, version: 2 ** 40 }), { cookie })
  }
  const asOwner = async (sql: string) => {
    const client = new pg.Client({ connectionString: borrowEmbeddedPostgres(data)!.ownerUrl })
    await client.connect()
    try {
      await client.query(`set app.practice_id = '${practice.id}'`)
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  before(async () => {
    mkdirSync(temp)
    mail = await rejectingMailServer()
    const port = await freePort()
    address = `http://localhost:${port}`
    running = startProduct(
      [
        '--port',
        String(port),
        '--database-port',
        String(await freePort()),
        '--data',
        data,
        '--sample',
        'people',
      ],
      { LOG_LEVEL: 'trace', TMPDIR: temp, SMTP_URL: mail.url, NODE_ENV: 'production' },
    )
    await running.ready
    const lee = await signIn(staff.lee.email)
    const rosas = await openRosasPage(lee)
    const people = [
      lee,
      await signIn(staff.haddad.email),
      await signIn(staff.webb.email),
      await signIn(staff.tomas.email),
    ]
    for (const ending of ENDINGS)
      for (const person of people)
        for (const route of routes.filter(({ id }) => !id.endsWith('sign-out'))) {
          await send(route, [person, rosas], ending)
          for (const path of filesWith(temp, isLeak, isAsBefore)) inTemp.add(path)
        }
    await asOwner('alter table patients.need add constraint fails check (note is null) not valid')
    await asOwner('drop table billing.rule_setting cascade')
    for (const route of routes.filter(({ id }) => !id.endsWith('sign-out')))
      await send(route, [people[0]!, rosas], '')
    await sleep(1500)
    running.child.kill('SIGINT')
    await running.ended
    output = running.said()
  })
  after(() => {
    running.child.kill('SIGKILL')
    mail.server.close()
    rmSync(data, { recursive: true, force: true })
  })

  it('the run was one: values were kept, requests failed, jobs failed, faults happened', async () => {
    const count = (status: number) => sent.filter((one) => one.status === status).length
    assert.ok(count(200) > 100, `${count(200)} were answered`)
    assert.ok(count(400) > 100 && count(404) > 20 && count(422) > 20)
    assert.ok(count(500) > 0, 'a table was taken away')
    assert.match(output, /"msg":"fault"/)
    assert.match(output, /"msg":"job failed"/)
    assert.match(output, /"msg":"the database refused"/)
    assert.ok(
      sent.some(({ status, body }) => status === 200 && PLANTED.test(body)),
      'who may, reads it',
    )
  })

  it('not in the log, nor on either output of the server, at the most talkative level', () => {
    assert.deepEqual(output.split('\n').filter(isLeak), [])
  })

  it('not in what a refused request is answered, but for the newer words one is shown instead of one’s own', () => {
    const refused = sent.filter(({ status, body }) => status >= 400 && status !== 409 && isLeak(body))
    assert.deepEqual(
      refused.map(({ what, status, body }) => `${what} ${status} ${body.slice(0, 200)}`),
      [],
    )
  })

  it('not in a file: neither in the folder for temporary ones, nor beside the database', () => {
    assert.deepEqual([...inTemp], [])
    const inDatabase = (path: string) => path.startsWith(join(data, 'postgres', ''))
    assert.deepEqual(filesWith(data, isLeak, inDatabase), [])
    assert.deepEqual(
      filesWith(join(import.meta.dirname, '..', 'dist'), isLeak, () => false),
      [],
    )
  })

  it('not in a cache or in the address that another site is told one came from', () => {
    for (const { what, headers } of sent) {
      assert.equal(headers.get('cache-control'), 'no-store', what)
      assert.equal(headers.get('referrer-policy'), 'no-referrer', what)
    }
  })

  it('not in an address: no route takes text in its path or query', () => {
    const textual = routes.flatMap((route) => {
      const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, key]) => key!)
      const shape = route.input.shape as Record<string, z.ZodType>
      const keys = route.method === 'GET' ? Object.keys(shape) : inPath
      return keys
        .filter((key) => shape[key]!.safeParse('Zzyxqcanary Delgado').success)
        .map((key) => `${route.id}: ${key}`)
    })
    assert.deepEqual(textual, [])
  })
})
