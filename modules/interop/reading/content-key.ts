import { createHash } from 'node:crypto'

/** A stable identity for what came without an id: the same content gives the same key in the next export. */
export function contentKey(...parts: (string | number | undefined)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts.map((part) => part ?? null)))
  return `content:${hash.digest('hex').slice(0, 20)}`
}
