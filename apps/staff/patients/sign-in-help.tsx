import { useState } from 'react'
import { printCode } from '../../../modules/patients/sign-in-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import type { Locale } from '../../kit/kit-words.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useWrite } from '../../kit/server-state.ts'
import type { Chart } from '../chart-frame.tsx'
import { may, useSession } from '../session.ts'
import { CodeSheet } from './code-sheet.tsx'

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Spanish' },
] as const

const MakeCode = ({ chart: { patient, caregivers } }: { chart: Chart }) => {
  const name = `${patient.givenName} ${patient.familyName}`
  const [whose, setWhose] = useState('')
  const [locale, setLocale] = useState<Locale>(patient.language === 'es' ? 'es' : 'en')
  const make = useWrite(printCode)
  const people = [
    { value: '', label: `${name}, the patient` },
    ...caregivers.map(({ id, name: theirs, relationship }) => ({
      value: id,
      label: `${theirs}, ${relationship}`,
    })),
  ]
  const choose = (chosen: string) => {
    setWhose(chosen)
    make.reset()
  }
  return (
    <div className="stack">
      {caregivers.length > 0 && <Select label="For whom" options={people} value={whose} onChange={choose} />}
      <Choice legend="The sheet is in" options={LANGUAGES} value={locale} onChange={setLocale} />
      <div className="actions">
        <Button
          busy={make.isPending}
          onClick={() => make.mutate({ patientId: patient.id, caregiverId: whose || null })}
        >
          {make.data
            ? 'Make another code'
            : `Make a code for ${people.find(({ value }) => value === whose)?.label ?? name}`}
        </Button>
      </div>
      {make.error && <Problem error={make.error} />}
      {make.data && <CodeSheet code={make.data} locale={locale} />}
    </div>
  )
}

/** For who has no mail, or a phone that only rings: a sheet of paper with a code. */
export const SignInHelp = ({ chart }: { chart: Chart }) => {
  const session = useSession().data?.session
  if (!session || !may(session, 'access.invite')) return null
  return (
    <section className="stack">
      <h2>Help with signing in</h2>
      <p>
        No e-mail, or a phone that only rings? Print a code and hand it over. With it and the birth date the
        page opens once; then a device can be remembered. The code is shown only now.
      </p>
      <MakeCode chart={chart} />
    </section>
  )
}
