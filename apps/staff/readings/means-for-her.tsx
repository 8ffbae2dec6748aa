import type { Meaning } from '../../../modules/readings/contract.ts'
import { Notice } from '../../kit/notice.tsx'
import { ACT_WORDS, reasonWords } from './reading-words.ts'

/** What the nurse on the phone reads at once: nothing asked, or what she says to her now. */
export const MeansForHer = ({ meaning }: { meaning: Meaning }) => {
  const [first] = meaning.reasons
  if (!first)
    return (
      <Notice
        kind="success"
        happened="Kept."
        next={meaning.zone === null && 'Nobody has decided yet what to be told about here.'}
      />
    )
  return (
    <Notice
      kind={meaning.zone === 'red' ? 'error' : 'info'}
      happened={`${meaning.zone === 'red' ? 'Red' : 'Yellow'}: ${ACT_WORDS[first.act]}.`}
      safe="It is kept, and on the list."
      next={`${meaning.reasons.map(reasonWords).join('. ')}. Ask now about chest pain, breathing, fainting and confusion: any of them is 911.`}
    />
  )
}
