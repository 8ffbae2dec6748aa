import { newId } from '../../kit/new-id.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { Rows } from './rows.tsx'
import { nothingSaid, SaidFields } from './said-fields.tsx'
import type { TemplatePartProps } from './template-part.ts'

/** What to expect, what helps, what to know of medicines. */
export const TemplateOutlook = ({ body, change }: TemplatePartProps) => (
  <div className="stack">
    <SaidFields
      long
      label="What to expect, for her"
      value={body.outlook.plain}
      onChange={(plain) => change({ outlook: { ...body.outlook, plain } })}
    />
    <TextArea
      label="What to expect, for the chart"
      value={body.outlook.clinical}
      onChange={(clinical) => change({ outlook: { ...body.outlook, clinical } })}
    />
    <SaidFields
      long
      label="To feel better"
      value={body.symptoms}
      onChange={(symptoms) => change({ symptoms })}
    />
    <SaidFields
      long
      label="On medicines"
      value={body.medicines}
      onChange={(medicines) => change({ medicines })}
    />
  </div>
)

/** Questions on what gets in the way; the interview asks them. */
export const TemplateBarriers = ({ body, change }: TemplatePartProps) => (
  <Rows
    rows={body.barriers}
    onChange={(barriers) => change({ barriers })}
    make={() => ({ ...nothingSaid(), key: newId() })}
    what="a question"
    rowKey={({ key }, at) => key ?? String(at)}
  >
    {(row, patch, remove) => (
      <>
        <SaidFields label="Question" value={row} onChange={patch} />
        {remove}
      </>
    )}
  </Rows>
)
