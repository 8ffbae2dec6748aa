import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive } from './open-archive.ts'
import { type MapLoop, readMap } from './read-map.ts'

/** The published maps are not ours to copy, so they are read from a folder beside the repository, if it is there. */
export function openGuide(data: string, name = '837.5010.X222.A1.xml'): { map: MapLoop } | { skip: string } {
  const archive = join(data, 'x12/maps/pyx12-maps-5010.tar.gz')
  if (!existsSync(archive)) return { skip: 'the pyx12 maps are not in the test data folder' }
  return { map: readMap(openArchive(archive), name) }
}
