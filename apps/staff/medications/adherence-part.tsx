import { readAdherence } from '../../../modules/medications/adherence-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Chip } from '../../kit/chip.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

type Medicine = Output<typeof readAdherence>['medicines'][number]
type Told = Medicine['told'][number]

const CALLS_SHOWN = 4
const TAKING = { yes: 'takes it', sometimes: 'sometimes', no: 'does not take it' } as const
const DIRECTIONS = {
  better: { tone: 'green', label: 'fewer missed' },
  worse: { tone: 'red', label: 'more missed' },
  steady: { tone: 'sand', label: 'about the same' },
} as const

const saidOf = ({ taking, missedDays, hardToPay, sideEffects }: Told): string =>
  [
    TAKING[taking],
    missedDays !== null && `missed ${missedDays} of 7`,
    hardToPay && 'hard to pay for',
    sideEffects && `side effects: ${sideEffects}`,
  ]
    .filter(Boolean)
    .join(', ')

const Row = ({ medicine, days }: { medicine: Medicine; days: readonly string[] }) => {
  const direction = medicine.direction && DIRECTIONS[medicine.direction]
  return (
    <tr>
      <th scope="row">{medicine.name}</th>
      {days.map((day) => {
        const told = medicine.told.find(({ on }) => on === day)
        return <td key={day}>{told ? saidOf(told) : <span className="quiet">not asked</span>}</td>
      })}
      <td>
        {direction ? (
          <Chip tone={direction.tone}>{direction.label}</Chip>
        ) : (
          <span className="quiet">too early</span>
        )}
      </td>
    </tr>
  )
}

/** What she said of each medicine in the last calls, the newest first. */
export const AdherencePart = ({ patientId }: { patientId: string }) => (
  <Shown of={useRead(readAdherence, { patientId })}>
    {({ medicines }) => {
      const asked = medicines.flatMap(({ told }) => told.map(({ on }) => on))
      const days = [...new Set(asked)].sort().reverse().slice(0, CALLS_SHOWN)
      return days.length === 0 ? null : (
        <section className="stack">
          <h2>How it goes</h2>
          <section
            className="table-frame"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label="Missed doses, side effects and cost"
          >
            <table className="table">
              <caption>What the patient said of each medicine, by the day of the call</caption>
              <thead>
                <tr>
                  <th scope="col">Medicine</th>
                  {days.map((day) => (
                    <th key={day} scope="col">
                      <When at={day} form="day" />
                    </th>
                  ))}
                  <th scope="col">Which way</th>
                </tr>
              </thead>
              <tbody>
                {medicines.map((medicine) => (
                  <Row key={medicine.medicationId} medicine={medicine} days={days} />
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )
    }}
  </Shown>
)
