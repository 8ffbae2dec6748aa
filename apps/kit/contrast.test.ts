import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import * as radix from '@radix-ui/colors'

type Theme = 'light' | 'dark'
type Token = Record<Theme, string> & { steps: Record<Theme, string> }
type Tokens = Record<string, Token>

const css = readFileSync(new URL('./look/tokens.css', import.meta.url), 'utf8')
const rules = css.split(/^}/m)

const tokensIn = (selector: string): Tokens => {
  const body = rules.find((rule) => rule.includes(`\n${selector} {`) && rule.includes('light-dark('))
  assert.ok(body, `${selector} sets colors`)
  const lines = body.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\); \/\* (.+), (.+) \*\//g)
  return Object.fromEntries(
    [...lines].map(([, name = '', light = '', dark = '', first = '', second = '']) => [
      name,
      { light, dark, steps: { light: first, dark: second } },
    ]),
  )
}

const staff = tokensIn(':root')
const patient = { ...staff, ...tokensIn('.patient') }

const scales = radix as unknown as Record<string, Record<string, string>>

const radixValue = (step: string, theme: Theme): string | undefined => {
  const [scale = '', number] = step.split(' ')
  if (scale === 'white') return '#ffffff'
  return scales[theme === 'dark' ? `${scale}Dark` : scale]?.[`${scale}${number}`]
}

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['ground', 'sheet', 'sunk']
/** Which text stands on which ground, in the style sheets of look/. */
const TEXT_PAIRS: [text: string, ground: string][] = [
  ...['text', 'quiet', 'link'].flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ['danger', 'ground'],
  ['danger', 'sheet'],
  ['action-text', 'action'],
  ['action-text', 'action-hover'],
  ['danger-text', 'danger'],
  ['danger-text', 'danger-hover'],
  ['chosen-text', 'chosen'],
  ['green-text', 'green-soft'],
  ['amber-text', 'amber-soft'],
  ['red-text', 'red-soft'],
]

/** Borders of inputs, rings, filled parts and shapes (WCAG 2.2, 1.4.11). */
const SHAPE_PAIRS: [shape: string, ground: string][] = [
  ['edge', 'ground'],
  ['edge', 'sheet'],
  ['action', 'line'],
  ...grounds.map((ground): [string, string] => ['focus', ground]),
  ['green-shape', 'green-soft'],
  ['amber-shape', 'amber-soft'],
  ['red-shape', 'red-soft'],
]

const tooFaint = (tokens: Tokens, pairs: [string, string][], floor: number): string[] =>
  (['light', 'dark'] as const).flatMap((theme) =>
    pairs
      .map(([front, back]) => ({ front, back, ratio: contrast(tokens[front]![theme], tokens[back]![theme]) }))
      .filter(({ ratio }) => ratio < floor)
      .map(
        ({ front, back, ratio }) => `${theme}: ${front} on ${back} is ${ratio.toFixed(2)}, below ${floor}`,
      ),
  )

test('the measure itself: black on white is 21 to 1', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
})

test('every color is the Radix step that stands behind it', () => {
  const named = [...Object.entries(staff), ...Object.entries(tokensIn('.patient'))]
  assert.ok(named.length > 25, 'the file was read')
  for (const [name, token] of named) {
    for (const theme of ['light', 'dark'] as const) {
      assert.equal(token[theme], radixValue(token.steps[theme], theme), `--${name}, ${theme}`)
    }
  }
})

test('text on staff screens stands out 4.5 to 1', () => {
  assert.deepEqual(tooFaint(staff, TEXT_PAIRS, 4.5), [])
})

test('text on patient screens stands out 7 to 1', () => {
  assert.deepEqual(tooFaint(patient, TEXT_PAIRS, 7), [])
})

test('borders, rings and shapes stand out 3 to 1', () => {
  assert.deepEqual(tooFaint(staff, SHAPE_PAIRS, 3), [])
  assert.deepEqual(tooFaint(patient, SHAPE_PAIRS, 3), [])
})
