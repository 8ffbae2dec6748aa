import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LateDownload } from '../../platform/answer.ts'
import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { inPractice } from '../../platform/database.ts'
import { uuidv7 } from '../../platform/ids.ts'
import { type Exported, exportPractice } from '../../platform/keeping/export-practice.ts'
import { importPractice } from '../../platform/keeping/import-practice.ts'
import type { Manifest } from '../../platform/keeping/manifest.ts'
import { pack } from '../../platform/keeping/pack.ts'
import { refuse } from '../../platform/refusal.ts'
import type { World } from '../../platform/unit-of-work.ts'
import { verifyChains } from '../audit/index.ts'
import { readPractice } from '../practice/index.ts'
import type { Keeper, Named } from './operator.ts'
import { addToPracticeLog, readDirectory } from './store.ts'

const logLine = (
  world: World,
  what: 'exported' | 'imported',
  by: string,
  manifest: Manifest,
  sha256: string,
) => ({
  id: uuidv7(world.clock.now().getTime()),
  aboutPractice: manifest.practice.id,
  slug: manifest.practice.slug,
  what,
  doneBy: by,
  doneAt: world.clock.now(),
  detail: JSON.stringify({
    manifest: sha256,
    chains: manifest.chains,
    rows: manifest.files.reduce((sum, { rows }) => sum + rows, 0),
  }),
})

/** Writes everything a practice owns into a folder; a suspended one, too. That it was done is kept outside the practice. */
export const exportTo = async (
  { world, operator }: Keeper,
  { id, slug }: Named,
  folder: string,
): Promise<Exported> => {
  const practice = await inPractice(world.db, id, readPractice)
  if (!practice) return refuse('NO_PRACTICE', `There is no practice ${slug}.`)
  const exported = await exportPractice(world.db, practice, folder)
  await addToPracticeLog(
    world.db,
    logLine(world, 'exported', operator, exported.manifest, exported.manifestSha256),
  )
  return exported
}

/** Brings in what `exportTo` wrote, whole or not at all; nothing is kept whose hash chains do not hold. */
export const importFrom = ({ world, ownerDb, operator }: Keeper, folder: string): Promise<Manifest> =>
  importPractice(ownerDb, folder, {
    before: async (_tx, { id, slug }) => {
      const here = await readDirectory(ownerDb)
      if (here.some((one) => one.id && (one.id === id || one.slug === slug)))
        refuse('IS_HERE', `A practice ${slug} is here already. Nothing was brought in.`)
    },
    after: async (tx, manifest, sha256) => {
      const [broken] = (await verifyChains(tx)).broken
      if (broken)
        refuse(
          'CHAIN_BROKEN',
          `${broken.chain} row ${broken.seq} (${broken.id}) is ${broken.why}. Nothing was kept.`,
        )
      await addToPracticeLog(tx, logLine(world, 'imported', operator, manifest, sha256))
    },
  })

/** The same for an administrator's browser, as one file. It is written in the log before a byte leaves. */
export const exportForDownload = async (context: Context): Promise<LateDownload> => {
  const { practice, now } = context
  const operator = staff(context).name
  return {
    mediaType: 'application/gzip',
    fileName: `${practice.slug}-${localDate(now, practice.timeZone)}.tar.gz`,
    later: async (world) => {
      const folder = mkdtempSync(join(tmpdir(), 'practice-export-'))
      const forget = () => rmSync(folder, { recursive: true, force: true })
      try {
        const { manifest, manifestSha256 } = await exportPractice(world.db, practice, folder)
        await inPractice(world.db, practice.id, (tx) =>
          addToPracticeLog(tx, logLine(world, 'exported', operator, manifest, manifestSha256)),
        )
        return pack(folder, ['README.md', 'manifest.json', ...manifest.files.map(({ file }) => file)], forget)
      } catch (error) {
        forget()
        throw error
      }
    },
  }
}
