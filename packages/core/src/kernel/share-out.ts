/**
 * Sharing whole points by whole parts: everybody first gets the floor of their share, then what is left goes out one by one, to the
 * largest remainder first and among equals to who stands first. The shares always sum to the whole.
 */

/** One share for each of `parts`, in their order; all zero where there are no parts at all. */
export const shareOut = (total: number, parts: ReadonlyArray<number>): ReadonlyArray<number> => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const floors = parts.map((part) => Math.floor((total * part) / whole))
  const left = total - floors.reduce((sum, share) => sum + share, 0)
  const remainders = parts.map((part, place) => ({ place, remainder: (total * part) % whole }))
  const first = new Set(
    remainders
      .toSorted((one, other) => other.remainder - one.remainder || one.place - other.place)
      .slice(0, left)
      .map(({ place }) => place),
  )
  return floors.map((share, place) => (first.has(place) ? share + 1 : share))
}
