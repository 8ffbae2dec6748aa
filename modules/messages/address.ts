/** An address as it is compared: an e-mail in small letters, a phone number by its last ten digits. */
export const plainAddress = (address: string): string =>
  address.includes('@') ? address.trim().toLowerCase() : address.replace(/\D/g, '').slice(-10)
