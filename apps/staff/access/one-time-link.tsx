import { CopyButton } from '../../kit/copy-button.tsx'
import { Notice } from '../../kit/notice.tsx'

type OneTimeLinkProps = { link: string; happened: string; next: string }

/** A link that is shown once: we keep only its hash, so nobody can read it again. */
export const OneTimeLink = ({ link, happened, next }: OneTimeLinkProps) => (
  <Notice kind="success" happened={happened} next={next}>
    <p>
      <a className="one-time-link" href={link}>
        {link}
      </a>
    </p>
    <CopyButton text={link} what="the link" />
  </Notice>
)
