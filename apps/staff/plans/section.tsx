import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Meter, PlanContent } from '../../../modules/plans/contract.ts'

export type SectionProps = { content: PlanContent; change: (patch: Partial<PlanContent>) => void }

/** One part of the plan: which elements of the meter it fills, in the order in which people talk. */
export const SECTIONS = [
  { id: 'what-matters', title: 'What matters', elements: ['what_matters'] },
  { id: 'conditions', title: 'Conditions and zones', elements: ['problems', 'outlook', 'symptoms'] },
  { id: 'goals', title: 'Goals', elements: ['goals'] },
  { id: 'steps', title: 'Who does what', elements: ['interventions'] },
  { id: 'thinking', title: 'Thinking and daily life', elements: ['assessment'] },
  { id: 'medicines', title: 'Medicines', elements: ['medicines'] },
  { id: 'home', title: 'Home', elements: ['home'] },
  { id: 'caregiver', title: 'Caregiver', elements: ['caregiver'] },
  { id: 'community', title: 'Services and other doctors', elements: ['community'] },
  { id: 'preventive', title: 'Shots and checks', elements: ['preventive'] },
  { id: 'review', title: 'Next review', elements: ['review'] },
  { id: 'wishes', title: 'Advance directive', elements: ['advance_care'] },
] as const
export type SectionId = (typeof SECTIONS)[number]['id']

/** What the meter still asks for in this part. */
export const missingIn = (id: SectionId, meter: Meter | null): string[] => {
  const elements: readonly string[] = SECTIONS.find((section) => section.id === id)?.elements ?? []
  return (meter?.elements ?? [])
    .filter(({ key, done }) => !done && elements.includes(key))
    .map(({ missing }) => missing)
}

export const jumpTo = (id: SectionId): void => {
  const section = document.getElementById(`plan-${id}`)
  section?.scrollIntoView({ behavior: 'instant', block: 'start' })
  section
    ?.querySelector<HTMLElement>('input, textarea, select, summary, button')
    ?.focus({ preventScroll: true })
}

export const Section = ({
  id,
  meter,
  children,
}: {
  id: SectionId
  meter: Meter | null
  children: ReactNode
}) => {
  const missing = missingIn(id, meter)
  return (
    <section id={`plan-${id}`} className="plan-section stack" aria-labelledby={`plan-${id}-title`}>
      <h2 id={`plan-${id}-title`}>
        {missing.length === 0 ? (
          <CircleCheck aria-label="complete" className="icon done" />
        ) : (
          <CircleAlert aria-label="something is missing" className="icon open" />
        )}
        {SECTIONS.find((section) => section.id === id)?.title}
      </h2>
      {missing.map((what) => (
        <p key={what} className="plan-missing">
          {what}
        </p>
      ))}
      {children}
    </section>
  )
}
