import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followLinks } from '../kit/follow-links.ts'
import '../kit/look.css'
import { openServerState } from '../kit/server-state.ts'
import { router } from './router.tsx'
import { SESSION_KEY } from './session.ts'
import './shell.css'
import { applyTheme } from './theme.ts'

applyTheme()
followLinks('/staff/', (href) => router.history.push(href))

// Signed out in between: ask again who is here, and the frame covers the screen.
const serverState = openServerState(() => void serverState.invalidateQueries({ queryKey: SESSION_KEY }))

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={serverState}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
