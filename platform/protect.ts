import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './refusal.ts'

/** Nothing of anybody else's: no script, font, picture, frame or address of a third party. Scripts run by nonce only. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'strict-dynamic'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
}
/** What the pages never ask of a device, and the microphone that dictation may. */
const DEVICE_POLICY =
  'camera=(), geolocation=(), microphone=(self), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)'
/** Bytes somebody sent us are handed out as a download that can run nothing, wherever it is opened. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
const DOWNLOAD_POLICY = `${API_POLICY}; sandbox`

const isApi = (request: FastifyRequest) => request.url.startsWith('/api/')

/** A request that a page of another site made this browser send; a browser tells so itself (Fetch Metadata). */
const isForeign = ({ headers }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** A page of another origin cannot add our header without our consent: no forged writes. */
const refuseForged = async (request: FastifyRequest) => {
  if (!isApi(request)) return
  const unmarked = request.method !== 'GET' && !request.headers['x-throughline']
  if (unmarked || isForeign(request))
    refuse('FORGED', 'This came from another page. Open Throughline and try again.', { status: 403 })
}

const guardAnswer = async (request: FastifyRequest, reply: FastifyReply) => {
  reply.header('permissions-policy', DEVICE_POLICY)
  if (!isApi(request)) return
  reply.header('cache-control', 'no-store')
  const isDownload = String(reply.getHeader('content-disposition') ?? '').startsWith('attachment')
  reply.header('content-security-policy', isDownload ? DOWNLOAD_POLICY : API_POLICY)
}

/** Headers, cookies, limits and the guard against requests that other sites forge, around every route. */
export const protect = async (app: FastifyInstance, secure: boolean): Promise<void> => {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  app.addHook('onRequest', refuseForged)
  app.addHook('onSend', guardAnswer)
}
