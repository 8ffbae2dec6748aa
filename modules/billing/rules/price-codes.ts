import type { AssessedCode } from './assessment.ts'
import type { CodeUnits } from './families/family.ts'
import type { MonthFacts } from './month-facts.ts'
import { codes } from './parameters/codes.ts'
import { versionOn } from './parameters/parameter.ts'
import { rateOn, rates } from './parameters/rates.ts'
import { isMedicareFfs } from './warn-month.ts'

const facilityPlaces = ['19', '21', '22', '23', '31', '51', '61']

/** Puts the amount, the source and the versions of the rules used beside each code. */
export function priceCodes(units: CodeUnits[], facts: MonthFacts, serviceDate: string): AssessedCode[] {
  return units.map(({ code, units: count }) => {
    const entry = codes.find(code)
    const each = isMedicareFfs(facts) ? rateOn(code, serviceDate, isFacility(facts)) : null
    const versions = [
      versionOn(entry, serviceDate),
      each === null ? null : versionOn(rates.find(`rate.${code}`), serviceDate),
    ]
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

/** Hospital places pay the facility amount; RHCs and FQHCs are paid the non-facility one (42 CFR 405.2464(c)). */
function isFacility(facts: MonthFacts): boolean {
  if (facts.practiceType === 'rhc' || facts.practiceType === 'fqhc') return false
  if (facts.placeOfService) return facilityPlaces.includes(facts.placeOfService)
  return facts.practiceType === 'hospital_outpatient_department'
}
