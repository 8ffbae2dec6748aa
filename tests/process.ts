import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export type Started = {
  child: ChildProcess
  said: () => string
  ready: Promise<void>
  ended: Promise<number | null>
}

/** The product as `npm start` starts it, in a process of its own; `said` is all it wrote on its two outputs. */
export const startProduct = (flags: string[], more: NodeJS.ProcessEnv = {}): Started => {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['server/main.ts', ...flags], { cwd: root, env: { ...env, ...more } })
  let said = ''
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  const ready = new Promise<void>((done, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      if (said.includes('Ctrl-C stops it')) done()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then(() => failed(new Error(`ended before it was ready: ${said}`)))
  })
  ready.catch(() => {})
  return { child, said: () => said, ready, ended }
}
