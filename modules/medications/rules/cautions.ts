/**
 * Groups in which two at once, or an allergy to one, is worth a question. Local, small, and no claim to completeness: names
 * of ingredients by group are public knowledge (labels at DailyMed); ISMP's list names the high-alert kinds for the community.
 */
export const GROUPS: Record<string, string[]> = {
  'ACE inhibitors': ['lisinopril', 'enalapril', 'ramipril', 'benazepril', 'captopril', 'quinapril'],
  'angiotensin blockers': ['losartan', 'valsartan', 'irbesartan', 'olmesartan', 'candesartan', 'telmisartan'],
  statins: ['atorvastatin', 'rosuvastatin', 'simvastatin', 'pravastatin', 'lovastatin'],
  'beta blockers': ['metoprolol', 'carvedilol', 'atenolol', 'bisoprolol', 'propranolol'],
  'pain pills of the ibuprofen kind': ['ibuprofen', 'naproxen', 'celecoxib', 'meloxicam', 'diclofenac'],
  'blood thinners': ['warfarin', 'apixaban', 'rivaroxaban', 'dabigatran'],
  'stomach acid blockers': ['omeprazole', 'esomeprazole', 'pantoprazole', 'lansoprazole'],
  'sugar pills that can drop sugar low': ['glipizide', 'glimepiride', 'glyburide'],
  'calming or sleep pills': ['alprazolam', 'lorazepam', 'diazepam', 'clonazepam', 'zolpidem', 'temazepam'],
  opioids: ['oxycodone', 'hydrocodone', 'morphine', 'tramadol', 'codeine', 'hydromorphone'],
  'depression pills of one kind': ['sertraline', 'escitalopram', 'citalopram', 'fluoxetine', 'paroxetine'],
}

/** An allergy to the family is an allergy to its members. */
export const FAMILIES: Record<string, string[]> = {
  penicillin: ['amoxicillin', 'ampicillin', 'penicillin', 'piperacillin', 'amoxicillin-clavulanate'],
  sulfa: ['sulfamethoxazole', 'sulfamethoxazole-trimethoprim', 'sulfasalazine'],
  nsaid: ['ibuprofen', 'naproxen', 'celecoxib', 'meloxicam', 'diclofenac', 'aspirin'],
}

/** Taken wrongly these harm most; methotrexate for joints is a weekly medicine (ISMP, community list). */
export const HIGH_ALERT = [
  'warfarin',
  'apixaban',
  'rivaroxaban',
  'dabigatran',
  'digoxin',
  'methotrexate',
  'oxycodone',
  'hydrocodone',
  'morphine',
  'hydromorphone',
]
export const isHighAlert = (ingredient: string): boolean =>
  ingredient.startsWith('insulin') || HIGH_ALERT.includes(ingredient)
