import { hash, verify } from '@node-rs/argon2'
import { refuse } from '../../platform/refusal.ts'

/** NIST SP 800-63B-4: 15 where the password stands alone, 8 beside a second step; no rules of composition, no expiry. */
const ALONE_MIN = 15
const BESIDE_MIN = 8

export const hashPassword = (password: string): Promise<string> => hash(password)

// Checked when nobody has the address, so that the answer takes as long.
const nobodysHash = hashPassword('nobody has this password')

export const isRightPassword = async (
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> => {
  const right = await verify(passwordHash ?? (await nobodysHash), password)
  return right && Boolean(passwordHash)
}

/** What guessers try first; longer ones are caught by being made of these. */
const COMMON =
  'password passwort letmein welcome qwerty qwertyuiop asdfgh zxcvbn iloveyou admin administrator monkey dragon football baseball sunshine princess superman trustno1 abc123 111111 123123 123456 1234567 12345678 123456789 1234567890 000000 654321 nurse doctor medicare patient clinic hospital throughline summer winter spring autumn'.split(
    ' ',
  )

/** Refuses a password that is too short or that guessers try first. */
export const checkPassword = (
  password: string,
  { alone, names }: { alone: boolean; names: readonly string[] },
) => {
  const least = alone ? ALONE_MIN : BESIDE_MIN
  const no = (message: string) => refuse('WEAK_PASSWORD', message, { field: 'password' })
  if ([...password].length < least)
    no(`Use ${least} characters or more. Three or four words that do not belong together are good.`)
  let rest = password.toLowerCase()
  for (const word of [
    ...names.map((name) => name.toLowerCase()).filter((name) => name.length > 3),
    ...COMMON,
  ])
    rest = rest.replaceAll(word, '')
  if (rest.replace(/[^\p{L}\p{N}]/gu, '').length < 4)
    no('This is one of the first that guessers try. Use words that nobody would connect with you.')
}
