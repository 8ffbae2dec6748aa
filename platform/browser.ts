import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** A Chromium of the system where there is one, else the one that npm carries. */
const findChromium = async (): Promise<{ executablePath: string; args: string[] }> => {
  const system = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (system) return { executablePath: system, args: [...quiet, ...asRoot] }
  const carried = (await import('@sparticuz/chromium')).default
  return {
    executablePath: await carried.executablePath(),
    args: [...quiet, ...asRoot, '--headless=new', '--disable-gpu', '--no-zygote'],
  }
}

export const launchChromium = async (): Promise<Browser> => {
  const { executablePath, args } = await findChromium()
  return chromium.launch({ executablePath, args, headless: true })
}
