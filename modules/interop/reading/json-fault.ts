/** What may come next at one place of a JSON text. */
type Want = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing'

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Each reader gives the place after its token, or the place of the fault as a negative number less one. */
const fault = (at: number): number => -at - 1

/** What the end of the text cuts off (`tru`, `-2.`, `\\u00`) is cut off, not wrong. */
const CUT = /^(\\(u[0-9a-fA-F]{0,3})?|t(ru?)?|f(a(ls?)?)?|n(ul?)?|-?(\d+(\.|\.?\d*[eE][+-]?))?)$/

const cutOff = (text: string, at: number): boolean => text.length - at < 40 && CUT.test(text.slice(at))

function afterString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') {
    const next = text[at] === '\\' ? matchEnd(ESCAPE, text, at) : at + 1
    if (next === -1) return fault(cutOff(text, at) ? text.length : at)
    if (text.charCodeAt(at) < 32) return fault(at)
    at = next
  }
  return at < text.length ? at + 1 : fault(at)
}

function afterScalar(text: string, at: number): number {
  const end = matchEnd(SCALAR, text, at)
  if (end !== -1 && !cutOff(text, at)) return end
  return fault(cutOff(text, at) ? text.length : at)
}

function afterValue(open: string[]): Want {
  return open.length === 0 ? 'nothing' : 'comma or end'
}

function punctuation(sign: string, want: Want, open: string[]): Want | undefined {
  if (sign === ':') return want === 'colon' ? 'value' : undefined
  if (sign === ',') return want !== 'comma or end' ? undefined : open.at(-1) === '{' ? 'key' : 'value'
  if (sign === '{' || sign === '[') {
    if (!want.startsWith('value')) return undefined
    open.push(sign)
    return sign === '{' ? 'key or end' : 'value or end'
  }
  const closes = want.endsWith('end') && open.pop() === (sign === '}' ? '{' : '[')
  return closes ? afterValue(open) : undefined
}

function step(text: string, at: number, want: Want, open: string[]): [next: number, want: Want] {
  const sign = text[at]!
  if ('{}[]:,'.includes(sign)) {
    const next = punctuation(sign, want, open)
    return next === undefined ? [fault(at), want] : [at + 1, next]
  }
  if (sign === '"' && want.startsWith('key')) return [afterString(text, at), 'colon']
  if (!want.startsWith('value')) return [fault(at), want]
  return [sign === '"' ? afterString(text, at) : afterScalar(text, at), afterValue(open)]
}

/** Where a JSON text stops being JSON; the length of the text where it only stops too early. */
export function jsonFault(text: string): number {
  const open: string[] = []
  let want: Want = 'value'
  let at = 0
  while (at < text.length) {
    if (' \t\r\n'.includes(text[at]!)) at++
    else {
      const [next, then] = step(text, at, want, open)
      if (next < 0) return -next - 1
      at = next
      want = then
    }
  }
  return text.length
}
