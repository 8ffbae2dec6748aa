import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { contractsAsAddresses } from './contract-plugin.ts'
import { parsedWords } from './words-plugin.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What both apps' builds have in common. Nothing becomes inline: the content policy allows files only. */
export const viteBase = (app: 'staff' | 'patient', base: `/${string}/`): InlineConfig => ({
  configFile: false,
  root: `${repository}apps/${app}`,
  base,
  plugins: [contractsAsAddresses(), parsedWords(), react()],
  logLevel: 'warn',
  // The server puts the nonce of each answer in its place (server/apps.ts).
  html: { cspNonce: 'NONCE-OF-THIS-ANSWER' },
  css: { transformer: 'lightningcss', lightningcss: { targets: { safari: (15 << 16) | (4 << 8) } } },
  build: {
    outDir: `${repository}dist/${app}`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['es2022', 'safari15.4'],
    cssTarget: ['safari15.4'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
})
