const NPI_SHAPE = /^[12]\d{9}$/

/** 45 CFR 162.406: ten digits, the last a Luhn check digit over the number with the issuer prefix 80840. */
export function isNpi(text: string): boolean {
  if (!NPI_SHAPE.test(text)) return false
  const digits = [...`80840${text}`].reverse().map(Number)
  const sum = digits.reduce((total, digit, place) => total + (place % 2 === 0 ? digit : luhnDouble(digit)), 0)
  return sum % 10 === 0
}

function luhnDouble(digit: number): number {
  const double = digit * 2
  return double > 9 ? double - 9 : double
}

// CMS leaves out S, L, O, I, B and Z, which are misread as digits.
const LETTER = '[AC-HJKMNP-RT-Y]'
const LETTER_OR_DIGIT = '[0-9AC-HJKMNP-RT-Y]'
const MBI_SHAPE = new RegExp(
  `^[1-9]${LETTER}${LETTER_OR_DIGIT}\\d${LETTER}${LETTER_OR_DIGIT}\\d${LETTER}{2}\\d{2}$`,
)

/** A Medicare Beneficiary Identifier as CMS publishes its shape: eleven characters, no dashes. */
export function isMbi(text: string): boolean {
  return MBI_SHAPE.test(text)
}

const ICD10_SHAPE = /^[A-Z]\d[0-9AB](\.?[0-9A-Z]{1,4})?$/

/** The shape of an ICD-10-CM code, dotted or not; whether the code exists is the coder's to know. */
export function isDiagnosisCode(text: string): boolean {
  return ICD10_SHAPE.test(text)
}

/** CMS place of service codes in use. */
const PLACE_OF_SERVICE = /^(0[1-9]|1\d|2[0-7]|3[1-4]|4[129]|5[0-8]|6[0-256]|7[12]|81|99)$/

export function isPlaceOfService(text: string): boolean {
  return PLACE_OF_SERVICE.test(text)
}

const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH ' +
    'OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU AS MP FM MH PW AA AE AP'
  ).split(' '),
)

/** A state, district, territory or military address the postal service delivers to. */
export function isState(text: string): boolean {
  return STATES.has(text)
}
