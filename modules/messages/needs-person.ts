import type { Context } from '../../platform/context.ts'
import { readCard } from '../patients/index.ts'
import { hasEntry } from './entry-store.ts'
import { takeIn } from './take-in.ts'

/** An answer that needs a person at once waits in the inbox as the most urgent there is, until somebody has spoken with her. */
export const takeInAnswer = async (
  context: Context,
  { patientId, answeredId, name }: { patientId: string; answeredId: string; name: string },
): Promise<void> => {
  const card = await readCard(context.tx, patientId)
  if (!card || (await hasEntry(context.tx, answeredId))) return
  await takeIn(context, {
    id: answeredId,
    speaker: { kind: 'outside', id: null, name: `${name}, asked of ${card.givenName} ${card.familyName}` },
    body: 'She answered that she has thoughts of being better off dead or of self-harm (hurt myself). Speak with her now; offer 988.',
    thread: { patientId, channel: 'outside', address: null, private: true },
  })
}
