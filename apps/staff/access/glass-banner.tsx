import { Siren } from 'lucide-react'
import { closeGlass } from '../../../modules/access/glass-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import './access.css'
import { type OpenGlass, useForgetChart } from './use-glass.ts'

/** On every screen of a chart that is open in an emergency: red, with a sign and in words. */
export const GlassBanner = ({ open }: { open: OpenGlass }) => {
  const { id, patientId, until } = open
  const forget = useForgetChart(patientId)
  const closing = useWrite(closeGlass, { onDone: () => void forget() })
  return (
    <section className="glass-banner" aria-label="Emergency access">
      <Siren aria-hidden className="icon" />
      <p>
        <strong>
          Opened in an emergency by you until <When at={until} form="time" />.
        </strong>{' '}
        Every look is written down.
      </p>
      <Button busy={closing.isPending} onClick={() => closing.mutate({ patientId, id })}>
        Close it now
      </Button>
      {closing.error && <Problem error={closing.error} />}
    </section>
  )
}
