/** AA: taken. AE: not now, send it again. AR: not like this, sending it again will not help. */
export type AckCode = 'AA' | 'AE' | 'AR'

const stamp = (at: Date) => at.toISOString().replace(/\D/g, '').slice(0, 14)
const plain = (text: string) => text.replace(/[|^~\\&\r\n]/g, ' ')

/** An acknowledgment (ACK, HL7 v2.5.1). Its sentence speaks of the message, never of whom it is about. */
export const writeAck = (code: AckCode, controlId: string, sentence: string, at: Date): string => {
  const head = `MSH|^~\\&|THROUGHLINE||||${stamp(at)}+0000||ACK|${plain(controlId)}-ACK|P|2.5.1||||||UNICODE UTF-8`
  const msa = `MSA|${code}|${plain(controlId)}`
  const err = code === 'AA' ? [] : [`ERR|||207|E||||${plain(sentence)}`]
  return `${[head, msa, ...err].join('\r')}\r`
}
