/** What one pass over JSON text tells before anything is built from it. */
export type JsonShape = { values: number; depthMax: number; openAtEnd: number; insideString: boolean }

const QUOTE = 34
const BACKSLASH = 92

/** The end of the string that starts at `from`, or -1 where the text ends first. */
function stringEnd(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at !== -1) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++
    if (slashes % 2 === 0) return at
    at = text.indexOf('"', at + 1)
  }
  return -1
}

/** Depth and number of top-level values: deep nesting and a cut-off end are seen without parsing. */
export function scanJson(text: string): JsonShape {
  const shape = { values: 0, depthMax: 0, openAtEnd: 0, insideString: false }
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = stringEnd(text, at)
      if (at === -1) return { ...shape, openAtEnd: depth, insideString: true }
    } else if (code === 123 || code === 91) {
      if (depth === 0) shape.values++
      depth++
      if (depth > shape.depthMax) shape.depthMax = depth
    } else if (code === 125 || code === 93) depth--
  }
  return { ...shape, openAtEnd: depth }
}
