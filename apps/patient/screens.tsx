import { ClipboardList, Heart, House, type LucideIcon, MessageSquare, Pill, Receipt } from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import type { PathValues } from '../kit/path.ts'
import type { FrameWords } from './frame-words.ts'

export type PatientScreenProps = { values: PathValues }

export type PatientScreen = {
  /** Below /my; a value in the path is written :visitId. */
  path: string
  component: ComponentType<PatientScreenProps>
  /** One of the few places that are always in reach. */
  place?: { word: keyof FrameWords; icon: LucideIcon }
  /** What a caregiver must have been given to see it; the patient sees all. */
  section?: string
  /** The patient's own, never a caregiver's: who may see what. */
  patientOnly?: true
}

/** A screen that is fetched when somebody goes there. */
export const lazyScreen = (load: () => Promise<ComponentType<PatientScreenProps>>) =>
  lazy(async () => ({ default: await load() }))

// One component for all its steps: what she typed outlives a change of step even where nothing can be stored.
const prep = lazyScreen(async () => (await import('./contacts/prep.tsx')).Prep)

const newReading = lazyScreen(async () => (await import('./readings/new-reading.tsx')).NewReading)

/** All screens of the patient app, once. */
export const screens: readonly PatientScreen[] = [
  {
    path: '/',
    component: lazyScreen(async () => (await import('./contacts/home.tsx')).Home),
    place: { word: 'home', icon: House },
  },
  {
    path: '/plan',
    component: lazyScreen(async () => (await import('./plans/plan.tsx')).Plan),
    section: 'plan',
    place: { word: 'plan', icon: ClipboardList },
  },
  {
    path: '/medicines',
    component: lazyScreen(async () => (await import('./medications/medicines.tsx')).Medicines),
    section: 'medicines',
    place: { word: 'medicines', icon: Pill },
  },
  {
    path: '/messages',
    component: lazyScreen(async () => (await import('./messages/messages.tsx')).Messages),
    section: 'messages',
    place: { word: 'messages', icon: MessageSquare },
  },
  {
    path: '/costs',
    component: lazyScreen(async () => (await import('./billing/costs.tsx')).Costs),
    section: 'costs',
    place: { word: 'costs', icon: Receipt },
  },
  {
    path: '/family',
    component: lazyScreen(async () => (await import('./family/family.tsx')).Family),
    patientOnly: true,
    place: { word: 'family', icon: Heart },
  },
  { path: '/faster', component: lazyScreen(async () => (await import('./access/faster.tsx')).Faster) },
  {
    path: '/readings',
    component: lazyScreen(async () => (await import('./readings/readings.tsx')).Readings),
    section: 'readings',
  },
  { path: '/readings/new', component: newReading, section: 'readings' },
  { path: '/readings/new/:kind', component: newReading, section: 'readings' },
  { path: '/readings/fix/:kind/:corrects', component: newReading, section: 'readings' },
  { path: '/prep', component: prep },
  { path: '/prep/:step', component: prep },
]
