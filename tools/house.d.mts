export const rooms: { name: string; about: string }[]
