/** Programs a patient can consent to, each for itself and for its billing practitioner; a practice says which it offers. */
export const PROGRAMS = ['CCM', 'PCM', 'APCM', 'BHI', 'CoCM', 'RPM', 'RTM', 'CHI', 'PIN', 'CPM'] as const
/** Plain names of the programs, for screens and letters. */
export const PROGRAM_NAMES: Readonly<Record<string, string>> = {
  CCM: 'Chronic Care Management',
  PCM: 'Principal Care Management',
  APCM: 'Advanced Primary Care Management',
  BHI: 'Behavioral Health Integration',
  CoCM: 'Collaborative Care',
  RPM: 'Remote Physiologic Monitoring',
  RTM: 'Remote Therapeutic Monitoring',
  CHI: 'Community Health Integration',
  PIN: 'Principal Illness Navigation',
  CPM: 'Chronic Pain Management',
}
