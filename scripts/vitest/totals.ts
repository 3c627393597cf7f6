/** The numbers that every check adds up to, and the one line that tells them. */

export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const NONE: Totals = { passed: 0, failed: 0, skipped: 0 }

export const add = (one: Totals, other: Totals): Totals => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

export const lineOf = ({ passed, failed, skipped }: Totals): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
