import { createServer } from 'node:net'
import { makeLog } from '../platform/log.ts'
import { moreStaff, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { readSettings, type Settings } from './settings.ts'
import { type Running, startThroughline } from './start.ts'

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })

/** A taken port is a sentence, not a stack trace. */
const refuseTakenPort = async (settings: Settings) => {
  if (!(await isFree(settings.port)))
    throw new Error(
      `Port ${settings.port} is taken. Start with another: npm start -- --port ${settings.port + 1}`,
    )
}

const greet = ({ address, embedded }: Running, sample: boolean) => {
  console.log(
    `\nThroughline is ready.\n\n  Practice   ${address}/staff/\n  Patients   ${address}/my/   (opened by a link that staff make)\n`,
  )
  if (sample) {
    console.log('Sample sign-ins (everybody is made up):')
    for (const { name, email, roles } of Object.values({ ...staff, ...moreStaff }))
      console.log(`  ${email.padEnd(22)} ${name} (${roles.join(', ')})`)
    console.log(`  password: ${SAMPLE_PASSWORD}\n`)
  }
  if (embedded)
    console.log(
      'The database inside is for trying out. For real patients set DATABASE_URL to a PostgreSQL of your own.',
    )
  console.log('Ctrl-C stops it; the data stays.')
}

const main = async () => {
  const settings = readSettings(process.argv.slice(2), process.env)
  await refuseTakenPort(settings)
  const running = await startThroughline(settings, makeLog(process.env.LOG_LEVEL ?? 'warn'))
  greet(running, settings.sample !== 'none')
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await running.stop()
    console.log('Stopped. Everything is saved.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
