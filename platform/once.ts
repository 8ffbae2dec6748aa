import { createHash } from 'node:crypto'
import type { Context } from './context.ts'
import { refuse } from './refusal.ts'
import type { Route } from './route.ts'

/** Whether the browser makes the id of what this route writes; an id in the path names something that is there. */
export const isWrittenOnce = ({ method, again, input, path }: Route): boolean =>
  method !== 'GET' && again !== 'runs' && 'id' in input.shape && !/:id\b/.test(path)

const patientOf = ({ actor }: Context, { patientId }: { patientId?: unknown }): string | null => {
  if (typeof patientId === 'string') return patientId
  return 'patientId' in actor ? actor.patientId : null
}

const hashOf = (context: Context, input: object): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([context.actor.id, input]))
    .digest()

/** What was answered the first time; refused where it was somebody or something else. */
const answerAgain = async ({ tx }: Context, route: Route, id: string, sha256: Buffer): Promise<unknown> => {
  const first = await tx
    .selectFrom('app.writeOnce')
    .select(['sha256', 'answer'])
    .where('route', '=', route.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!first?.sha256.equals(sha256))
    refuse(
      'ID_TAKEN',
      'Something else was saved under this number. Reload the page and enter it once more.',
      {
        status: 409,
      },
    )
  return (
    first?.answer ??
    refuse(
      'SENT_BEFORE',
      'This was saved when it was sent the first time. A link is shown once and not kept: make a new one if it was lost.',
      { status: 409 },
    )
  )
}

/**
 * Runs a write the first time it is sent. The same sent again, at the same moment or after a lost answer, has no further
 * effect and is answered as the first was; a refused write was not one, and may be mended and sent under its id.
 */
export const once = async (
  context: Context,
  route: Route,
  input: { id?: unknown; patientId?: unknown },
  run: () => Promise<unknown>,
): Promise<{ value: unknown; again: boolean }> => {
  if (!isWrittenOnce(route)) return { value: await run(), again: false }
  const { tx, practice } = context
  const patientId = patientOf(context, input)
  const [id, sha256] = [String(input.id), hashOf(context, input)]
  const first = await tx
    .insertInto('app.writeOnce')
    .values({ practiceId: practice.id, route: route.id, id, patientId, sha256, answer: null })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!first) return { value: await answerAgain(context, route, id, sha256), again: true }
  const value = await run()
  if (route.again !== 'hides')
    await tx
      .updateTable('app.writeOnce')
      .set({ answer: JSON.stringify(value) })
      .where('route', '=', route.id)
      .where('id', '=', id)
      .execute()
  return { value, again: false }
}
