import type { PlanContent } from '../plan-content.ts'
import { sections } from './compare-plans.ts'
import { fieldWords, isThing, keyOf, shown, titleOf } from './compare-things.ts'

type Leaf = { path: string; label: string; text: string }
type Part = { key: string; title: string; leaves: Leaf[] }
export type Block = {
  title: string
  rows: { key: string; label: string; left: string; right: string; same: boolean }[]
}

/** Numbers of ours that say nothing to a reader. */
const OURS = ['id', 'conditionId', 'templateId', 'problemId', 'ownerId']
const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

const leavesOf = (value: unknown, label: string, path: string): Leaf[] => {
  if (isEmpty(value)) return []
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, label, `${path}/${keyOf(item)}`))
  if (!isThing(value)) return [{ path, label, text: shown(value) }]
  return Object.entries(value)
    .filter(([field]) => !OURS.includes(field))
    .flatMap(([field, inner]) => {
      const word = fieldWords[field] ?? field
      return leavesOf(inner, label ? `${label}, ${word}` : word, `${path}/${field}`)
    })
}

/** A plan in the order in which it is read: each item of a list is a part of its own, every other section is one. */
const partsOf = (content: PlanContent): Part[] =>
  (Object.keys(sections) as (keyof PlanContent)[]).flatMap((section) => {
    const value: unknown = content[section]
    const title = sections[section]
    if (!Array.isArray(value)) return [{ key: section, title, leaves: leavesOf(value, '', section) }]
    return value.map((item: unknown) => {
      const key = `${section}/${keyOf(item)}`
      return { key, title: `${title}: ${titleOf(item)}`, leaves: leavesOf(item, '', key) }
    })
  })

const pair = (left: Part | undefined, right: Part | undefined): Block => {
  const [was, is] = [left?.leaves ?? [], right?.leaves ?? []]
  const paths = [...new Set([...was, ...is].map(({ path }) => path))]
  const find = (leaves: Leaf[], path: string) => leaves.find((one) => one.path === path)
  return {
    title: (right ?? left)?.title ?? '',
    rows: paths.map((path) => {
      const [before, after] = [find(was, path), find(is, path)]
      return {
        key: path,
        label: (after ?? before)?.label ?? '',
        left: before?.text ?? '',
        right: after?.text ?? '',
        same: before?.text === after?.text,
      }
    }),
  }
}

/** Two plans in full, each part of one beside the same part of the other; what only one has stands beside nothing. */
export const sideBySide = (before: PlanContent, after: PlanContent): Block[] => {
  const [was, is] = [partsOf(before), partsOf(after)]
  const keys = [...new Set([...was, ...is].map(({ key }) => key))]
  const find = (parts: Part[], key: string) => parts.find((one) => one.key === key)
  return keys.map((key) => pair(find(was, key), find(is, key))).filter(({ rows }) => rows.length > 0)
}
