import { gunzipSync } from 'node:zlib'
import { FILE_BYTES_MAX, GZIP_RATIO_FREE_BYTES, GZIP_RATIO_MAX } from './limits.ts'
import { type Refusal, refuse } from './refusal.ts'

const LIMIT_MB = FILE_BYTES_MAX / 1024 / 1024

const tooLarge = (): Refusal =>
  refuse(
    'too-large',
    `This file is larger than ${LIMIT_MB} MB. Split it, one chart a file, and send the parts.`,
  )

function failed(error: unknown, bytes: Uint8Array): Refusal {
  const code = (error as { code?: string }).code
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return bytes.length * GZIP_RATIO_MAX < FILE_BYTES_MAX
      ? refuse(
          'too-large',
          `Unpacked, this file is over ${GZIP_RATIO_MAX} times its size, which no chart is. Export it again and send that.`,
        )
      : tooLarge()
  const how = code === 'Z_BUF_ERROR' ? 'it ends too early' : 'its packed data is damaged'
  return refuse('zipped-wrong', `This gzip file cannot be unpacked: ${how}. Copy or export it again.`)
}

/** Gives the content, unpacked where the first bytes (not the name) say gzip. */
export function unpack(bytes: Uint8Array): Uint8Array | Refusal {
  if (bytes.length > FILE_BYTES_MAX) return tooLarge()
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const byRatio = Math.max(GZIP_RATIO_FREE_BYTES, bytes.length * GZIP_RATIO_MAX)
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(FILE_BYTES_MAX, byRatio) })
  } catch (error) {
    return failed(error, bytes)
  }
}
