import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { call, type Route } from '../../kit/api.ts'
import { Button, type ButtonLook } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { answerWithPasskey, NoPasskeyError, type Question } from '../../kit/passkey.ts'
import { Problem } from '../../kit/problem.tsx'

type PasskeyButtonProps = {
  ask: Route
  answer: Route
  look?: ButtonLook
  onDone: () => void
}

/** Asks the server for a question, the device for the answer, and hands it in. */
export const PasskeyButton = ({ ask, answer, look = 'quiet', onDone }: PasskeyButtonProps) => {
  const using = useMutation({
    mutationFn: async () => call(answer, await answerWithPasskey((await call(ask, {})) as Question)),
    onSuccess: onDone,
    networkMode: 'always',
  })
  return (
    <>
      <Button look={look} busy={using.isPending} onClick={() => using.mutate()}>
        <KeyRound aria-hidden className="icon" /> Use a passkey
      </Button>
      {using.error instanceof NoPasskeyError && <Notice happened={using.error.message} />}
      {using.error && !(using.error instanceof NoPasskeyError) && <Problem error={using.error} />}
    </>
  )
}
