/** A Spanish text of this ease is read by a sixth grader (Fernández Huerta 1959: 70 to 80 is "fairly easy"). */
export const EASE_MIN = 70

const STRONG = 'aeoáéíóú'
const VOWEL = /[aeiouáéíóúü]/

/** Vowels that meet are one syllable, but for two strong ones, or where an accent divides them (día, leer). */
const syllables = (word: string): number => {
  let count = 0
  let before = ''
  for (const letter of word.toLowerCase().replace(/qu|gu(?=[eiéí])/g, 'k')) {
    const isVowel = VOWEL.test(letter)
    if (isVowel && (!VOWEL.test(before) || (STRONG.includes(letter) && STRONG.includes(before)))) count += 1
    before = letter
  }
  return Math.max(1, count)
}

/** How easy a Spanish text is, 0 to 100: 206.84 - 60 x syllables a word - 1.02 x words a sentence; null for few words. */
export const easeInSpanish = (text: string): number | null => {
  const sentences = text.split(/[.?!;]+/).filter((one) => one.trim() !== '')
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length < 5 || sentences.length === 0) return null
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length
  const ease = 206.84 - 60 * perWord - 1.02 * (words.length / sentences.length)
  return Math.round(Math.min(100, Math.max(0, ease)))
}
