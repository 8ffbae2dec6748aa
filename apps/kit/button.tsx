import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

export type ButtonLook = 'primary' | 'quiet' | 'danger' | 'plain'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; busy?: boolean }

/** A busy button keeps its focus and its words; only a second press is ignored. */
export const Button = ({ look = 'quiet', busy, type = 'button', onClick, ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={busy ? 'button' : type}
    className={`button ${look}`}
    aria-disabled={busy || undefined}
    onClick={busy ? undefined : onClick}
  />
)

type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { look?: ButtonLook; href: string }

export const ButtonLink = ({ look = 'quiet', ...rest }: ButtonLinkProps) => (
  <a {...rest} className={`button ${look}`} />
)
