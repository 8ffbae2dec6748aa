import type { Manifest } from './manifest.ts'
import type { Column, OwnedTable } from './owned-tables.ts'

const INTRODUCTION = `Everything this practice owns in Throughline, as of one instant.

**This folder holds health information and password hashes.** Keep it encrypted, and delete it when it has arrived.

- \`manifest.json\` lists each file with its number of rows and its SHA-256, the schema it was made with, and the newest
  link of each hash chain.
- \`tables/SCHEMA.TABLE.ndjson\` is one table: one row a line, each a JSON object, UTF-8, in the order of its key.
- Times are ISO 8601 in UTC, days YYYY-MM-DD, months YYYY-MM in the practice's time zone. Bytes are hexadecimal after
  \`\\x\`; \`record.document.content\` is gzip inside. A range of times is text, \`["from","until")\`.
- Rows of a chain carry \`seq\`, \`previous_hash\` and \`hash\`: the SHA-256 of the previous hash and of the row as PostgreSQL
  prints it as jsonb, without \`hash\` and empty fields.
- Bring it in with \`npm run cli -- practice import FOLDER\`, into a Throughline with the same schema. A changed, missing or
  added file is refused by name.
`

const columnLine = ({ name, type, required }: Column) =>
  `| \`${name}\` | ${type} | ${required ? 'yes' : ''} |`

const tableSection = (manifest: Manifest) => (table: OwnedTable) => {
  const file = manifest.files.find((one) => one.table === table.name)
  const references = table.references.map(
    ({ columns, to }) => `- ${columns.map((column) => `\`${column}\``).join(', ')}: a row of ${to}`,
  )
  return [
    `## ${table.name}`,
    table.about,
    `\`${file?.file}\`, ${file?.rows} rows, key ${table.primaryKey.map((key) => `\`${key}\``).join(', ')}.`,
    ['| column | type | always there |', '|---|---|---|', ...table.columns.map(columnLine)].join('\n'),
    references.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The words that travel with an export, made from the database's own catalog. */
export const describeExport = (manifest: Manifest, tables: OwnedTable[]): string =>
  `${[`# ${manifest.practice.name}`, INTRODUCTION.trim(), ...tables.map(tableSection(manifest))].join('\n\n')}\n`
