import type { Actor } from './context.ts'

/** Who works at the command line of the server; the log names her so. */
export const OPERATOR: Actor = { kind: 'system', id: 'operator', name: "the operator's command line" }

/** Work in one practice that came from the command line and from no request. */
export const byOperator = (practiceId: string) => ({
  practiceId,
  requestId: 'command-line',
  actor: async () => OPERATOR,
})
