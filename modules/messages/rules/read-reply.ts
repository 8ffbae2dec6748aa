import { plainLetters } from './plain-letters.ts'

/** The carriers' words and the FCC's (47 CFR 64.1200(a)(10)), and what people write in Spanish. */
const STOP = [
  'stop',
  'stopall',
  'stop all',
  'quit',
  'end',
  'revoke',
  'optout',
  'opt out',
  'cancel',
  'unsubscribe',
  'remove',
  'alto',
  'parar',
  'pare',
  'para',
  'cancelar',
  'baja',
  'darme de baja',
  'detener',
  'terminar',
  'no mas',
  'basta',
]
const START = [
  'start',
  'unstop',
  'resume',
  'subscribe',
  'yes start',
  'empezar',
  'comenzar',
  'iniciar',
  'reanudar',
]
const HELP = ['help', 'info', 'ayuda', 'informacion']
/** Said around such a word without changing it. */
const FILLERS =
  /\b(please|pls|now|thanks|thank you|texting|texts|text|sending|messages|message|messaging|me|us|these|this|the|my|to|from|all|por favor|gracias|ya|mensajes|textos|los|de|enviar|mandar|enviarme|mandarme)\b/g
/** Whole sentences that can mean nothing else. */
const STOPS_IN_WORDS =
  /\b(do not|dont|stop|quit) (text|texting|message|messaging|contact|contacting)\b|\b(take|remove) (me|my number) (off|from)\b|\bno (me )?(envien|mande|manden|envie|escriban|escriba) mas\b|\bno quiero (mas )?(mensajes|textos)\b/

/** What a text asks of us as such: to stop, to start again, to say who we are; null is a message for a person. */
export const readReply = (text: string): 'stop' | 'start' | 'help' | null => {
  const plain = plainLetters(text)
  const bare = plain.replace(FILLERS, ' ').replace(/ +/g, ' ').trim()
  const is = (words: readonly string[]) => words.includes(plain) || words.includes(bare)
  if (is(STOP) || STOPS_IN_WORDS.test(plain)) return 'stop'
  if (is(START)) return 'start'
  return HELP.includes(plain) ? 'help' : null
}
