import { type ComponentType, useState } from 'react'
import { readTemplate } from '../../../modules/plans/template-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useScreenValues } from '../screen-values.ts'
import { TemplateGoals } from './template-goals.tsx'
import type { TemplatePartProps } from './template-part.ts'
import { TemplateQuestions } from './template-questions.tsx'
import { TemplateSave } from './template-save.tsx'
import { TemplateChecks, TemplateSources } from './template-sources.tsx'
import { TemplateSteps } from './template-steps.tsx'
import { TemplateVersions } from './template-versions.tsx'
import { TemplateBarriers, TemplateOutlook } from './template-words.tsx'
import { TemplateZones } from './template-zones.tsx'
import './plans.css'

const PARTS: { title: string; Part: ComponentType<TemplatePartProps> }[] = [
  { title: 'Goals', Part: TemplateGoals },
  { title: 'Who does what', Part: TemplateSteps },
  { title: 'What gets in the way', Part: TemplateBarriers },
  { title: 'Zones', Part: TemplateZones },
  { title: 'What to expect', Part: TemplateOutlook },
  { title: 'Questions on a call', Part: TemplateQuestions },
  { title: 'Checks', Part: TemplateChecks },
  { title: 'Sources', Part: TemplateSources },
]

type EditProps = { templateId: string; read: Output<typeof readTemplate>; restart: (saved?: number) => void }

/** What is typed stays although somebody else saves meanwhile: it was begun on one version and says so when saved. */
const Edit = ({ templateId, read, restart }: EditProps) => {
  const [begun] = useState(read)
  const [body, setBody] = useState(read.body)
  return (
    <div className="plan-column">
      <fieldset className="plan-frame stack" disabled={!read.mayChange} aria-label={read.name}>
        {PARTS.map(({ title, Part }) => (
          <details key={title} className="plan-fold plan-section">
            <summary>
              <strong>{title}</strong>
            </summary>
            <Part body={body} change={(patch) => setBody((now) => ({ ...now, ...patch }))} />
          </details>
        ))}
      </fieldset>
      {read.mayChange && (
        <TemplateSave templateId={templateId} seen={begun.number} body={body} restart={restart} />
      )}
      <TemplateVersions
        templateId={templateId}
        read={read}
        putBack={(number) => body === begun.body && restart(number)}
      />
    </div>
  )
}

/** One template as the practice has it: written over in place, version by version. */
export const TemplatePage = () => {
  const { templateId = '' } = useScreenValues()
  const template = useRead(readTemplate, { templateId })
  const [shown, setShown] = useState({ times: 0, saved: 0 })
  const restart = (saved = 0) =>
    void template.refetch().then(() => setShown(({ times }) => ({ times: times + 1, saved })))
  return (
    <Page
      title={template.data?.name ?? 'Plan template'}
      lead="New plans begin from this. Plans that are there stay as they are."
    >
      {shown.saved > 0 && <Notice kind="success" happened={`Version ${shown.saved} counts from now on.`} />}
      <Shown of={template}>
        {(read) => <Edit key={shown.times} templateId={templateId} read={read} restart={restart} />}
      </Shown>
    </Page>
  )
}
