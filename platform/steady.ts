import { setTimeout as pause } from 'node:timers/promises'

/** Longer than anything that is looked up before an answer at the door. */
export const STEADY_MS = 400

/** Takes this long, whatever was found: who is known here cannot be told by the clock. */
export const steady = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const [done] = await Promise.allSettled([work(), pause(ms)])
  if (done.status === 'rejected') throw done.reason
  return done.value
}

/** Lets in at once; a refusal takes as long as every other. */
export const steadyRefusal = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const enough = pause(ms)
  try {
    return await work()
  } catch (error) {
    await enough
    throw error
  }
}
