import { POUNDS_PER_KILOGRAM, type Unit } from '../kinds-contract.ts'

/** A number as the rules compare it: a weight in pounds to a tenth, whatever the scale showed. */
export const comparable = (value: number, unit: Unit): number =>
  Math.round((unit === 'kg' ? value * POUNDS_PER_KILOGRAM : value) * 10) / 10
