import { XMLParser } from 'fast-xml-parser'

export type Usage = 'R' | 'S' | 'N'

export type MapElement = {
  id: string
  usage: Usage
  dataElement: string
  type: string
  min: number
  max: number
  repeat: number
  codes?: Set<string>
  pattern?: RegExp
  parts?: MapElement[]
}

export type MapSegment = {
  kind: 'segment'
  id: string
  usage: Usage
  position: number
  max: number
  elements: MapElement[]
  rules: string[]
}

export type MapLoop = {
  kind: 'loop'
  id: string
  usage: Usage
  position: number
  max: number
  children: MapNode[]
}

export type MapNode = MapSegment | MapLoop

type Xml = { [tag: string]: Xml[] | undefined } & { '#text'?: string; attributes?: Record<string, string> }

type Dictionary = {
  elements: Map<string, { type: string; min: number; max: number }>
  codes: Map<string, Set<string>>
}

const LISTS = [
  'loop',
  'segment',
  'element',
  'composite',
  'valid_codes',
  'code',
  'syntax',
  'data_ele',
  'codeset',
]
const ALL = [...LISTS, 'name', 'usage', 'pos', 'repeat', 'max_use', 'seq', 'regex', 'version', 'id']

/** The implementation guide as pyx12 wrote it down, with its dictionary of elements and code lists joined on. */
export function readMap(files: Map<string, string>, name: string): MapLoop {
  const dictionary = { elements: readElements(files), codes: readCodes(files) }
  const root = readLoop(parse(files.get(name)).transaction![0]!.loop![0]!, dictionary)
  return root.id === 'ISA_LOOP' ? root : within(readMap(files, ENVELOPE), root)
}

/** The newer maps begin with ST and leave the envelopes to others: they are those of the professional claim. */
const ENVELOPE = '837.5010.X222.A1.xml'

/** GS08 names the guide, and the envelope's own list knows only the professional one; ST03 says it again and is checked. */
function ofAnyGuide(group: MapSegment): MapSegment {
  const elements = group.elements.map(({ codes, ...element }) =>
    codes && element.id !== 'GS08' ? { ...element, codes } : element,
  )
  return { ...group, elements }
}

function within(envelope: MapLoop, set: MapLoop): MapLoop {
  const children = envelope.children.map((child) => {
    if (child.kind === 'segment') return child.id === 'GS' ? ofAnyGuide(child) : child
    return child.id === set.id ? set : within(child, set)
  })
  return { ...envelope, children }
}

function parse(text: string | undefined): Xml {
  if (text === undefined) throw new Error('the map archive lacks a file')
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributesGroupName: 'attributes',
    attributeNamePrefix: '',
    parseTagValue: false,
    alwaysCreateTextNode: true,
    isArray: (tag, _path, _leaf, isAttribute) =>
      !isAttribute && (ALL.includes(tag) || /^(transaction|codesets|data_elements)$/.test(tag)),
  })
  return parser.parse(text) as Xml
}

/** The older maps write a value as a child, the newer ones as an attribute. */
function text(xml: Xml, tag: string): string | undefined {
  return xml[tag]?.[0]?.['#text'] ?? xml.attributes?.[tag]
}

function readElements(files: Map<string, string>): Dictionary['elements'] {
  const list = parse(files.get('dataele.xml')).data_elements![0]!.data_ele!.map((each) => each.attributes!)
  return new Map(
    list.map((each) => [
      each.ele_num!,
      { type: each.data_type!, min: Number(each.min_len), max: Number(each.max_len) },
    ]),
  )
}

function readCodes(files: Map<string, string>): Dictionary['codes'] {
  const sets = parse(files.get('codes.xml')).codesets![0]!.codeset!
  return new Map(
    sets.map((set) => [
      text(set, 'id')!,
      new Set(set.version!.flatMap((version) => (version.code ?? []).map((code) => code['#text']!))),
    ]),
  )
}

function times(value: string | undefined): number {
  return value === undefined ? 1 : value === '>1' ? Number.POSITIVE_INFINITY : Number(value)
}

function readLoop(xml: Xml, dictionary: Dictionary): MapLoop {
  const children: MapNode[] = [
    ...(xml.segment ?? []).map((each) => readSegment(each, dictionary)),
    ...(xml.loop ?? []).map((each) => readLoop(each, dictionary)),
  ]
  return {
    kind: 'loop',
    ...head(xml),
    max: times(text(xml, 'repeat')),
    children: children.filter((child) => child.usage !== 'N').sort((a, b) => a.position - b.position),
  }
}

function head(xml: Xml): { id: string; usage: Usage; position: number } {
  return {
    id: xml.attributes?.xid ?? text(xml, 'data_ele') ?? '',
    usage: text(xml, 'usage') as Usage,
    position: Number(text(xml, 'pos')),
  }
}

function readSegment(xml: Xml, dictionary: Dictionary): MapSegment {
  return {
    kind: 'segment',
    ...head(xml),
    max: times(text(xml, 'max_use')),
    elements: inSequence(xml, dictionary),
    rules: (xml.syntax ?? []).map((each) => each['#text']!),
  }
}

function inSequence(xml: Xml, dictionary: Dictionary): MapElement[] {
  const both = [...(xml.element ?? []), ...(xml.composite ?? [])]
  return both
    .sort((a, b) => Number(text(a, 'seq')) - Number(text(b, 'seq')))
    .map((each) => readElement(each, dictionary))
}

function readElement(xml: Xml, dictionary: Dictionary): MapElement {
  const { id, usage } = head(xml)
  const dataElement = text(xml, 'data_ele') ?? ''
  const size = dictionary.elements.get(dataElement) ?? {
    type: 'AN',
    min: 0,
    max: Number.POSITIVE_INFINITY,
  }
  const pattern = text(xml, 'regex')
  const codes = allowedCodes(xml, id, dictionary)
  return {
    id,
    usage,
    dataElement,
    ...size,
    repeat: times(text(xml, 'repeat')),
    ...(codes && { codes }),
    ...(pattern && { pattern: new RegExp(`^${pattern}$`) }),
    ...(dataElement.startsWith('C0') && { parts: inSequence(xml, dictionary) }),
  }
}

function allowedCodes(xml: Xml, id: string, dictionary: Dictionary): Set<string> | undefined {
  // The map still wants the 4010 value U; in 00501 the element holds the repetition separator.
  if (id === 'ISA11') return undefined
  const list = xml.valid_codes?.[0]
  const named = list?.code?.map((code) => code['#text']!) ?? []
  const external = dictionary.codes.get(list?.attributes?.external ?? '') ?? []
  const codes = new Set([...named, ...external])
  return codes.size > 0 ? codes : undefined
}
