import { useState } from 'react'
import { Chip } from '../../kit/chip.tsx'
import { When } from '../../kit/when.tsx'
import { OneTimeLink } from '../access/one-time-link.tsx'
import { useToday } from '../access/use-today.ts'
import { may, useSession } from '../session.ts'
import { EndRepresentative } from './end-representative.tsx'
import { Papers } from './representative-papers.tsx'
import { BASIS_WORDS, type Representative } from './representative-words.ts'
import { VerifyRepresentative } from './verify-representative.tsx'

type RowProps = { patientId: string; one: Representative }

const State = ({ one: { ended, verified, untilOn } }: Pick<RowProps, 'one'>) => {
  const now = useToday()
  const past = untilOn !== null && untilOn < now
  if (ended) return <Chip>ended</Chip>
  if (past) return <Chip>its last day has passed</Chip>
  return verified ? <Chip tone="teal">may decide</Chip> : <Chip tone="yellow">not checked yet</Chip>
}

const Said = ({ one }: Pick<RowProps, 'one'>) => (
  <>
    <p>
      {BASIS_WORDS[one.basis]}, born <When at={one.birthDate} form="day" />
      {one.untilOn && (
        <>
          , until <When at={one.untilOn} form="day" />
        </>
      )}
      {[one.email, one.phone].filter(Boolean).map((reach) => ` · ${reach}`)}
    </p>
    <p>
      Written down by {one.recordedBy}
      {one.verified && (
        <>
          ; checked by {one.verified.by}, <When at={one.verified.at} form="day" />
        </>
      )}
      {one.ended && (
        <>
          ; ended <When at={one.ended.at} form="day" />: {one.ended.why}
        </>
      )}
    </p>
  </>
)

/** One representative: who, by what right, on which paper, who checked it, and how it ended. */
export const RepresentativeRow = ({ patientId, one }: RowProps) => {
  const session = useSession().data?.session
  const [link, setLink] = useState<string>()
  const checks = session !== undefined && may(session, 'patients.represent')
  const writes = session !== undefined && may(session, 'patients.write')
  return (
    <li className="sheet">
      <div className="row">
        <h4>
          {one.name}, {one.relationship}
        </h4>
        <State one={one} />
      </div>
      <Said one={one} />
      <Papers patientId={patientId} one={one} mayRead={checks} mayAdd={writes && !one.ended} />
      {link && (
        <OneTimeLink
          link={link}
          happened={`The page opens to ${one.name} with this link and their birth date.`}
          next="It is shown only now and works for 30 days. Hand it to that person alone."
        />
      )}
      {checks && !one.ended && (
        <div className="row">
          <VerifyRepresentative patientId={patientId} one={one} onLink={setLink} />
          <EndRepresentative patientId={patientId} one={one} />
        </div>
      )}
    </li>
  )
}
