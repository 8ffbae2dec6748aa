import { createHash } from 'node:crypto'

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
/** Different first bytes, so that a node can never pass for a leaf (RFC 6962, 2.1). */
const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const joined = (row: Buffer[]): Buffer[] => {
  const above: Buffer[] = []
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at]!, row[at + 1]]
    above.push(right ? sha256(NODE, left, right) : left)
  }
  return above
}

/** The root of the Merkle tree over these leaves, as RFC 6962 makes it. */
export const merkleRoot = (leaves: readonly Uint8Array[]): Buffer => {
  if (leaves.length === 0) return sha256()
  let row = leaves.map((leaf) => sha256(LEAF, leaf))
  while (row.length > 1) row = joined(row)
  return row[0]!
}
