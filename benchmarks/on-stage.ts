import { openStage, type Stage } from '../tests/stage.ts'
import { withTestCluster } from '../tools/test-cluster.ts'

/** A throwaway PostgreSQL with the cast settled, for one measurement. */
export const onStage = (work: (stage: Stage) => Promise<void>): Promise<void> =>
  withTestCluster(async ({ adminUrl, templateUrl, appUrl }) => {
    process.env.THROUGHLINE_TEST_ADMIN_URL = adminUrl
    process.env.THROUGHLINE_TEST_OWNER_URL = templateUrl
    process.env.THROUGHLINE_TEST_APP_URL = appUrl
    const stage = await openStage()
    try {
      await work(stage)
    } finally {
      await stage.close()
    }
  })

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}
