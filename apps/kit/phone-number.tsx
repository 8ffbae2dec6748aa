import { Phone } from 'lucide-react'

/** (555) 010-0134 for a number of the United States; anything else as it was written. */
export const phoneWords = (number: string): string => {
  const parts = /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/.exec(number.replace(/[\s().-]/g, ''))
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number
}

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
