import type { TemplateBody } from '../template-body-contract.ts'
import { type Change, compareThing } from './compare-things.ts'

const parts: Record<keyof TemplateBody, string> = {
  review_by: 'To be reviewed by',
  outlook: 'What to expect',
  goals: 'Goal',
  barriers: 'What gets in the way',
  interventions: 'Step',
  symptoms: 'To feel better',
  medicines: 'On medicines',
  zones: 'Zones',
  questions: 'Question',
  monitoring: 'Check',
  sources: 'Source',
}

/** What differs between two versions of a template, in words. */
export const compareTemplates = (before: TemplateBody, after: TemplateBody): Change[] =>
  (Object.keys(parts) as (keyof TemplateBody)[]).flatMap((part) =>
    compareThing(before[part], after[part], { label: parts[part], path: part }),
  )
