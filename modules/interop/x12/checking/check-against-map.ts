import { type RawFile, type RawSegment, readSegments } from '../read-segments.ts'
import { checkCounts } from './check-counts.ts'
import { checkElements } from './check-elements.ts'
import type { MapLoop, MapNode, MapSegment } from './read-map.ts'

/** What is wrong with a file, each with the place of its segment in the file and the loop it was read in. */
export type MapFinding = { segment: number; loop: string; message: string }

type Walk = { file: RawFile; next: number; findings: MapFinding[] }

/** Whether a segment could still be taken by a loop that is open around the present one. */
type Awaited = (segment: RawSegment) => boolean

export function checkAgainstMap(text: string, map: MapLoop): MapFinding[] {
  const walk: Walk = { file: readSegments(text), next: 0, findings: [] }
  walkGroup([map], walk, 'file', () => false)
  checkCounts(walk.file, (segment, message) =>
    walk.findings.push({ segment: segment.at, loop: segment.id, message }),
  )
  return walk.findings.sort((a, b) => a.segment - b.segment)
}

function byPosition(nodes: MapNode[]): MapNode[][] {
  return [...Map.groupBy(nodes, ({ position }) => position).values()]
}

function walkLoop(loop: MapLoop, walk: Walk, awaited: Awaited): void {
  const groups = byPosition(loop.children)
  groups.forEach((group, at) => {
    const later = groups.slice(at + 1).flat()
    walkGroup(
      group,
      walk,
      loop.id,
      (segment) => later.some((node) => starts(node, segment)) || awaited(segment),
    )
  })
}

/** Nodes of one position come in any order; a segment that nothing open awaits is named and stepped over. */
function walkGroup(group: MapNode[], walk: Walk, loop: string, awaited: Awaited): void {
  const counts = new Map<MapNode, number>()
  for (;;) {
    const segment = walk.file.segments[walk.next]
    if (segment === undefined) break
    const node = group.find((each) => starts(each, segment))
    if (node !== undefined) {
      counts.set(node, (counts.get(node) ?? 0) + 1)
      take(node, segment, walk, loop, (other) => group.some((each) => starts(each, other)) || awaited(other))
    } else if (awaited(segment)) break
    else {
      const named = [segment.id, segment.elements[0]].join('*')
      walk.findings.push({ segment: segment.at, loop, message: `${named} is not expected here` })
      walk.next += 1
    }
  }
  for (const node of group) checkTimes(node, counts.get(node) ?? 0, walk, loop)
}

function take(node: MapNode, segment: RawSegment, walk: Walk, loop: string, awaited: Awaited): void {
  if (node.kind === 'loop') {
    walkLoop(node, walk, awaited)
    return
  }
  walk.next += 1
  checkElements(segment, node, walk.file, (message) =>
    walk.findings.push({ segment: segment.at, loop, message }),
  )
}

function checkTimes(node: MapNode, count: number, walk: Walk, loop: string): void {
  const at = walk.file.segments[walk.next]?.at ?? walk.file.segments.length
  const say = (message: string) => walk.findings.push({ segment: at, loop, message })
  if (count === 0 && node.usage === 'R') say(`${nameOf(node)} is missing`)
  if (count > node.max) say(`${nameOf(node)} comes ${count} times, at most ${node.max}`)
}

function nameOf(node: MapNode): string {
  if (node.kind === 'loop') return `loop ${node.id}`
  const codes = qualifier(node)?.codes
  return codes ? `${node.id}*${[...codes].join('/')}` : node.id
}

/** The element that tells segments of one name apart: HL by its level, others by a coded first element. */
function qualifier(rule: MapSegment): { codes: Set<string>; at: number } | undefined {
  const at = rule.id === 'HL' ? 2 : 0
  const first = rule.elements[at]
  const element = first?.parts?.[0] ?? first
  return element?.codes && element.type === 'ID' ? { codes: element.codes, at } : undefined
}

function starts(node: MapNode, segment: RawSegment): boolean {
  if (node.kind === 'loop') return starts(node.children[0]!, segment)
  if (node.id !== segment.id) return false
  const told = qualifier(node)
  return told === undefined || told.codes.has((segment.elements[told.at] ?? '').split(/\W/)[0]!)
}
