const WORDS: Record<string, string> = { front_desk: 'Front desk', biller: 'Biller', manager: 'Manager' }

/** RN, MD and the like are their own words. */
export const credentialWords = (credential: string): string => WORDS[credential] ?? credential
