import { Readable } from 'node:stream'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Answer, Entrance, LateDownload } from './answer.ts'
import { answerError } from './answer-error.ts'
import type { Actor, Context, Moment, Presence } from './context.ts'
import { isUuid, type Tx } from './database.ts'
import { randomToken } from './ids.ts'
import type { Log } from './log.ts'
import { once } from './once.ts'
import { protect } from './protect.ts'
import { notFound, Refusal, refuse } from './refusal.ts'
import type { Download, Route } from './route.ts'
import { recordRefusal, runInPractice, type Work, type World } from './unit-of-work.ts'

/** The house's own part of serving: who a session token belongs to, and who may. */
export type Doorkeeper = {
  identify(tx: Tx, token: string, at: Moment, how: Presence): Promise<Actor | null>
  can(actor: Actor, permission: string, patientId?: string): boolean
}

type Serving = { world: World; door: Doorkeeper; log: Log; secure: boolean }

const BODY_BYTES_MAX = 1_000_000

/** Patients' routes have a session of their own, so that a nurse can try the patient page on her own machine. */
const cookieName = (route: Route, secure: boolean) =>
  `${secure ? '__Host-' : ''}throughline-${route.path.startsWith('/api/my/') ? 'my' : 'staff'}`

const sessionOf = (request: FastifyRequest, name: string): { practiceId: string; token: string } | null => {
  const [practiceId, token] = (request.cookies[name] ?? '').split('.')
  return practiceId && token && isUuid(practiceId) ? { practiceId, token } : null
}

/** The names of fields are ours; the keys of a record are what somebody sent, and are not repeated. */
const fieldOf = (route: Route, { path }: z.core.$ZodIssue): string => {
  const named = String(path[0] ?? '')
  let schema = route.input.shape[named]
  while (schema && 'innerType' in schema.def) schema = schema.def.innerType as z.ZodType
  return schema?.def.type === 'record' ? named : path.join('.')
}

const fieldMessage = (issue: z.core.$ZodIssue, field: string): string =>
  issue.code === 'custom' ? issue.message : `Please check "${field || 'the form'}": ${issue.message}.`

const validInput = (route: Route, request: FastifyRequest): Record<string, unknown> => {
  const sent = route.uploadBytesMax ? {} : request.method === 'GET' ? request.query : request.body
  const merged = { ...((sent as object | null) ?? {}), ...(request.params as object) }
  const parsed = route.input.safeParse(merged)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const field = fieldOf(route, issue)
  return refuse('INVALID', fieldMessage(issue, field), { field })
}

const uploadOf = (route: Route, request: FastifyRequest): Context['upload'] => {
  if (!route.uploadBytesMax) return undefined
  if (!Buffer.isBuffer(request.body))
    return refuse('NO_FILE', 'No file arrived. Choose a file and send it again.')
  let fileName = 'file'
  try {
    fileName = decodeURIComponent(String(request.headers['x-file-name'] ?? 'file'))
  } catch {
    // A name that cannot be read is no reason to lose the file.
  }
  return { fileName: fileName.replace(/[\\/\p{Cc}]/gu, '_').slice(0, 200), bytes: request.body }
}

const send = async (world: World, route: Route, reply: FastifyReply, value: unknown) => {
  if (!route.download) return reply.send(route.output.parse(value))
  const file = value as Download | LateDownload
  const safeName = file.fileName.replace(/[^A-Za-z0-9._-]/g, '_')
  return reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `${'inline' in file && file.inline ? 'inline' : 'attachment'}; filename="${safeName}"`,
    )
    .send('later' in file ? Readable.from(await file.later(world)) : Buffer.from(file.bytes))
}

/** Set and cleared together with the answer, so a failed command leaves the browser as it was. */
const sessionKeeper = (serving: Serving, route: Route, reply: FastifyReply, practiceId: () => string) => {
  let change: (() => void) | undefined
  // No expiry: the server ends sessions by its own clock, and the browser forgets them when it closes.
  const options = { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: serving.secure }
  const name = cookieName(route, serving.secure)
  return {
    onSession: (token: string | null) => {
      change = () => {
        if (token) reply.setCookie(name, `${practiceId()}.${token}`, options)
        else reply.clearCookie(name, options)
      }
    },
    apply: () => change?.(),
  }
}

const whence = (request: FastifyRequest) => ({
  source: request.ip,
  agent: String(request.headers['user-agent'] ?? '').slice(0, 200),
})

/** Whose record a request is about, where its path says so: breaking the glass opens one patient. */
const patientOf = (route: Route, request: FastifyRequest): string | undefined =>
  route.path.includes(':patientId') ? String((request.params as { patientId?: string }).patientId) : undefined

