/** Medicines whose label (DailyMed) asks for care or another dose when the kidneys are weak. Common ones only. */
const KIDNEY_CARE = [
  'metformin',
  'ibuprofen',
  'naproxen',
  'meloxicam',
  'diclofenac',
  'celecoxib',
  'gabapentin',
  'pregabalin',
  'digoxin',
  'dabigatran',
  'rivaroxaban',
  'nitrofurantoin',
  'spironolactone',
  'allopurinol',
  'lithium',
  'methotrexate',
  'glyburide',
]
export const needsKidneyCare = (ingredient: string): boolean => KIDNEY_CARE.includes(ingredient)

type Condition = { text: string; codes: readonly { code: string }[] }
const KIDNEY_WORDS = /\b(kidney (disease|failure)|renal (disease|failure|insufficiency)|ckd|dialysis)\b/i
/** ICD-10-CM: chronic kidney disease, and diabetes or high blood pressure with it. */
const KIDNEY_CODES = /^(N18|E11\.22|E10\.22|I12|I13)/

/** The condition in the chart that says her kidneys are weak, by code or by words. */
export const weakKidneys = (conditions: readonly Condition[]): Condition | undefined =>
  conditions.find(
    ({ text, codes }) => KIDNEY_WORDS.test(text) || codes.some(({ code }) => KIDNEY_CODES.test(code)),
  )
