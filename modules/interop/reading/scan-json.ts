/** What one pass over JSON text tells before anything is built from it. */
export type JsonShape = { values: number; depthMax: number }

const QUOTE = 34
const BACKSLASH = 92

/** The end of the string that starts at `from`, or the end of the text. */
function stringEnd(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at !== -1) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++
    if (slashes % 2 === 0) return at
    at = text.indexOf('"', at + 1)
  }
  return text.length
}

/** Depth and number of top-level values: deep nesting is seen before a parser could stumble over it. */
export function scanJson(text: string): JsonShape {
  const shape = { values: 0, depthMax: 0 }
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = stringEnd(text, at)
    else if (code === 123 || code === 91) {
      if (depth === 0) shape.values++
      depth++
      if (depth > shape.depthMax) shape.depthMax = depth
    } else if (code === 125 || code === 93) depth--
  }
  return shape
}
