import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type AckCode, framed, openFrames, receiveAdt, writeAck } from '../modules/interop/index.ts'
import type { Actor } from '../platform/context.ts'
import { faultOf } from '../platform/fault.ts'
import { uuidv7 } from '../platform/ids.ts'
import type { Log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { runInPractice, type World } from '../platform/unit-of-work.ts'
import type { Feed } from './settings.ts'

const CONNECTIONS_MAX = 16
const IDLE_MS = 5 * 60_000
const FEED: Actor = { kind: 'system', id: 'feed', name: 'Hospital feed' }
const LATER = 'This could not be kept just now. Send it again.'

type Told = { code: AckCode; controlId: string; sentence: string }

const takeIn = async (
  world: World,
  practiceId: string,
  socket: Socket,
  bytes: Buffer,
  log: Log,
): Promise<Told> => {
  const requestId = `feed-${uuidv7(world.clock.now().getTime())}`
  const work = { practiceId, requestId, source: socket.remoteAddress ?? '', actor: async () => FEED }
  try {
    const done = await runInPractice(world, work, (context) => receiveAdt(context, bytes, 'feed'))
    if (done) return done.value
    log.error({ practiceId }, 'the feed names a practice that is not here')
  } catch (error) {
    if (!(error instanceof Refusal))
      log.error({ requestId, ...faultOf(error) }, 'a message of the feed failed')
  }
  return { code: 'AE', controlId: '', sentence: LATER }
}

/** Messages of one connection are taken one after another, and each is answered before the next is read. */
const serveOne = (world: World, practiceId: string, socket: Socket, log: Log) => {
  const frames = openFrames()
  let last: Promise<void> = Promise.resolve()
  const answer = ({ code, controlId, sentence }: Told) => {
    if (socket.writable) socket.write(framed(writeAck(code, controlId, sentence, world.clock.now())))
  }
  socket.setTimeout(IDLE_MS, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    // While one chunk is worked on, no more is read: a sender cannot fill our memory.
    socket.pause()
    last = last.then(async () => {
      for (const frame of frames(chunk)) {
        if (frame.kind === 'message') answer(await takeIn(world, practiceId, socket, frame.bytes, log))
        else {
          answer({ code: 'AR', controlId: '', sentence: frame.why })
          socket.end()
          return
        }
      }
      socket.resume()
    })
  })
}

/**
 * Listens for a hospital's feed (HL7 v2 over MLLP). One listener is one practice's: which, is configured and never read
 * from a message. MLLP has no encryption of its own: put it behind a VPN or a TLS tunnel.
 */
export const startMllp = async (world: World, { host, port, practiceId }: Feed, log: Log) => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveOne(world, practiceId, socket, log)
  })
  server.maxConnections = CONNECTIONS_MAX
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
