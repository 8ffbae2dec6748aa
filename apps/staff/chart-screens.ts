import { lazyScreen, type StaffScreen } from './staff-screen.ts'

/** The pages of a chart. */
export const chartScreens: readonly StaffScreen[] = [
  {
    path: '/patients/$patientId',
    component: lazyScreen(() => import('./patients/chart.tsx'), 'ChartPage'),
    permission: 'patients.read',
  },
  {
    path: '/patients/$patientId/access',
    component: lazyScreen(() => import('./patients/access-page.tsx'), 'AccessPage'),
    permission: 'patients.read',
  },
  {
    path: '/patients/$patientId/enrollment',
    component: lazyScreen(() => import('./enrollment/enrollment-page.tsx'), 'EnrollmentPage'),
    permission: 'enrollment.read',
  },
  {
    path: '/patients/$patientId/programs',
    component: lazyScreen(() => import('./programs/programs-page.tsx'), 'ProgramsPage'),
    permission: 'enrollment.read',
  },
  {
    path: '/patients/$patientId/contacts',
    component: lazyScreen(() => import('./contacts/contacts.tsx'), 'ContactsPage'),
    permission: 'contacts.read',
  },
  {
    path: '/patients/$patientId/tasks',
    component: lazyScreen(() => import('./tasks/patient-tasks-page.tsx'), 'PatientTasksPage'),
    permission: 'tasks.read',
  },
  {
    path: '/patients/$patientId/transitions',
    component: lazyScreen(
      () => import('./transitions/patient-transitions-page.tsx'),
      'PatientTransitionsPage',
    ),
    permission: 'transitions.read',
  },
  {
    path: '/patients/$patientId/transitions/$transitionId',
    component: lazyScreen(() => import('./transitions/discharge-page.tsx'), 'DischargePage'),
    permission: 'transitions.read',
  },
  {
    path: '/patients/$patientId/referrals',
    component: lazyScreen(() => import('./transitions/patient-referrals-page.tsx'), 'PatientReferralsPage'),
    permission: 'transitions.read',
  },
  {
    path: '/patients/$patientId/call',
    component: lazyScreen(() => import('./contacts/call.tsx'), 'CallPage'),
    permission: 'contacts.write',
  },
  {
    path: '/patients/$patientId/questions',
    component: lazyScreen(() => import('./instruments/questions-page.tsx'), 'QuestionsPage'),
    permission: 'contacts.read',
  },
  {
    path: '/patients/$patientId/readings',
    component: lazyScreen(() => import('./readings/readings-page.tsx'), 'ReadingsPage'),
    permission: 'readings.read',
  },
  {
    path: '/patients/$patientId/messages',
    component: lazyScreen(() => import('./messages/messages-page.tsx'), 'MessagesPage'),
    permission: 'messages.read',
  },
  {
    path: '/patients/$patientId/time',
    component: lazyScreen(() => import('./time/time-page.tsx'), 'TimePage'),
    permission: 'time.read',
  },
  {
    path: '/patients/$patientId/month',
    component: lazyScreen(() => import('./billing/patient-month.tsx'), 'PatientMonthPage'),
    permission: 'billing.read',
  },
  {
    path: '/patients/$patientId/plan/outside',
    component: lazyScreen(() => import('./transitions/outside-page.tsx'), 'OutsidePage'),
    permission: 'plans.give',
  },
  {
    path: '/patients/$patientId/plan/goals',
    component: lazyScreen(() => import('./plans/goals-page.tsx'), 'GoalsPage'),
    permission: 'plans.read',
  },
  {
    path: '/patients/$patientId/plan/interview',
    component: lazyScreen(() => import('./plans/interview-page.tsx'), 'InterviewPage'),
    permission: 'plans.write',
  },
  {
    path: '/patients/$patientId/plan',
    component: lazyScreen(() => import('./plans/plan-page.tsx'), 'PlanPage'),
    permission: 'plans.read',
  },
  {
    path: '/patients/$patientId/medicines/side-by-side',
    component: lazyScreen(() => import('./medications/reconcile-page.tsx'), 'ReconcilePage'),
    permission: 'medications.read',
  },
  {
    path: '/patients/$patientId/medicines',
    component: lazyScreen(() => import('./medications/medicines-page.tsx'), 'MedicinesPage'),
    permission: 'medications.read',
  },
]
