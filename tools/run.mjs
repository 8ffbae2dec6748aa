// Runs one of our TypeScript files with the Node that npm carries, after installing what is missing.
// Plain JavaScript on purpose: this is the one file that an old Node must understand.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.installed-for')
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const carried = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')

const upToDate = () => existsSync(carried) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
if (!upToDate()) {
  const complete = existsSync(join(root, 'node_modules', '.package-lock.json')) && existsSync(carried)
  if (!complete || existsSync(stamp)) {
    console.log('Installing what is missing (npm ci), once.')
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
    })
    if (npm.status !== 0) {
      console.error(
        'npm ci did not finish. The lines above say why; most often the npm registry cannot be reached.',
      )
      process.exit(1)
    }
  }
  writeFileSync(stamp, lock)
}

// On another platform an own Node 24 or newer will do.
const node = existsSync(carried) ? carried : process.execPath
// A library looks at what this Node can do and would be warned of it; nothing experimental is used.
const quiet = '--disable-warning=ExperimentalWarning'
const child = spawn(node, [quiet, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
// Ctrl-C reaches the child by itself; only wait for it to finish its last write.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
