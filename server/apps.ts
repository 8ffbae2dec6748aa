import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where the build left room for the nonce of each answer. */
const NONCE_PLACE = 'NONCE-OF-THIS-ANSWER'
const dist = join(import.meta.dirname, '..', 'dist')
const APPS = [
  { prefix: '/staff/', folder: 'staff' },
  { prefix: '/my/', folder: 'patient' },
]

/** Hands out the two built apps; any path inside one of them opens it, so that an address can be kept and shared. */
export const serveApps = async (app: FastifyInstance): Promise<void> => {
  app.get('/', (_request, reply) => reply.redirect('/staff/'))
  for (const { prefix, folder } of APPS) {
    const page = readFileSync(join(dist, folder, 'index.html'), 'utf8')
    await app.register(fastifyStatic, {
      root: join(dist, folder),
      prefix,
      wildcard: false,
      index: false,
      globIgnore: ['**/index.html'],
      decorateReply: false,
      setHeaders: (reply, path) => {
        // File names carry a hash of what is in them; only the page itself may be old.
        reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
    app.get(`${prefix}*`, (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(page.replaceAll(NONCE_PLACE, reply.cspNonce.script)),
    )
  }
}
