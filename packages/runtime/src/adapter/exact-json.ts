/** JSON that holds what the writer meant, or none: a store gives nothing back that was not handed to it. */

/** Only such a text can hide that JSON has changed a value; to look closer costs a second pass. */
const MAY_BE_CHANGED = /null|\d{16}|e\+\d/

/** Not a number, without end, or beyond the integers that are exact. */
const isInexact = (value: unknown): boolean =>
  typeof value === 'number' && (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))

const hasNoJson = (value: unknown): boolean => ['undefined', 'function', 'symbol'].includes(typeof value)

/** JSON writes null for what it has no word for, and a number that may be another than the writer meant. */
const isChanged = (value: object): boolean => {
  let changed = false
  JSON.stringify(value, function (this: unknown, _key: string, member: unknown) {
    changed ||= isInexact(member) || (Array.isArray(this) && hasNoJson(member))
    return member
  })
  return changed
}

/** Undefined: JSON cannot hold it as it is. */
export const jsonOf = (value: object): string | undefined => {
  try {
    const text = JSON.stringify(value)
    return text !== undefined && MAY_BE_CHANGED.test(text) && isChanged(value) ? undefined : text
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
