import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'

/** Says that it worked; where the browser does not let us, the text stands there to be marked by hand. */
export const CopyButton = ({ text, what }: { text: string; what: string }) => {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  const Icon = outcome === 'copied' ? Check : Copy
  return (
    <>
      <Button onClick={() => void copy()}>
        <Icon aria-hidden className="icon" /> Copy {what}
      </Button>
      <span role="status" className="small">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'failed' && 'This browser does not let us copy. Mark it and copy it by hand.'}
      </span>
    </>
  )
}
