import type { FastifyReply, FastifyRequest } from 'fastify'
import { faultOf, isDatabaseAway, isUnkeepable } from './fault.ts'
import type { Log } from './log.ts'
import { Refusal } from './refusal.ts'

const RETRY_AFTER_SECONDS = 5

/** What PostgreSQL could not do, in words: away for a moment, or asked to keep what cannot be kept. */
const answerDatabase = (log: Log, error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  log.warn({ requestId: request.id, ...faultOf(error) }, 'the database refused')
  if (isDatabaseAway(error))
    return reply
      .status(503)
      .header('retry-after', RETRY_AFTER_SECONDS)
      .send({
        refusal: {
          code: 'AWAY',
          message:
            'The database does not answer just now. What you typed is kept on this screen. Wait a few seconds and send it again: it is saved once.',
        },
      })
  return reply.status(400).send({
    refusal: {
      code: 'INVALID',
      message:
        'Something in this cannot be kept: a number that is too large, a character that is none, or a thing that is not here. Check it and try again.',
    },
  })
}

export const answerError = (log: Log) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  if (error instanceof Refusal) {
    const { code, message, field, details, status, cause } = error
    // Lost for good: mostly two people, sometimes a rule of ours that no command knows.
    if (cause) log.warn({ requestId: request.id, ...faultOf(cause) }, 'collision')
    return reply.status(status).send({ refusal: { code, message, field, details } })
  }
  if (isDatabaseAway(error) || isUnkeepable(error)) return answerDatabase(log, error, request, reply)
  const status = (error as { statusCode?: number }).statusCode
  if (status === 413)
    return reply.status(413).send({
      refusal: {
        code: 'TOO_LARGE',
        message: 'This is larger than we can take in one piece. Nothing was saved.',
      },
    })
  if (status === 429)
    return reply.status(429).send({
      refusal: { code: 'SLOW_DOWN', message: 'Too many tries from here. Wait a minute and try again.' },
    })
  if (status && status < 500)
    return reply.status(status).send({
      refusal: {
        code: 'INVALID',
        message: 'We could not read what was sent. Reload the page and try again.',
      },
    })
  log.error({ requestId: request.id, ...faultOf(error) }, 'fault')
  return reply.status(500).send({
    refusal: {
      code: 'FAULT',
      message: `Something failed on our side and nothing was saved by half. If it happens again, tell us this number: ${request.id}`,
    },
  })
}
