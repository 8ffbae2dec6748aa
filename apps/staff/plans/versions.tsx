import { useEffect, useRef, useState } from 'react'
import { compareVersions, planPdf } from '../../../modules/plans/contract.ts'
import { downloadHref } from '../../kit/api.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Select } from '../../kit/select.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { Changes } from './changes.tsx'
import { SideBySide } from './side-by-side.tsx'
import type { Plan } from './use-draft.ts'

const Compare = ({ patientId, plan }: { patientId: string; plan: Plan }) => {
  const [newest, before] = plan.versions
  const [from, setFrom] = useState((before ?? newest)?.id ?? '')
  const [to, setTo] = useState(before ? (newest?.id ?? '') : 'draft')
  const compared = useRead(compareVersions, { patientId, from, to })
  // The draft is saved as it is typed: what stands beside it follows.
  const { refetch } = compared
  const saved = to === 'draft' ? plan.draft?.version : undefined
  const seen = useRef(saved)
  useEffect(() => {
    if (saved !== undefined && saved !== seen.current) void refetch()
    seen.current = saved
  }, [saved, refetch])
  const options = plan.versions.map(({ id, number }) => ({ value: id, label: `Version ${number}` }))
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? 'The draft'
  return (
    <div className="stack">
      <div className="plan-pair">
        <Select label="Compare" options={options} value={from} onChange={setFrom} />
        <Select
          label="with"
          options={[...options, { value: 'draft', label: 'the draft as it stands' }]}
          value={to}
          onChange={setTo}
        />
      </div>
      <Shown of={compared}>
        {({ changes, blocks }) => (
          <>
            <Changes changes={changes} label="What changed" />
            <SideBySide blocks={blocks} left={nameOf(from)} right={nameOf(to)} />
          </>
        )}
      </Shown>
    </div>
  )
}

/** Everything that was signed, and how one differs from another. */
export const Versions = ({ patientId, plan }: { patientId: string; plan: Plan }) => {
  if (plan.versions.length === 0) return null
  return (
    <section className="stack" id="plan-versions">
      <h2>Signed versions</h2>
      <List label="Signed versions">
        {plan.versions.map(({ id, number, signedBy, signedAt }) => (
          <ListRow
            key={id}
            title={`Version ${number}`}
            detail={
              <>
                signed by {signedBy}, <When at={signedAt} form="day-time" />
              </>
            }
            aside={
              <ButtonLink
                look="plain"
                href={downloadHref(planPdf, { patientId, versionId: id })}
                target="_blank"
                rel="noreferrer"
              >
                PDF
              </ButtonLink>
            }
          />
        ))}
      </List>
      <Compare patientId={patientId} plan={plan} />
    </section>
  )
}
