export type RefusalCode =
  | 'empty'
  | 'not-text'
  | 'truncated-json'
  | 'broken-json'
  | 'broken-xml'
  | 'doctype'
  | 'zipped-wrong'
  | 'zip-archive'
  | 'wrong-type'
  | 'hl7v2'
  | 'x12'
  | 'too-large'
  | 'too-deep'
  | 'too-many-entries'
  | 'not-fhir'
  | 'wrong-bundle-type'
  | 'not-ccda'
  | 'two-patients'
  | 'no-patient'
  | 'birth-date-missing'
  | 'birth-date-in-future'

/** What we understood and will not read: a code for the program, a sentence for the person, the place in the file. */
export type Refusal = { ok: false; code: RefusalCode; message: string; path?: string }

export function refuse(code: RefusalCode, message: string, path?: string): Refusal {
  return path === undefined ? { ok: false, code, message } : { ok: false, code, message, path }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false
}
