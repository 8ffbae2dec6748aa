import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { whoAmI } from '../../modules/access/contract.ts'
import { followLinks } from '../kit/follow-links.ts'
import '../kit/look.css'
import { openServerState } from '../kit/server-state.ts'
import { router } from './router.tsx'
import './shell.css'
import { applyTheme } from './theme.ts'

applyTheme()
followLinks('/staff/', (href) => router.history.push(href))

const serverState = openServerState((failedRoute) => {
  // Signed out in between: ask again who is here, and the frame covers the screen.
  if (failedRoute !== whoAmI.id) void serverState.invalidateQueries({ queryKey: [whoAmI.id] })
})

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={serverState}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
