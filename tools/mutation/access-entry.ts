// The tests of signing in, in one process; for one file alone only those that are about it. Tests of time an answer
// takes are left to `npm test`: a busy machine would call every mutant noticed.
const ABOUT: Record<string, string[]> = {
  authenticator: ['access/second-step'],
  codes: ['patients/codes'],
  glass: ['access/glass'],
  'glass-store': ['access/glass'],
  identify: ['access/sessions', 'access/people'],
  invitation: ['access/people'],
  links: ['access/access'],
  'login-store': ['access/second-step', 'access/pace', 'access/people', 'access/sso'],
  'my-sign-in': ['access/sessions', 'access/passkeys', 'access/second-step'],
  pace: ['access/pace'],
  'passkey-sign-in': ['access/passkeys'],
  passkeys: ['access/passkeys'],
  password: ['access/sessions'],
  'patient-sign-in': ['patients/access', 'access/passkeys'],
  people: ['access/people'],
  reviewers: ['access/glass'],
  'second-step-store': ['access/second-step', 'access/passkeys', 'access/people'],
  'session-store': ['access/sessions', 'access/people', 'patients/access'],
  'sign-in': ['access/second-step', 'access/access', 'access/pace'],
  'sign-in-rule': ['access/sso'],
  sso: ['access/sso'],
  'start-session': ['access/sessions', 'patients/access'],
  store: ['patients/codes', 'access/access'],
  ticket: ['access/passkeys'],
  'practice-token': ['access/access', 'access/people'],
  'works-here': ['access/people'],
}

const mutated = (process.env.THROUGHLINE_MUTATED ?? '')
  .split(' ')
  .flatMap((file) => /([\w-]+)\.ts(?::|$)/.exec(file)?.[1] ?? [])
const wanted = (mutated.length > 0 ? mutated : Object.keys(ABOUT)).flatMap((name) => ABOUT[name] ?? [])
for (const name of new Set(wanted))
  await import(new URL(`../../modules/${name}.test.ts`, import.meta.url).href)

export {}
