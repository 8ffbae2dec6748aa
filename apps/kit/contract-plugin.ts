import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { z } from 'zod'

const isRoute = (value: unknown): value is { id: string; method: string; path: string } =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'output' in value

const asSource = (name: string, value: unknown): string | undefined => {
  if (value instanceof z.ZodType) return undefined
  if (typeof value === 'function')
    throw new Error(`A contract cannot bring the function ${name} into a browser`)
  const kept = isRoute(value) ? { id: value.id, method: value.method, path: value.path } : value
  return `export const ${name} = ${JSON.stringify(kept)}`
}

/**
 * A browser needs of a route its name, verb and path: the types are gone by then, and the server checks every
 * input and output. So schemas, and zod with them, stay out of both apps.
 */
export const contractsAsAddresses = (): Plugin => ({
  name: 'contracts-as-addresses',
  enforce: 'pre',
  async load(id) {
    if (!/\/modules\/[\w-]+\/([\w-]+-)?contract\.ts$/.test(id)) return null
    const contract: Record<string, unknown> = await import(pathToFileURL(id).href)
    const exported = Object.entries(contract).map(([name, value]) => asSource(name, value))
    return { code: exported.filter((line) => line !== undefined).join('\n'), moduleType: 'js' }
  },
})
