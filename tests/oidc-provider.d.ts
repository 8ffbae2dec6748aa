declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  type Asked = {
    oidc: { provider: { Grant: new (of: object) => Grant }; session?: { accountId?: string } }
  }
  /** As much of it as a test of single sign-on uses. */
  export class Provider {
    constructor(
      issuer: string,
      settings: Record<string, unknown> & {
        interactions: { url(asked: unknown, interaction: { uid: string }): string }
        findAccount(asked: unknown, id: string): { accountId: string; claims(): object }
        loadExistingGrant(asked: Asked): Promise<Grant>
      },
    )
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
}