const PROOF_MINUTES_MAX = 5

/** NIST SP 800-63B: what is grave is asked of somebody who just showed who she is, not of an open screen. */
const askToProve = ({ actor, now }: Context) => {
  const provedAt = 'provedAt' in actor ? actor.provedAt : null
  if (!provedAt || now.getTime() - provedAt.getTime() > PROOF_MINUTES_MAX * 60_000)
    refuse('PROVE', 'Please show once more that it is you. What you typed is kept.', { status: 403 })
}

const auditOf = (route: Route, input: Record<string, unknown>) =>
  typeof route.audit === 'string'
    ? {
        action: route.audit,
        thing: route.id,
        patientId: typeof input.patientId === 'string' ? input.patientId : undefined,
      }
    : undefined

const handleSignedIn = async (
  serving: Serving,
  { route, handle }: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const session = sessionOf(request, cookieName(route, serving.secure))
  const signIn = () =>
    refuse('SIGN_IN', 'Please sign in. What you typed is kept on this screen.', { status: 401 })
  if (!session) return signIn()
  const keeper = sessionKeeper(serving, route, reply, () => session.practiceId)
  let actor: Actor | null = null
  const presence = {
    asleep: route.background === true,
    awake: !route.background && request.headers['x-throughline'] !== 'idle',
  }
  const work: Work = {
    practiceId: session.practiceId,
    requestId: request.id,
    ...whence(request),
    onSession: keeper.onSession,
    actor: async (tx, practice) => {
      const at = { now: serving.world.clock.now(), practice }
      actor = await serving.door.identify(tx, session.token, at, presence)
      return actor
    },
  }
  try {
    const outcome = await runInPractice(serving.world, work, async (context) => {
      const { can } = serving.door
      if (!can(context.actor, route.permission, patientOf(route, request))) return notFound()
      // Her role alone would not have opened it.
      if (!can(context.actor, route.permission)) work.purpose = 'emergency access'
      if (route.stepUp) askToProve(context)
      const input = validInput(route, request)
      work.audit = auditOf(route, input)
      const upload = uploadOf(route, request)
      const run = () => handle!(upload ? { ...context, upload } : context, input as never)
      const { value, again } = await once(context, route, input, run)
      if (again) work.audit = { action: 'sent again', thing: route.id }
      return value
    })
    if (!outcome) return signIn()
    keeper.apply()
    return await send(serving.world, route, reply, outcome.value)
  } catch (error) {
    if (error instanceof Refusal && actor)
      await recordRefusal(serving.world, work, actor, { action: `refused:${error.code}`, thing: route.id })
    throw error
  }
}

const handleAnyone = async (
  serving: Serving,
  { route, handleAnyone }: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  let practice = ''
  const keeper = sessionKeeper(serving, route, reply, () => practice)
  const nobody: Actor = { kind: 'system', id: 'entrance', name: 'the entrance' }
  const entrance: Entrance = {
    world: serving.world,
    requestId: request.id,
    source: request.ip,
    within: async (practiceId, command) => {
      practice = practiceId
      const work: Work = {
        practiceId,
        requestId: request.id,
        ...whence(request),
        onSession: keeper.onSession,
        actor: async () => nobody,
        whileSuspended: 'opens-no-session',
      }
      return (await runInPractice(serving.world, work, command))?.value ?? null
    },
  }
  const value = await handleAnyone!(entrance, validInput(route, request) as never)
  keeper.apply()
  return send(serving.world, route, reply, value)
}

/** An HTTP server that answers exactly the routes it is given. */
export const serve = async (serving: Serving, answers: Answer[]): Promise<FastifyInstance> => {
  const app = fastify({
    logger: false,
    genReqId: () => randomToken().slice(0, 12),
    bodyLimit: BODY_BYTES_MAX,
    // Only a proxy on this machine may say for whom it asks: anybody else could claim any address.
    trustProxy: 'loopback',
  })
  app.setErrorHandler(answerError(serving.log))
  await protect(app, serving.secure)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  for (const one of answers) {
    const { route } = one
    app.route({
      method: route.method,
      url: route.path,
      ...(route.uploadBytesMax ? { bodyLimit: route.uploadBytesMax } : {}),
      config: one.handleAnyone ? { rateLimit: { max: 60, timeWindow: '1 minute' } } : {},
      handler: (request, reply) =>
        (one.handleAnyone ? handleAnyone : handleSignedIn)(serving, one, request, reply),
    })
  }
  return app
}
