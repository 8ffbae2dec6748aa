import type { AssessedCode } from './assessment.ts'
import type { CodeUnits } from './families/family.ts'
import type { MonthFacts } from './month-facts.ts'
import { codes } from './parameters/codes.ts'
import { versionOn } from './parameters/parameter.ts'
import { rateOn, rates } from './parameters/rates.ts'
import { conversionFactor, relativeValues } from './parameters/relative-values.ts'
import { isMedicareFfs } from './warn-month.ts'

const facilityPlaces = ['19', '21', '22', '23', '31', '51', '61']

/** Puts the amount, the source and the versions of the rules used beside each code. */
export function priceCodes(units: CodeUnits[], facts: MonthFacts, serviceDate: string): AssessedCode[] {
  return units.map(({ code, units: count }) => {
    const entry = codes.find(code)
    const local = localAmount(code, serviceDate, facts)
    const each = isMedicareFfs(facts) ? (local ?? rateOn(code, serviceDate, isFacility(facts))) : null
    const table = local === null ? rates.find(`rate.${code}`) : relativeValues.find(`rvu.${code}`)
    const versions = [versionOn(entry, serviceDate), each === null ? null : versionOn(table, serviceDate)]
    return {
      code,
      units: count,
      amountCents: each === null ? null : each * count,
      reason: entry?.description ?? code,
      citation: entry?.reference ?? '',
      parameters: versions.filter((version) => version !== null),
    }
  })
}

/**
 * What the schedule pays where the practice is: each part of the relative value times its local factor, their sum times
 * the conversion factor (42 CFR 414.20). RHCs and FQHCs are paid the national amount. Null where a part is not loaded.
 */
function localAmount(code: string, day: string, facts: MonthFacts): number | null {
  const { locality } = facts
  const values = relativeValues.on(`rvu.${code}`, day)
  const factor = conversionFactor.on('conversion_factor_ten_thousandths', day)
  if (!locality || !values || !factor || isRural(facts)) return null
  const expense = isFacility(facts) ? values.facilityExpense : values.practiceExpense
  const total =
    values.work * locality.work + expense * locality.practiceExpense + values.liability * locality.liability
  // A hair more than nothing, so that half a cent that binary fractions write as 0.4999… still rounds up.
  return Math.round((total * factor) / 100 + 1e-6)
}

function isRural({ practiceType }: MonthFacts): boolean {
  return practiceType === 'rhc' || practiceType === 'fqhc'
}

/** Hospital places pay the facility amount; RHCs and FQHCs are paid the non-facility one (42 CFR 405.2464(c)). */
function isFacility(facts: MonthFacts): boolean {
  if (isRural(facts)) return false
  if (facts.placeOfService) return facilityPlaces.includes(facts.placeOfService)
  return facts.practiceType === 'hospital_outpatient_department'
}
