import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'

export type StaffScreen = {
  /** Below /staff; a value in the path is written $patientId. */
  path: string
  component: RouteComponent
  /** Its place in the navigation, in the order of this list. */
  nav?: { label: string; icon: LucideIcon }
  /** Without this permission neither the link nor the screen is shown. */
  permission?: string
  /** Can be seen before signing in. */
  open?: true
}

/** A screen that is fetched when somebody goes there: lazyScreen(() => import('./plans/plan.tsx'), 'Plan'). */
export const lazyScreen = lazyRouteComponent
