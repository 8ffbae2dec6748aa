import { Eye, ListChecks, type LucideIcon, Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { useKitWords } from './reader.tsx'

const Answer = ({
  icon: Icon,
  question,
  children,
}: {
  icon: LucideIcon
  question: string
  children: ReactNode
}) => (
  <section>
    <h2>
      <Icon aria-hidden className="icon" />
      {question}
    </h2>
    <div>{children}</div>
  </section>
)

type ThreeAnswersProps = { doNow: ReactNode; watchFor: ReactNode; whoToCall: ReactNode }

/** What every contact ends with: what to do now, what to watch for, who to call. */
export const ThreeAnswers = ({ doNow, watchFor, whoToCall }: ThreeAnswersProps) => {
  const words = useKitWords()
  return (
    <div className="three-answers">
      <Answer icon={ListChecks} question={words.doNow}>
        {doNow}
      </Answer>
      <Answer icon={Eye} question={words.watchFor}>
        {watchFor}
      </Answer>
      <Answer icon={Phone} question={words.whoToCall}>
        {whoToCall}
      </Answer>
    </div>
  )
}
