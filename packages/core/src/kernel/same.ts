/** Whether two values of plain JSON say the same, in whatever order their fields stand; an absent field is an undefined one. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame(fieldOf(one, name), fieldOf(other, name)))
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const fieldOf = (value: object, name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value
