import type { IncomingFact } from '../reading/chart.ts'
import type { Omission } from '../reading/omissions.ts'
import { NOTHING_WHY, saysNothing } from '../reading/says-nothing.ts'
import { all, attribute, child, childrenOf, type Element, elementsOf, textOf } from './element.ts'
import { narrativeOf } from './narrative.ts'
import { type SectionKind, sectionKind } from './sections.ts'

type Collected = { facts: IncomingFact[]; omissions: Omission[] }

/** Sections can hold sections (an Objective section holds the vital signs). */
function sectionsUnder(holder: Element | undefined): Element[] {
  return all(holder, 'component', 'section').flatMap((section) => [section, ...sectionsUnder(section)])
}

function titleOf(section: Element): string {
  const code = child(section, 'code')
  return (
    textOf(child(section, 'title')) ?? attribute(code, 'displayName') ?? attribute(code, 'code') ?? 'Untitled'
  )
}

function unread(section: Element, entries: number): Omission | undefined {
  const inner = all(section, 'component', 'section').length
  if (entries === 0 && (inner > 0 || textOf(child(section, 'text')) === undefined)) return undefined
  const count = entries === 0 ? 'text only' : `${entries} ${entries === 1 ? 'entry' : 'entries'}`
  const title = titleOf(section)
  return { path: `${title} section`, what: `${title} (${count})`, why: 'This section is not used.' }
}

function withoutEntries(section: Element, name: string): Omission {
  const path = `${name} section`
  if (attribute(section, 'nullFlavor') !== undefined)
    return { path, what: name, why: 'The sender says that it has no information here.' }
  const why = 'It has no coded entries. Read its text in the document.'
  return { path, what: textOf(child(section, 'text'))?.slice(0, 120) ?? name, why }
}

function readEntries(section: Element, { name, read }: SectionKind, into: Collected): void {
  const lookUp = narrativeOf(section)
  childrenOf(section, 'entry').forEach((entry, index) => {
    const path = `${name} section, entry ${index + 1}`
    const leaveOut = (what: string, why: string, countable?: true) =>
      into.omissions.push({ path, what, why, ...(countable ? { countable } : {}) })
    const statement = elementsOf(entry).find((one) => one.name !== 'templateId')
    const before = into.omissions.length
    const found = statement ? read(statement, { path, lookUp, leaveOut }) : []
    for (const { text } of found.filter((fact) => saysNothing(fact.text))) leaveOut(text, NOTHING_WHY)
    into.facts.push(...found.filter((fact) => !saysNothing(fact.text)))
    if (found.length === 0 && into.omissions.length === before)
      leaveOut(`${name} entry without content`, 'Nothing in it can be read.')
  })
}

/** All sections of the body: read by their kind, or named as not used. */
export function readSections(body: Element | undefined): Collected {
  const into: Collected = { facts: [], omissions: [] }
  for (const section of sectionsUnder(body)) {
    const kind = sectionKind(section)
    const entries = childrenOf(section, 'entry').length
    if (!kind) {
      const omission = unread(section, entries)
      if (omission) into.omissions.push(omission)
    } else if (entries === 0) into.omissions.push(withoutEntries(section, kind.name))
    else readEntries(section, kind, into)
  }
  return into
}
