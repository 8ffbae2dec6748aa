import type { RawFile, RawSegment } from '../read-segments.ts'

type Note = (segment: RawSegment, message: string) => void

/** What no map says: the envelopes count right, the hierarchy holds together, and the money and pointers add up. */
export function checkCounts(file: RawFile, note: Note): void {
  checkEnvelope(file.segments, 'ST', 'SE', 1, 2, note)
  checkEnvelope(file.segments, 'GS', 'GE', 5, 2, note)
  checkEnvelope(file.segments, 'ISA', 'IEA', 12, 2, note)
  checkHierarchy(file.segments, note)
  checkClaims(file, note)
}

function checkEnvelope(
  segments: RawSegment[],
  open: string,
  close: string,
  numberAt: number,
  closeAt: number,
  note: Note,
): void {
  const inside = { SE: '', GE: 'ST', IEA: 'GS' }[close]
  let opened: RawSegment | undefined
  let count = 0
  for (const segment of segments) {
    if (segment.id === open) [opened, count] = [segment, 0]
    if (inside === '' || segment.id === inside) count += 1
    if (segment.id !== close) continue
    if (Number(segment.elements[0]) !== count) note(segment, `${close}01 should be ${count}`)
    if (segment.elements[closeAt - 1] !== opened?.elements[numberAt])
      note(segment, `${close}02 differs from ${open}`)
  }
}

function checkHierarchy(segments: RawSegment[], note: Note): void {
  let levels: RawSegment[] = []
  const parents = new Set<string>()
  for (const segment of segments) {
    if (segment.id === 'ST') levels = []
    if (segment.id === 'SE') {
      for (const level of levels) checkChildren(level, parents, note)
      parents.clear()
    }
    if (segment.id !== 'HL') continue
    const [number, parent] = segment.elements
    if (number !== String(levels.length + 1)) note(segment, `HL01 should be ${levels.length + 1}`)
    if (parent && !levels.some((level) => level.elements[0] === parent))
      note(segment, 'HL02 names no level above')
    if (parent) parents.add(parent)
    levels.push(segment)
  }
}

function checkChildren(level: RawSegment, parents: Set<string>, note: Note): void {
  const has = parents.has(level.elements[0] ?? '') ? '1' : '0'
  // A patient's level in a 277CA has nothing below it and does not say so.
  if ((level.elements[3] || '0') !== has) note(level, `HL04 should be ${has}`)
}

function checkClaims({ segments, component }: RawFile, note: Note): void {
  const starts = segments.flatMap((segment, at) => (segment.id === 'CLM' ? [at] : []))
  for (const start of starts) {
    const rest = segments.slice(start + 1)
    const end = rest.findIndex(({ id }) => ['CLM', 'HL', 'SE'].includes(id))
    checkClaim(segments[start]!, rest.slice(0, end < 0 ? rest.length : end), component, note)
  }
}

function checkClaim(claim: RawSegment, inside: RawSegment[], component: string, note: Note): void {
  const services = inside.filter(({ id }) => id === 'SV1')
  const amounts = inside.flatMap(({ id, elements }) =>
    id === 'SV1' ? [elements[1]] : id === 'SV2' ? [elements[2]] : [],
  )
  const sum = amounts.reduce((total, amount) => total + Math.round(Number(amount) * 100), 0)
  if (Math.round(Number(claim.elements[1]) * 100) !== sum) note(claim, 'CLM02 is not the sum of the lines')
  const diagnoses = inside.find(({ id }) => id === 'HI')?.elements.length ?? 0
  for (const service of services) {
    const pointers = (service.elements[6] ?? '').split(component).map(Number)
    if (pointers.some((at) => !(at >= 1 && at <= diagnoses))) note(service, 'SV107 points at no diagnosis')
  }
  inside
    .filter(({ id }) => id === 'LX')
    .forEach((line, at) => {
      if (line.elements[0] !== String(at + 1)) note(line, `LX01 should be ${at + 1}`)
    })
}
