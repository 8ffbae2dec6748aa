/** Vital signs where a sender forgot the category (US Core vital signs profiles, LOINC). */
const VITALS = new Set([
  '8867-4', // heart rate
  '9279-1', // breathing rate
  '8480-6', // systolic pressure
  '8462-4', // diastolic pressure
  '85354-9', // blood pressure, both
  '55284-4', // blood pressure, both, older code
  '8310-5', // body temperature
  '8302-2', // height
  '8306-3', // length lying
  '29463-7', // weight
  '3141-9', // weight, measured
  '39156-5', // body mass index
  '2708-6', // oxygen saturation
  '59408-5', // oxygen saturation by pulse oximeter
  '9843-4', // head size
])

export function isVital(code: string | undefined): boolean {
  return code !== undefined && VITALS.has(code)
}
