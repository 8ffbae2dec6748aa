import type { ComponentType } from 'react'
import {
  CommunitySection,
  MedicinesSection,
  PreventiveSection,
  ReviewSection,
  WishesSection,
} from './care-sections.tsx'
import { ConditionsSection } from './conditions-section.tsx'
import { GiveCopy } from './give-copy.tsx'
import { GoalsSection } from './goals-section.tsx'
import { CaregiverSection, HomeSection, ThinkingSection, WhatMattersSection } from './her-life-sections.tsx'
import { PlanMeter } from './plan-meter.tsx'
import { SaveProblem, SaveState } from './save-state.tsx'
import { SECTIONS, Section, type SectionId, type SectionProps } from './section.tsx'
import { SignBox } from './sign-box.tsx'
import { StepsSection } from './steps-section.tsx'
import { type Plan, useDraft } from './use-draft.ts'
import { Versions } from './versions.tsx'

const PARTS: Record<SectionId, ComponentType<SectionProps>> = {
  'what-matters': WhatMattersSection,
  conditions: ConditionsSection,
  goals: GoalsSection,
  steps: StepsSection,
  thinking: ThinkingSection,
  medicines: MedicinesSection,
  home: HomeSection,
  caregiver: CaregiverSection,
  community: CommunitySection,
  preventive: PreventiveSection,
  review: ReviewSection,
  wishes: WishesSection,
}

const LANGUAGES = { en: 'English', es: 'Spanish' }

type PlanEditorProps = { patientId: string; plan: Plan; draft: NonNullable<Plan['draft']> }

/** One calm column that saves itself; beside it what is missing, and the signature. */
export const PlanEditor = ({ patientId, plan, draft }: PlanEditorProps) => {
  const { content, change, saving, save, settle } = useDraft(patientId, draft)
  const otherLanguage = content.language !== plan.patientLanguage
  return (
    <div className="plan-layout">
      <aside className="plan-side stack" aria-label="How far the plan is">
        {plan.meter && <PlanMeter meter={plan.meter} />}
        <SaveState saving={saving} savedAt={draft.savedAt} savedBy={draft.savedBy} />
        <SignBox
          patientId={patientId}
          plan={plan}
          saved={saving.kind === 'saved'}
          justSigned={() => document.getElementById('plan-copies')?.scrollIntoView()}
        />
        <p className="small">
          Written in {LANGUAGES[content.language]}.
          {otherLanguage && ` The patient reads ${LANGUAGES[plan.patientLanguage]}.`}
        </p>
      </aside>
      <div className="plan-column">
        {SECTIONS.map(({ id }) => {
          const Part = PARTS[id]
          return (
            <Section key={id} id={id} meter={plan.meter}>
              <Part content={content} change={change} />
            </Section>
          )
        })}
        <GiveCopy patientId={patientId} plan={plan} />
        <Versions patientId={patientId} plan={plan} />
        <SaveProblem saving={saving} again={() => void save()} settle={settle} />
      </div>
    </div>
  )
}
