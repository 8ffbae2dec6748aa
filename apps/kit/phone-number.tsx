import { Phone } from 'lucide-react'
import { phoneWords } from './written.ts'

type PhoneNumberProps = {
  number: string
  /** What pressing it does, as a button: "Call us". Without it the number is a link. */
  verb?: string
}

export const PhoneNumber = ({ number, verb }: PhoneNumberProps) => {
  const href = `tel:${number.replace(/[^\d+]/g, '')}`
  if (!verb) {
    return (
      <a className="phone" href={href}>
        {phoneWords(number)}
      </a>
    )
  }
  return (
    <a className="button quiet call" href={href}>
      <Phone aria-hidden className="icon" />
      <span>
        {verb} <span className="phone">{phoneWords(number)}</span>
      </span>
    </a>
  )
}
