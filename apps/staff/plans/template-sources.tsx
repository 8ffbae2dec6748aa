import { Field } from '../../kit/field.tsx'
import { Select } from '../../kit/select.tsx'
import { Rows } from './rows.tsx'
import { nothingSaid, SaidFields } from './said-fields.tsx'
import { EVERY } from './steps-section.tsx'
import type { TemplatePartProps } from './template-part.ts'

type Source = TemplatePartProps['body']['sources'][number]

/** What is checked and how often. */
export const TemplateChecks = ({ body, change }: TemplatePartProps) => (
  <Rows
    rows={body.monitoring}
    onChange={(monitoring) => change({ monitoring })}
    make={() => ({ what: nothingSaid(), every: 'yearly' as const })}
    what="a check"
  >
    {(row, patch, remove) => (
      <>
        <SaidFields label="Check" value={row.what} onChange={(what) => patch({ what })} />
        <Select label="How often" options={EVERY} value={row.every} onChange={(every) => patch({ every })} />
        {remove}
      </>
    )}
  </Rows>
)

/** Where it comes from, and until when somebody looks at it again. */
export const TemplateSources = ({ body, change }: TemplatePartProps) => (
  <div className="stack">
    <Rows
      rows={body.sources}
      onChange={(sources) => change({ sources })}
      make={(): Source => ({ title: '', dated: '' })}
      what="a source"
    >
      {(row, patch, remove) => (
        <>
          <div className="plan-pair">
            <Field label="Source" value={row.title} onChange={(title) => patch({ title })} />
            <Field label="As of" value={row.dated} onChange={(dated) => patch({ dated })} />
            <Field
              label="Address on the web"
              optional
              value={row.url ?? ''}
              onChange={(url) => patch({ url: url || undefined })}
            />
          </div>
          {remove}
        </>
      )}
    </Rows>
    <Field
      label="To be reviewed by"
      type="date"
      value={body.review_by}
      onChange={(review_by) => change({ review_by })}
    />
  </div>
)
