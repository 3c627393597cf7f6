/** One text for one value, whatever the order in which its fields were written: what digests are made of. */

const nothing: ReadonlySet<string> = new Set()

/** Plain names as they are; any other with its length, lest it look like another field. */
const nameOf = (key: string): string => (/^[\w$-]+$/u.test(key) ? key : `"${key.length}:${key}`)

/** What every part begins with tells its kind, and lengths tell where it ends: no two values give the same text. */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return `"${value.length}:${value}`
  if (typeof value !== 'object' || value === null) return `#${String(value)};`
  if (Array.isArray(value)) {
    let text = `[${value.length};`
    for (const member of value) text += canonical(member)
    return text
  }
  return canonicalFields(value, nothing)
}

/** In the order of their names. A field that is undefined is none. */
export const canonicalFields = (value: object, without: ReadonlySet<string>): string => {
  const fields = value as Readonly<Record<string, unknown>>
  let text = '{'
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key]
    if (field !== undefined && !without.has(key)) text += `${nameOf(key)}=${canonical(field)}`
  }
  return `${text}}`
}
