import type { ClaimBatch } from './claim-batch.ts'
import { claimLoops } from './claim-loops.ts'
import { type WrittenClaims, writeClaims } from './write-claims.ts'

/** A whole 837P file (005010X222A1), or every reason why there is none. */
export const write837p = (batch: ClaimBatch): WrittenClaims => writeClaims(batch, '005010X222A1', claimLoops)
