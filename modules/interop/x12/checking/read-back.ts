import { Readable } from 'node:stream'
import { type X12Interchange, X12Parser } from 'node-x12'
import { X12parser as StreamParser } from 'x12-parser'

/** A segment as a stranger's parser understood it: every element as its list of parts. */
export type ReadSegment = { id: string; elements: string[][] }

export function readWithNodeX12(text: string): ReadSegment[] {
  const file = new X12Parser(true).parse(text) as X12Interchange
  const group = file.functionalGroups[0]!
  const set = group.transactions[0]!
  const all = [
    file.header,
    group.header,
    set.header,
    ...set.segments,
    set.trailer,
    group.trailer,
    file.trailer,
  ]
  return all.map(({ tag, elements }) => ({
    id: tag,
    elements: elements.map(({ value }) => (tag === 'ISA' ? [value] : value.split(':'))),
  }))
}

export async function readWithX12Parser(text: string): Promise<ReadSegment[]> {
  const stream = Readable.from([text], { objectMode: false }).pipe(new StreamParser())
  const segments: ReadSegment[] = []
  for await (const { name, ...parts } of stream as AsyncIterable<Record<string, string>>) {
    segments.push({ id: name!, elements: gather(parts) })
  }
  return segments
}

/** That parser names an element `5` and its second and third parts `5-1` and `5-2`. */
function gather(parts: Record<string, string>): string[][] {
  const elements: string[][] = []
  for (const [key, value] of Object.entries(parts)) {
    const [element, part] = key.split('-').map(Number)
    const list = elements[element! - 1] ?? []
    list[part ?? 0] = value
    elements[element! - 1] = list
  }
  return elements
}

export type ReadClaim = {
  hierarchy: string[]
  patient: string[]
  birthDate: string
  sex: string
  memberId: string
  filingCode: string
  controlNumber: string
  cents: number
  place: string[]
  diagnoses: string[][]
  people: string[][]
  lines: ReadLine[]
}

export type ReadLine = {
  control: string
  procedure: string[]
  cents: number
  units: number
  pointers: number[]
  day: string
}

/** The claims in a list of segments, read by segment name alone and with none of the writer's code. */
export function claimsIn(segments: ReadSegment[]): ReadClaim[] {
  const starts = segments.flatMap(({ id, elements }, at) =>
    id === 'HL' && elements[2]?.[0] === '22' ? [at] : [],
  )
  return starts.map((start, at) => readClaim(segments.slice(start, starts[at + 1] ?? segments.length - 3)))
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100)
}

function readClaim(segments: ReadSegment[]): ReadClaim {
  const whole = (id: string, key?: string) => {
    const found = segments.find(
      (each) => each.id === id && (key === undefined || each.elements[0]?.[0] === key),
    )
    return (found?.elements ?? []).map((parts) => parts.join(':'))
  }
  const [patient, claim] = [whole('NM1', 'IL'), whole('CLM')]
  return {
    hierarchy: whole('HL'),
    patient: patient.slice(2, 5),
    birthDate: whole('DMG')[1]!,
    sex: whole('DMG')[2]!,
    memberId: patient[8]!,
    filingCode: whole('SBR')[8]!,
    controlNumber: claim[0]!,
    cents: cents(claim[1]!),
    place: claim[4]!.split(':'),
    diagnoses: whole('HI').map((each) => each.split(':')),
    people: ['82', '77', 'DQ'].map((role) => whole('NM1', role)).filter((each) => each.length > 0),
    lines: readLines(segments),
  }
}

function readLines(segments: ReadSegment[]): ReadLine[] {
  const starts = segments.flatMap(({ id }, at) => (id === 'LX' ? [at] : []))
  return starts.map((start) => {
    const [, service, date, reference] = segments.slice(start, start + 4).map(({ elements }) => elements)
    return {
      control: reference![1]![0]!,
      procedure: service![0]!,
      cents: cents(service![1]![0]!),
      units: Number(service![3]![0]),
      pointers: service![6]!.map(Number),
      day: date![2]![0]!,
    }
  })
}
