import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { XML_CHARS_MAX, XML_DEPTH_MAX } from '../reading/limits.ts'
import { isRefusal, type Refusal, refuse } from '../reading/refusal.ts'
import type { Element } from './element.ts'
import { decodeEntities } from './entities.ts'

type Node = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  maxNestedTags: XML_DEPTH_MAX,
})

const withoutPrefix = (name: string): string =>
  name.startsWith('sdtc:') ? name : name.replace(/^[^:]*:/, '')

function attributesOf(node: Node): Map<string, string> {
  const raw = Object.entries((node[':@'] ?? {}) as Record<string, string>)
  return new Map(raw.map(([name, value]) => [name, decodeEntities(String(value))]))
}

function convert(nodes: Node[]): (Element | string)[] {
  return nodes.flatMap((node): (Element | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@')
    if (name === undefined) return []
    if (name === '#text') return [decodeEntities(String(node[name]))]
    const inner = Array.isArray(node[name]) ? (node[name] as Node[]) : []
    if (name === '#cdata') return inner.map((one) => String(one['#text'] ?? ''))
    return [{ name: withoutPrefix(name), attributes: attributesOf(node), children: convert(inner) }]
  })
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** A document type can define entities that read files or grow without end; no chart needs one. */
function refuseDoctype(text: string): Refusal | undefined {
  const found = /<!(DOCTYPE|ENTITY)/i.exec(text)
  if (!found) return undefined
  const line = lineOf(text, found.index)
  return refuse(
    'doctype',
    `This XML has a DOCTYPE (line ${line}), which can hide harmful content and is not read. Export it without one.`,
    `line ${line}`,
  )
}

function illFormed(text: string, line: number): Refusal {
  const cut = !text.trimEnd().endsWith('>')
  const what = cut ? 'stops before it is complete' : 'is not well formed'
  return refuse(
    'broken-xml',
    `This XML ${what} (line ${line}). Copy or export the file again.`,
    `line ${line}`,
  )
}

function parse(text: string): Element | Refusal {
  try {
    const root = convert(parser.parse(text) as Node[]).find((node) => typeof node !== 'string')
    return root ?? illFormed(text, 1)
  } catch (error) {
    if (!/nested/i.test(String((error as Error).message))) return illFormed(text, lineOf(text, text.length))
    return refuse(
      'too-deep',
      `This XML is nested more than ${XML_DEPTH_MAX} levels deep, which no chart is. Export the file again.`,
    )
  }
}

/** The document as a tree, or a sentence with the line where it breaks. */
export function parseXml(text: string): Element | Refusal {
  if (text.length > XML_CHARS_MAX)
    return refuse(
      'too-large',
      `This XML is larger than ${XML_CHARS_MAX / 1024 / 1024} MB. Export the document without the files inside it.`,
    )
  const doctype = refuseDoctype(text)
  if (doctype) return doctype
  const valid = XMLValidator.validate(text)
  if (valid !== true) return illFormed(text, valid.err.line)
  const root = parse(text)
  return isRefusal(root) || root.name ? root : illFormed(text, 1)
}
