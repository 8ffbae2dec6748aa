import { cleanText } from '../reading/clean-text.ts'

/**
 * A resource as it arrived. FHIR types would promise what a stranger's file may not keep,
 * so every look inside goes through these three, which never throw.
 */
export type Tree = { readonly [name: string]: unknown }

const NOTHING: Tree = Object.freeze({})

export function tree(value: unknown): Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : NOTHING
}

export function list(value: unknown): Tree[] {
  return Array.isArray(value) ? value.map(tree) : []
}

export function words(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanText(value) : undefined
}

export function firstWords(values: unknown): string | undefined {
  return Array.isArray(values) ? words(values[0]) : undefined
}
