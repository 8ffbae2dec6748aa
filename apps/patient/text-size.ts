import { remember, remembered } from '../kit/remembered.ts'

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export const textSize = (): TextSize =>
  TEXT_SIZES.find((size) => size === remembered('text-size')) ?? 'normal'

export const setTextSize = (size: TextSize): void => {
  document.documentElement.dataset.textSize = size
  remember('text-size', size)
}
