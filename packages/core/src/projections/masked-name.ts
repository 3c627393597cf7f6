/** A name as the public may see it: enough for neighbours to object, not enough for strangers (Regulations on Volunteer Service, art. 20). */
import { ERASED } from '../kernel/erased.ts'
import type { Name } from '../kernel/text.ts'

/** 王建国 → 王*国, 王芳 → 王*; a name of one character is hidden whole. One that was erased says so. */
export const maskedName = (name: Name): string => {
  if (name === ERASED) return ERASED
  const [first, ...others] = [...name.trim()]
  const last = others.at(-1)
  if (first === undefined || last === undefined) return '*'
  return others.length === 1 ? `${first}*` : `${first}${'*'.repeat(others.length - 1)}${last}`
}
