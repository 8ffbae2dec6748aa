import { POUNDS_PER_KILOGRAM, type Unit } from '../../modules/readings/kinds-contract.ts'

const tenth = (value: number) => Math.round(value * 10) / 10

/** A number in another unit of its kind, to a tenth; only weights have two. */
export const inUnit = (value: number, from: Unit, to: Unit): number => {
  if (from === to) return tenth(value)
  return tenth(to === 'kg' ? value / POUNDS_PER_KILOGRAM : value * POUNDS_PER_KILOGRAM)
}
