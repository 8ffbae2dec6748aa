import { type Chart, ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { ReadsOnline, Told } from './family-parts.tsx'
import { RepresentativesPart } from './representatives-part.tsx'
import { SignInHelp } from './sign-in-help.tsx'

const Access = ({ chart }: { chart: Chart }) => (
  <div className="stack loose">
    <section className="stack">
      <h2>Who else may know or decide</h2>
      <p>
        Three different things. One does not make another: a daughter who may be told on the phone reads
        nothing online, and who reads online decides nothing.
      </p>
    </section>
    <ReadsOnline chart={chart} />
    <RepresentativesPart patientId={chart.patient.id} />
    <Told chart={chart} />
    <SignInHelp chart={chart} />
  </div>
)

/** Family, representatives and the way in: who may do what for this patient, and on whose word. */
export const AccessPage = () => {
  const { patientId = '' } = useScreenValues()
  return (
    <ChartFrame patientId={patientId} active="access">
      {(chart) => <Access chart={chart} />}
    </ChartFrame>
  )
}
