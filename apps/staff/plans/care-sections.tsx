import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { TextArea } from '../../kit/text-area.tsx'
import { asLines, fromLines, Rows } from './rows.tsx'
import type { SectionProps } from './section.tsx'

export const MedicinesSection = ({ content, change }: SectionProps) => {
  const { medicines } = content
  const set = (patch: Partial<typeof medicines>) => change({ medicines: { ...medicines, ...patch } })
  return (
    <>
      <div className="plan-pair">
        <Field
          label="List gone over on"
          type="date"
          value={medicines.reconciledOn ?? ''}
          onChange={(day) => set({ reconciledOn: day || null })}
        />
        <Field label="By" value={medicines.reconciledBy} onChange={(reconciledBy) => set({ reconciledBy })} />
      </div>
      <TextArea
        label="What to know about the medicines"
        hint="The patient reads this. The list itself is on the Medicines page."
        value={medicines.notes}
        onChange={(notes) => set({ notes })}
      />
      <div className="plan-pair">
        <Field
          label="Missed doses"
          optional
          value={medicines.missedDoses}
          onChange={(missedDoses) => set({ missedDoses })}
        />
        <Field label="What would help" optional value={medicines.help} onChange={(help) => set({ help })} />
      </div>
    </>
  )
}

export const CommunitySection = ({ content, change }: SectionProps) => {
  const { community } = content
  const set = (patch: Partial<typeof community>) => change({ community: { ...community, ...patch } })
  return (
    <>
      <h3>Services</h3>
      <Rows
        rows={community.services}
        onChange={(services) => set({ services })}
        make={() => ({ name: '', what: '', phone: '', status: '' })}
        what="a service"
      >
        {(row, patch, remove) => (
          <>
            <div className="plan-pair">
              <Field label="Service" value={row.name} onChange={(name) => patch({ name })} />
              <Field label="What they do" value={row.what} onChange={(what) => patch({ what })} />
              <Field label="Phone" type="tel" value={row.phone} onChange={(phone) => patch({ phone })} />
              <Field label="Now" value={row.status} onChange={(status) => patch({ status })} />
            </div>
            {remove}
          </>
        )}
      </Rows>
      <h3>Other doctors and agencies</h3>
      <Rows
        rows={community.outside}
        onChange={(outside) => set({ outside })}
        make={() => ({ name: '', role: '', phone: '', agreed: '' })}
        what="a doctor or agency"
      >
        {(row, patch, remove) => (
          <>
            <div className="plan-pair">
              <Field label="Name" value={row.name} onChange={(name) => patch({ name })} />
              <Field label="For what" value={row.role} onChange={(role) => patch({ role })} />
              <Field label="Phone" type="tel" value={row.phone} onChange={(phone) => patch({ phone })} />
              <Field label="What was agreed" value={row.agreed} onChange={(agreed) => patch({ agreed })} />
            </div>
            {remove}
          </>
        )}
      </Rows>
      <Field
        label="Why none are needed"
        optional
        value={community.noneNeeded}
        onChange={(noneNeeded) => set({ noneNeeded })}
      />
    </>
  )
}

export const PreventiveSection = ({ content, change }: SectionProps) => (
  <Rows
    rows={content.preventive}
    onChange={(preventive) => change({ preventive })}
    make={() => ({ what: '', dueOn: null, doneOn: null, note: '' })}
    what="a shot or a check"
  >
    {(row, patch, remove) => (
      <>
        <div className="plan-pair">
          <Field label="What" value={row.what} onChange={(what) => patch({ what })} />
          <Field
            label="Due"
            type="date"
            value={row.dueOn ?? ''}
            onChange={(day) => patch({ dueOn: day || null })}
          />
          <Field
            label="Done"
            type="date"
            value={row.doneOn ?? ''}
            onChange={(day) => patch({ doneOn: day || null })}
          />
        </div>
        {remove}
      </>
    )}
  </Rows>
)

export const ReviewSection = ({ content, change }: SectionProps) => {
  const { review } = content
  return (
    <>
      <Field
        label="We look at the plan again on"
        type="date"
        value={review.nextOn ?? ''}
        onChange={(day) => change({ review: { ...review, nextOn: day || null } })}
      />
      <TextArea
        label="Sooner if"
        hint="One a line"
        value={asLines(review.triggers)}
        onChange={(text) => change({ review: { ...review, triggers: fromLines(text) } })}
      />
    </>
  )
}

export const WishesSection = ({ content, change }: SectionProps) => {
  const { advanceCare } = content
  const set = (patch: Partial<typeof advanceCare>) => change({ advanceCare: { ...advanceCare, ...patch } })
  return (
    <>
      <CheckRow
        label="Asked about an advance directive"
        checked={advanceCare.asked}
        onChange={(asked) => set({ asked })}
      />
      <Field
        label="Asked on"
        type="date"
        value={advanceCare.askedOn ?? ''}
        onChange={(day) => set({ askedOn: day || null })}
      />
      <TextArea
        label="What the patient said"
        hint="The patient reads this in the plan."
        value={advanceCare.answer}
        onChange={(answer) => set({ answer })}
      />
      <Field label="Where it is kept" optional value={advanceCare.kept} onChange={(kept) => set({ kept })} />
    </>
  )
}
