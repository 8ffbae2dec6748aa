/** MLLP (HL7 v2 transport): one byte before a message, two after it. */
const START = 0x0b
const END = 0x1c
const RETURN = 0x0d
const LINE_FEED = 0x0a

/** Admissions are a few kilobytes; what is larger by three orders is no admission. */
export const MESSAGE_BYTES_MAX = 1024 * 1024

export type Frame = { kind: 'message'; bytes: Buffer } | { kind: 'broken'; why: string }

const BETWEEN = 'There are bytes between two messages. Put 0B before each message and 1C 0D after it.'
const WITHIN = 'A message began before the last one ended. Put 1C 0D after each message.'
const TOO_LARGE = `A message is larger than ${MESSAGE_BYTES_MAX} bytes. Send it without documents inside.`

/**
 * Cuts a stream into messages, whatever the pieces in which it arrives. Holds one message at most; after something
 * broken, nothing that follows can be trusted, and it says nothing more.
 */
export const openFrames = (bytesMax = MESSAGE_BYTES_MAX) => {
  let inside = false
  let broken = false
  let held: Buffer[] = []
  let size = 0
  const breakOff = (why: string): Frame => {
    ;[broken, held, size] = [true, [], 0]
    return { kind: 'broken', why }
  }
  const hold = (piece: Buffer) => {
    held.push(piece)
    size += piece.length
  }
  const finish = (): Frame => {
    const bytes = Buffer.concat(held)
    ;[inside, held, size] = [false, [], 0]
    return { kind: 'message', bytes }
  }
  /** Steps over what may stand between messages; returns where the next one begins, or -1 where something else stands. */
  const skip = (chunk: Buffer, from: number): number => {
    let at = from
    while (chunk[at] === RETURN || chunk[at] === LINE_FEED) at++
    return at === chunk.length || chunk[at] === START ? at : -1
  }
  return (chunk: Buffer): Frame[] => {
    const frames: Frame[] = []
    let at = 0
    while (at < chunk.length && !broken) {
      if (!inside) {
        at = skip(chunk, at)
        if (at === -1) return [...frames, breakOff(BETWEEN)]
        if (at < chunk.length) [inside, at] = [true, at + 1]
        continue
      }
      const end = chunk.indexOf(END, at)
      const piece = chunk.subarray(at, end === -1 ? chunk.length : end)
      if (piece.includes(START)) return [...frames, breakOff(WITHIN)]
      if (size + piece.length > bytesMax) return [...frames, breakOff(TOO_LARGE)]
      hold(piece)
      at += piece.length
      if (end !== -1) {
        frames.push(finish())
        at += 1
      }
    }
    return frames
  }
}

/** One message in its frame. */
export const framed = (text: string): Buffer =>
  Buffer.concat([Buffer.from([START]), Buffer.from(text, 'utf8'), Buffer.from([END, RETURN])])
