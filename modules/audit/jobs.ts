import type { Listeners } from '../../platform/jobs.ts'
import { type RootKeeper, readyNextMonth, signDays } from './sign-days.ts'

/** Each day: the day before is signed, and the next month is made ready. Without a keeper nothing is signed. */
export const auditListeners = (keeper: RootKeeper | null): Listeners => ({
  'app.day': [
    async (context) => {
      await readyNextMonth(context)
      if (keeper) await signDays(context, keeper)
    },
  ],
})
