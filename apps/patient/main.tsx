import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { mySession } from '../../modules/access/patient-contract.ts'
import { followLinks } from '../kit/follow-links.ts'
import { LanguageProvider } from '../kit/language.tsx'
import '../kit/look.css'
import { go } from '../kit/path.ts'
import { openServerState } from '../kit/server-state.ts'
import { Frame } from './frame.tsx'
import './shell.css'
import { setTextSize, textSize } from './text-size.ts'

setTextSize(textSize())
followLinks('/my/', go)

const session = [mySession.id, {}]
const serverState = openServerState((failedRoute) => {
  const wasIn = serverState.getQueryData(session) !== undefined
  if (failedRoute !== mySession.id && wasIn) void serverState.resetQueries({ queryKey: session })
})

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={serverState}>
      <LanguageProvider>
        <Frame />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
