export const FORMAT = 'throughline-practice-1'

export type ExportedFile = { file: string; table: string; rows: number; sha256: string }
/** What travels with the files of an export, to find a changed one by its name. */
export type Manifest = {
  format: typeof FORMAT
  practice: { id: string; slug: string; name: string }
  schema: string[]
  chains: { chain: string; seq: number; hash: string }[]
  files: ExportedFile[]
}
