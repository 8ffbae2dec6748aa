import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const marker = `${root}dist/.built`
const SOURCES = [
  'apps/**/*',
  'words/**/*.json',
  'modules/*/contract.ts',
  'modules/*/*-contract.ts',
  'platform/route.ts',
  'tools/build.ts',
  'package-lock.json',
]

/** One hash over every file that the apps are made from. */
const hashOfSources = async (): Promise<string> => {
  const paths: string[] = []
  for await (const file of glob(SOURCES, { cwd: root, withFileTypes: true })) {
    if (file.isFile()) paths.push(`${file.parentPath}/${file.name}`)
  }
  const hash = createHash('sha256')
  for (const path of paths.sort())
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
  return hash.digest('hex')
}

const isBuilt = async (hash: string): Promise<boolean> =>
  existsSync(marker) &&
  existsSync(`${root}dist/staff/index.html`) &&
  existsSync(`${root}dist/patient/index.html`) &&
  (await readFile(marker, 'utf8')) === hash

// Vite is loaded only when there is something to build: a start with unchanged sources stays fast.
const buildBoth = async () => {
  const { build } = await import('vite')
  const { config: staff } = await import('../apps/staff/vite.config.ts')
  const { config: patient } = await import('../apps/patient/vite.config.ts')
  await build(staff)
  await build(patient)
}

/** Builds both apps into dist/, unless they stand there already. True where something was built. */
export const buildApps = async ({ force = false } = {}): Promise<boolean> => {
  const hash = await hashOfSources()
  if (!force && (await isBuilt(hash))) return false
  await buildBoth()
  await mkdir(`${root}dist`, { recursive: true })
  await writeFile(marker, hash)
  return true
}

const gzipped = async (path: string): Promise<number> => gzipSync(await readFile(path)).length

type Size = { file: string; bytes: number; first: boolean }

/** Compressed size of every script and style of an app; `first` marks what index.html itself asks for. */
export const sizes = async (app: 'staff' | 'patient'): Promise<Size[]> => {
  const index = await readFile(`${root}dist/${app}/index.html`, 'utf8')
  const names = (await readdir(`${root}dist/${app}/assets`)).filter((name) => /\.(js|css)$/.test(name))
  return Promise.all(
    names.map(async (file) => ({
      file,
      bytes: await gzipped(`${root}dist/${app}/assets/${file}`),
      first: index.includes(file),
    })),
  )
}

const printSizes = async (app: 'staff' | 'patient') => {
  const all = await sizes(app)
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`
  const scripts = all.filter(({ file, first }) => first && file.endsWith('.js'))
  console.log(
    `${app}: first load ${kb(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).trim()} of JavaScript, compressed`,
  )
  for (const { file, bytes, first } of all) console.log(`${kb(bytes)} ${first ? '*' : ' '} ${file}`)
}

if (import.meta.main) {
  const built = await buildApps({ force: process.argv.includes('--force') })
  console.log(built ? 'Both apps are built.' : 'Both apps are built already; nothing has changed.')
  await printSizes('staff')
  await printSizes('patient')
}
