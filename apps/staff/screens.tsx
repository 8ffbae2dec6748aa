import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import { type LucideIcon, UsersRound } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Found } from '../kit/find-box.tsx'
import { SignIn } from './access/sign-in.tsx'
import { findPatients } from './find-patients.ts'

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

/** All screens of the staff app, once. */
export const screens: readonly StaffScreen[] = [
  { path: '/sign-in', component: SignIn, open: true },
  {
    path: '/patients',
    component: lazyScreen(() => import('./patients/patients.tsx'), 'Patients'),
    nav: { label: 'Patients', icon: UsersRound },
    permission: 'patients.list',
  },
  {
    path: '/patients/$patientId',
    component: lazyScreen(() => import('./patients/chart.tsx'), 'ChartPage'),
    permission: 'patients.read',
  },
]

export type ShellSlots = {
  /** The running timer, always visible. */
  timer?: ComponentType
  /** What the search at the top asks; a POST, because names never stand in an address. */
  find?: (text: string) => Promise<readonly Found[]>
}

/** What rooms put into the frame around every screen. */
export const slots: ShellSlots = { find: findPatients }
