import type { Election, EntryFact, MonthFacts, Program } from './month-facts.ts'

const electedPrograms: Partial<Record<Election, Program>> = {
  PCM: 'PCM',
  BHI: 'BHI',
  CoCM: 'CoCM',
  RPM: 'RPM',
  RTM: 'RTM',
  CHI: 'CHI',
  PIN: 'PIN',
  PIN_PS: 'PIN_PS',
  CPM: 'CPM',
}

/** Every minute carries exactly one program: its own tag, else the program elected for the month, else CCM. */
export function programOf(entry: EntryFact, facts: MonthFacts): Program {
  const elected = facts.election ? electedPrograms[facts.election] : undefined
  return entry.program ?? elected ?? 'CCM'
}
