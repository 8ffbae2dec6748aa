import {
  Banknote,
  Building2,
  CalendarDays,
  ClipboardCheck,
  Eye,
  FileInput,
  FilePenLine,
  FileSearch,
  Gauge,
  HeartPulse,
  House,
  IdCard,
  Inbox,
  LibraryBig,
  ListChecks,
  Mail,
  Pill,
  Scale,
  Send,
  Siren,
  Sun,
  Timer,
  UsersRound,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Found } from '../kit/find-box.tsx'
import { SignIn } from './access/sign-in.tsx'
import { chartScreens } from './chart-screens.ts'
import { findPatients } from './find-patients.ts'
import { lazyScreen, type StaffScreen } from './staff-screen.ts'
import { RunningTimer } from './time/running-timer.tsx'

/** All screens of the staff app, once. */
export const screens: readonly StaffScreen[] = [
  { path: '/sign-in', component: SignIn, open: true },
  {
    path: '/invitation',
    component: lazyScreen(() => import('./access/invitation.tsx'), 'Invitation'),
    open: true,
  },
  { path: '/my-sign-in', component: lazyScreen(() => import('./access/my-sign-in.tsx'), 'MySignIn') },
  {
    path: '/policy',
    component: lazyScreen(() => import('./access/policy-page.tsx'), 'PolicyPage'),
    permission: 'practice.read',
  },
  {
    path: '/today',
    component: lazyScreen(() => import('./worklist/today.tsx'), 'Today'),
    nav: { label: 'Today', icon: Sun },
    permission: 'worklist.read',
  },
  {
    path: '/team',
    component: lazyScreen(() => import('./worklist/team-page.tsx'), 'TeamPage'),
    nav: { label: 'Team and rules', icon: Gauge },
    permission: 'worklist.lead',
  },
  {
    path: '/tasks',
    component: lazyScreen(() => import('./tasks/tasks-page.tsx'), 'TasksPage'),
    nav: { label: 'Tasks', icon: ClipboardCheck },
    permission: 'tasks.read',
  },
  {
    path: '/discharges',
    component: lazyScreen(() => import('./transitions/discharges-page.tsx'), 'DischargesPage'),
    nav: { label: 'Discharges', icon: House },
    permission: 'transitions.read',
  },
  {
    path: '/referrals',
    component: lazyScreen(() => import('./transitions/referrals-page.tsx'), 'ReferralsPage'),
    nav: { label: 'Referrals', icon: Send },
    permission: 'transitions.read',
  },
  {
    path: '/directory',
    component: lazyScreen(() => import('./transitions/directory-page.tsx'), 'DirectoryPage'),
    permission: 'transitions.read',
  },
  {
    path: '/notices',
    component: lazyScreen(() => import('./import/unmatched-page.tsx'), 'UnmatchedPage'),
    permission: 'transitions.write',
  },
  {
    path: '/inbox',
    component: lazyScreen(() => import('./messages/inbox-page.tsx'), 'InboxPage'),
    nav: { label: 'Inbox', icon: Inbox },
    permission: 'messages.read',
  },
  {
    path: '/patients',
    component: lazyScreen(() => import('./patients/patients.tsx'), 'Patients'),
    nav: { label: 'Patients', icon: UsersRound },
    permission: 'patients.list',
  },
  {
    path: '/readings',
    component: lazyScreen(() => import('./readings/alerts-page.tsx'), 'AlertsPage'),
    nav: { label: 'Readings', icon: HeartPulse },
    permission: 'readings.read',
  },
  {
    path: '/medicine-problems',
    component: lazyScreen(() => import('./medications/problems-page.tsx'), 'ProblemsPage'),
    nav: { label: 'Refills and cost', icon: Pill },
    permission: 'medications.write',
  },
  {
    path: '/medicine-pairs',
    component: lazyScreen(() => import('./medications/pairs-page.tsx'), 'PairsPage'),
    permission: 'medications.read',
  },
  {
    path: '/plans/sign',
    component: lazyScreen(() => import('./plans/queue-page.tsx'), 'QueuePage'),
    nav: { label: 'Plans to sign', icon: FilePenLine },
    permission: 'plans.sign',
  },
  {
    path: '/plans/review',
    component: lazyScreen(() => import('./plans/reviews-page.tsx'), 'ReviewsPage'),
    nav: { label: 'Plans to review', icon: FileSearch },
    permission: 'plans.write',
  },
  {
    path: '/plans/templates',
    component: lazyScreen(() => import('./plans/templates-page.tsx'), 'TemplatesPage'),
    nav: { label: 'Plan templates', icon: LibraryBig },
    permission: 'plans.write',
  },
  {
    path: '/plans/templates/$templateId',
    component: lazyScreen(() => import('./plans/template-page.tsx'), 'TemplatePage'),
    permission: 'plans.write',
  },
  {
    path: '/screening',
    component: lazyScreen(() => import('./screening/screening.tsx'), 'Screening'),
    nav: { label: 'Who qualifies', icon: ListChecks },
    permission: 'enrollment.screen',
  },
  {
    path: '/import',
    component: lazyScreen(() => import('./import/import-page.tsx'), 'ImportPage'),
    nav: { label: 'Import', icon: FileInput },
    permission: 'record.import',
  },
  {
    path: '/month',
    component: lazyScreen(() => import('./billing/month.tsx'), 'MonthPage'),
    nav: { label: 'Month', icon: CalendarDays },
    permission: 'billing.read',
  },
  {
    path: '/payments',
    component: lazyScreen(() => import('./billing/payments.tsx'), 'PaymentsPage'),
    nav: { label: 'Payments', icon: Banknote },
    permission: 'billing.claim',
  },
  {
    path: '/rules',
    component: lazyScreen(() => import('./billing/rules-page.tsx'), 'RulesPage'),
    nav: { label: 'Open rules', icon: Scale },
    permission: 'billing.settings',
  },
  {
    path: '/time',
    component: lazyScreen(() => import('./time/supervise-page.tsx'), 'SupervisePage'),
    nav: { label: 'Odd time', icon: Timer },
    permission: 'time.supervise',
  },
  {
    path: '/outbox',
    component: lazyScreen(() => import('./messages/outbox.tsx'), 'Outbox'),
    nav: { label: 'Outbox', icon: Mail },
    permission: 'messages.read',
  },
  {
    path: '/who-looked',
    component: lazyScreen(() => import('./audit/who-looked-page.tsx'), 'WhoLookedPage'),
    nav: { label: 'Who looked', icon: Eye },
    permission: 'audit.read',
  },
  {
    path: '/practice',
    component: lazyScreen(() => import('./practice/practice-page.tsx'), 'PracticePage'),
    nav: { label: 'Practice', icon: Building2 },
    permission: 'practice.administer',
  },
  {
    path: '/practice/keeping',
    component: lazyScreen(() => import('./practice/keeping-page.tsx'), 'KeepingPage'),
    permission: 'practice.hold',
  },
  {
    path: '/emergencies',
    component: lazyScreen(() => import('./access/emergencies-page.tsx'), 'EmergenciesPage'),
    nav: { label: 'Emergency looks', icon: Siren },
    permission: 'access.review',
  },
  {
    path: '/people',
    component: lazyScreen(() => import('./access/people-page.tsx'), 'PeoplePage'),
    nav: { label: 'People', icon: IdCard },
    permission: 'access.people',
  },
  {
    path: '/people/invite',
    component: lazyScreen(() => import('./access/invite-page.tsx'), 'InvitePage'),
    permission: 'access.people',
  },
  {
    path: '/people/$personId',
    component: lazyScreen(() => import('./access/person-page.tsx'), 'PersonPage'),
    permission: 'access.people',
  },
  ...chartScreens,
]

export type ShellSlots = {
  /** The running timer, always visible. */
  timer?: ComponentType
  /** What the search at the top asks; a POST, because names never stand in an address. */
  find?: (text: string) => Promise<readonly Found[]>
}

/** What rooms put into the frame around every screen. */
export const slots: ShellSlots = { find: findPatients, timer: RunningTimer }
