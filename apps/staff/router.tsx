import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Loading } from '../kit/loading.tsx'
import { Problem } from '../kit/problem.tsx'
import { Beginning } from './beginning.tsx'
import { Frame, NotHere } from './frame.tsx'
import { screens } from './screens.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere })

const byPath = screens.map(({ path, component }) =>
  createRoute({ getParentRoute: () => root, path, component }),
)

const beginning = createRoute({ getParentRoute: () => root, path: '/', component: Beginning })

export const router = createRouter({
  routeTree: root.addChildren([beginning, ...byPath]),
  basepath: '/staff',
  scrollRestoration: true,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} retry={reset} />,
})
