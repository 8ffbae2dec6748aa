import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Upload } from './context.ts'
import { refuse } from './refusal.ts'

const NAMES: Record<string, string> = {
  'application/pdf': 'a PDF',
  'image/png': 'a PNG picture',
  'image/jpeg': 'a JPEG picture',
}

export type CheckedFile = { mediaType: string; bytes: Buffer; sha256: Buffer }

/**
 * What a file is by its first bytes, whatever its name says. It is kept as it came and is never opened here: it goes out
 * as a download only. Refuses other kinds, and a file that is two kinds at once.
 */
export const checkUpload = async (
  upload: Upload | undefined,
  allowed: readonly string[],
): Promise<CheckedFile> => {
  const words = allowed.map((type) => NAMES[type] ?? type).join(' or ')
  if (!upload || upload.bytes.length === 0) return refuse('EMPTY_FILE', `The file is empty. Choose ${words}.`)
  const bytes = Buffer.from(upload.bytes)
  const kind = await fileTypeFromBuffer(bytes)
  if (!kind || !allowed.includes(kind.mime))
    return refuse(
      'WRONG_KIND',
      `"${upload.fileName}" is not ${words}, whatever its name says. Nothing was kept.`,
    )
  // A picture that carries a page or a script behind it is opened by somebody else's program as that.
  if (kind.mime.startsWith('image/') && /<(script|html|svg)\b|%PDF-/i.test(bytes.toString('latin1')))
    return refuse(
      'TWO_KINDS',
      `"${upload.fileName}" is a picture with something else inside. Take the picture again.`,
    )
  return { mediaType: kind.mime, bytes, sha256: createHash('sha256').update(bytes).digest() }
}
