import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate } from '../../platform/clock.ts'

/** Where the signed days are kept beside the database; best on another machine, where nobody can write twice. */
export type SecondPlace = {
  days(practiceId: string): IsoDate[]
  read(practiceId: string, day: IsoDate): string | null
  /** Never overwrites: a day that is there stays as it is. */
  keep(practiceId: string, day: IsoDate, text: string): void
}

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.json$/

/** A folder with one folder a practice and one file a day. */
export const folderOfRoots = (folder: string): SecondPlace => {
  const fileOf = (practiceId: string, day: string) => join(folder, practiceId, `${day}.json`)
  return {
    days: (practiceId) => {
      const own = join(folder, practiceId)
      if (!existsSync(own)) return []
      return readdirSync(own)
        .flatMap((name) => DAY_FILE.exec(name)?.[1] ?? [])
        .sort()
    },
    read: (practiceId, day) => {
      const file = fileOf(practiceId, day)
      return existsSync(file) ? readFileSync(file, 'utf8') : null
    },
    keep: (practiceId, day, text) => {
      mkdirSync(join(folder, practiceId), { recursive: true })
      writeFileSync(fileOf(practiceId, day), text, { flag: 'wx', mode: 0o444 })
    },
  }
}
