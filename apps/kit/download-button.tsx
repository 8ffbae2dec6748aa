import { type ReactNode, useState } from 'react'
import { download, type RawInput, type Route } from './api.ts'
import { Button, type ButtonLook } from './button.tsx'
import { Problem } from './problem.tsx'

type DownloadButtonProps<R extends Route> = {
  route: R
  input: RawInput<R>
  look?: ButtonLook
  children: ReactNode
}

/** Fetches a file and hands it to the browser; a refusal stands beneath the button. */
export const DownloadButton = <R extends Route>({ route, input, look, children }: DownloadButtonProps<R>) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const fetchIt = async () => {
    setBusy(true)
    setError(undefined)
    await download(route, input).catch(setError)
    setBusy(false)
  }
  return (
    <>
      <Button {...(look ? { look } : {})} busy={busy} onClick={() => void fetchIt()}>
        {children}
      </Button>
      {error !== undefined && <Problem error={error} />}
    </>
  )
}
