/** Small preferences of this browser; one that forbids storage simply forgets them. */
export const remembered = (name: string): string | undefined => {
  try {
    return localStorage.getItem(`throughline.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

export const remember = (name: string, value: string): void => {
  try {
    localStorage.setItem(`throughline.${name}`, value)
  } catch {
    // A private window: the choice holds until it is closed.
  }
}
