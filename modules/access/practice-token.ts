/** A UUID in 22 letters that an address may carry. */
const uuidToText = (uuid: string): string =>
  Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')

/** Back again; anything else comes back as something that is no UUID. */
export const textToUuid = (text: string): string =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** A secret that says which practice it is good in, so that whoever is not signed in is asked of that one alone. */
export const practiceToken = (practiceId: string, random: () => string): string =>
  `${uuidToText(practiceId)}${random()}`

/** The practice a token names, or something that is no UUID. */
export const practiceOfToken = (token: string): string => textToUuid(token.slice(0, 22))
