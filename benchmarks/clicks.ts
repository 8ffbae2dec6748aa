import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const STORIES = ['browser/call.test.ts', 'browser/day.test.ts', 'browser/plan-queue.test.ts']

/** Lives the stories of the day in Chromium and prints the clicks of each task beside its target. */
export const benchClicks = async (): Promise<void> => {
  const runner = join(import.meta.dirname, '..', 'tools', 'test.ts')
  const { stdout, status } = spawnSync(process.execPath, [runner, ...STORIES], { encoding: 'utf8' })
  const counts = new Set([...stdout.matchAll(/clicks: (.+)/g)].map(([, count]) => count))
  for (const count of counts) console.log(count)
  if (status !== 0) throw new Error('A story did not come to its end; run npm test for what happened.')
}
