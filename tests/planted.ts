import type { z } from 'zod'

/** Values of patients and secrets that are found nowhere else, so that one of them in a wrong place is seen. */
export const planted = {
  text: 'Zzyxqcanary',
  email: 'zzyxq@example.org',
  phone: '(555) 010-7391',
  mbi: '9ZZ7XQ4CN77',
  birthDate: '1931-07-19',
  password: 'Zzyxq secret words',
  fileName: 'zzyxq-chart.json',
}
export const PLANTED = /zzyxq|010-7391|9ZZ7XQ4CN77|1931-07-19/i

type Def = {
  type: string
  innerType?: z.ZodType
  in?: z.ZodType
  element?: z.ZodType
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
}
const defOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Def } })._zod.def

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

/** The first of our values that the field takes; where it takes none, what a well-meant request holds. */
const inText = (schema: z.ZodType, base: unknown, key: string, more: string): unknown => {
  const own = {
    mbi: planted.mbi,
    phone: planted.phone,
    birthDate: planted.birthDate,
    password: planted.password,
  }
  const tries = [own[key as keyof typeof own], `${planted.text} ${key}${more}`, planted.text, planted.email]
  return tries.find((value) => value !== undefined && takes(schema, value)) ?? base
}

/** An input of the route in which every field that takes text holds a planted value. */
export const plant = (schema: z.ZodType, base: unknown, key = '', more = ''): unknown => {
  const { type, innerType, in: from, element, shape, options, entries, values } = defOf(schema)
  const inside = innerType ?? from
  if (inside) return plant(inside, base, key, more)
  const held = base as Record<string, unknown> | undefined
  switch (type) {
    case 'string':
      return inText(schema, base, key, more)
    case 'object':
      return Object.fromEntries(
        Object.entries(shape ?? {}).map(([name, field]) => [name, plant(field, held?.[name], name, more)]),
      )
    case 'array':
      return Array.isArray(base) && base.length > 0
        ? base.map((one) => plant(element!, one, key, more))
        : takes(element!, planted.text)
          ? [planted.text]
          : (base ?? [])
    case 'union':
      return plant(
        options!.find((option) => base !== undefined && takes(option, base)) ?? options![0]!,
        base,
        key,
        more,
      )
    case 'record':
      return { [planted.text]: planted.text }
    case 'enum':
      return base ?? Object.values(entries ?? {})[0]
    case 'literal':
      return values?.[0]
    default:
      return base
  }
}
