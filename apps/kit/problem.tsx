import { NoConnectionError, RefusalError } from './api.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { useKitWords } from './reader.tsx'

/** Any failed call as a sentence for a person; a refusal already is one. */
export const Problem = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const words = useKitWords()
  const again = retry && <Button onClick={retry}>{words.tryAgain}</Button>
  if (error instanceof RefusalError) return <Notice kind="error" happened={error.message} />
  if (error instanceof NoConnectionError) {
    return (
      <Notice kind="error" happened={words.noConnection} safe={words.kept} next={words.connectionNext}>
        {again}
      </Notice>
    )
  }
  return (
    <Notice kind="error" happened={words.broke} safe={words.brokeSafe} next={words.brokeNext}>
      {again}
    </Notice>
  )
}
