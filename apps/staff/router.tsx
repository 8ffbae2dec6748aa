import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { Loading } from '../kit/loading.tsx'
import { Problem } from '../kit/problem.tsx'
import { Frame, NotHere } from './frame.tsx'
import { screens } from './screens.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere })

const byPath = screens.map(({ path, component }) =>
  createRoute({ getParentRoute: () => root, path, component }),
)

/** The first place in the navigation is where the day begins. */
const first = screens.find((screen) => screen.nav && screen.path !== '/')
const beginning = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    if (first) throw redirect({ href: `/staff${first.path}` })
  },
})

const hasOwnBeginning = screens.some((screen) => screen.path === '/')

export const router = createRouter({
  routeTree: root.addChildren(hasOwnBeginning ? byPath : [beginning, ...byPath]),
  basepath: '/staff',
  scrollRestoration: true,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} retry={reset} />,
})
