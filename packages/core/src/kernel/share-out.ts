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

/**
 * Several totals, each shared by the same parts: floors first, then what is left of each goes out one by one, to whoever is
 * furthest behind their part of all so far, and among equals to who stands first. So a hundred totals of one point are not all
 * one's. One list of shares for each total, in their order; each sums to its total.
 */
export const shareOutEach = (
  totals: ReadonlyArray<number>,
  parts: ReadonlyArray<number>,
): ReadonlyArray<ReadonlyArray<number>> => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return totals.map(() => parts.map(() => 0))
  /** what each has a right to beyond what they got, in `whole`ths of a point */
  const behind = parts.map(() => 0)
  return totals.map((total) => {
    const shares = parts.map((part) => Math.floor((total * part) / whole))
    for (const [place, part] of parts.entries()) behind[place] = (behind[place] ?? 0) + ((total * part) % whole)
    let left = total - shares.reduce((sum, share) => sum + share, 0)
    for (; left > 0; left -= 1) {
      const next = furthest(behind)
      shares[next] = (shares[next] ?? 0) + 1
      behind[next] = (behind[next] ?? 0) - whole
    }
    return shares
  })
}

const furthest = (behind: ReadonlyArray<number>): number =>
  behind.reduce((best, each, place) => (each > (behind[best] ?? 0) ? place : best), 0)

/**
 * Part of what each has, by what they have: never more than that. For whole points of any size, which `shareOut` by parts of a
 * thousand need not be exact for: floors first, then one by one to who stands first.
 */
export const shareOutOf = (total: number, having: ReadonlyArray<number>): ReadonlyArray<number> => {
  const whole = having.reduce((sum, each) => sum + each, 0)
  if (whole === 0) return having.map(() => 0)
  const floors = having.map((each) => Number((BigInt(total) * BigInt(each)) / BigInt(whole)))
  let left = total - floors.reduce((sum, share) => sum + share, 0)
  return floors.map((share, place) => {
    if (left === 0 || share >= (having[place] ?? 0)) return share
    left -= 1
    return share + 1
  })
}
