/** JSON with the fields of every object in the order of their names: one text for one value, which is JSON still. */

const isSorted = (keys: ReadonlyArray<string>): boolean => {
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return false
  return true
}

const objectText = (value: object): string => {
  const keys = Object.keys(value)
  if (!isSorted(keys)) keys.sort()
  let text = ''
  for (const key of keys) {
    const member: unknown = Reflect.get(value, key)
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** What JSON leaves out, this leaves out as well; a value that is no JSON at all is `null`. */
export const canonicalJson = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  return objectText(value)
}
