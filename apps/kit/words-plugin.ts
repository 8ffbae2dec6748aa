import { readFile } from 'node:fs/promises'
import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

/** Sentences are parsed when the app is built, so that the parser need not travel to a phone. */
export const parsedWords = (): Plugin => ({
  name: 'parsed-words',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
  }),
  async load(id) {
    if (!/\/words\/(en|es)\.json$/.test(id)) return null
    const words = JSON.parse(await readFile(id, 'utf8')) as Record<string, string>
    const parsed = Object.entries(words).map(([key, sentence]) => [
      key,
      parse(sentence, { captureLocation: false }),
    ])
    return { code: `export default ${JSON.stringify(Object.fromEntries(parsed))}`, moduleType: 'js' }
  },
})
