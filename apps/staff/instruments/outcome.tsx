import type { answerSet } from '../../../modules/instruments/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'

/** Before any score: somebody stays with her, and who can help is one press away. */
export const NeedsPerson = () => (
  <Notice
    kind="error"
    happened="Thoughts of self-harm. Stay on the line and ask: are you safe right now?"
    next="Offer 988 together: call or text, day and night, in Spanish too (press 2). A plan or means at hand: 911. Then tell the practitioner. It is in the inbox as urgent once you save."
  >
    <ButtonLink look="primary" href="tel:988">
      Call 988
    </ButtonLink>
    <ButtonLink href="tel:911">Call 911</ButtonLink>
  </Notice>
)

type OutcomeProps = { outcome: Output<typeof answerSet>; onAgain: () => void }

/** What the answers came to; a screen, no diagnosis. */
export const Outcome = ({ outcome, onAgain }: OutcomeProps) => {
  const { score, result, needsPerson, suggested } = outcome
  return (
    <div className="stack">
      {needsPerson && <NeedsPerson />}
      <Notice
        kind="success"
        happened={score === null ? result : `Score ${score}: ${result}.`}
        next={
          suggested.length > 0 &&
          `If a practitioner agrees, these codes can be written: ${suggested.join(', ')}. They are only suggested.`
        }
      >
        <Button onClick={onAgain}>Ask again</Button>
      </Notice>
    </div>
  )
}
