/**
 * A persistent list in an order of its own: one more among thousands copies a short run and the list of runs, not all members, so
 * that a stream may grow for years and its fold stays quick. Plain arrays, so that a snapshot can keep it.
 */

/** No run is empty. */
export interface Ordered<Value> {
  readonly runs: ReadonlyArray<ReadonlyArray<Value>>
}

/** Where a member stands; good for the very list that it was found in. */
export interface Place {
  readonly run: number
  readonly index: number
}

export type Compare<Value> = (one: Value, other: Value) => number

/** A run splits in two halves when it would hold more. */
const MOST_IN_RUN = 32

const EMPTY: Ordered<never> = { runs: [] }

export const emptyOrdered = <Value>(): Ordered<Value> => EMPTY

/** All members, in order. By hand: everybody passes here, and `flat` takes ten times as long. */
export const valuesOf = <Value>({ runs }: Ordered<Value>): ReadonlyArray<Value> => {
  const [only] = runs
  if (only !== undefined && runs.length === 1) return only
  const values: Array<Value> = []
  for (const members of runs) for (const value of members) values.push(value)
  return values
}

export const isEmptyOrdered = ({ runs }: Ordered<unknown>): boolean => runs.length === 0

/** The first member that passes the test. */
export const placeWhere = <Value>({ runs }: Ordered<Value>, test: (value: Value) => boolean): Place | undefined => {
  for (let run = 0; run < runs.length; run++) {
    const index = runs[run]?.findIndex(test) ?? -1
    if (index >= 0) return { run, index }
  }
  return undefined
}

export const valueAt = <Value>({ runs }: Ordered<Value>, { run, index }: Place): Value | undefined => runs[run]?.[index]

/** How many of the first do not come after the value; found by halving. */
const countUpTo = <Member>(members: ReadonlyArray<Member>, isUpTo: (member: Member) => boolean): number => {
  let least = 0
  let most = members.length
  while (least < most) {
    const middle = (least + most) >>> 1
    const member = members[middle]
    if (member !== undefined && isUpTo(member)) least = middle + 1
    else most = middle
  }
  return least
}

/** With one more, after all that do not come after it. */
export const withValue = <Value>({ runs }: Ordered<Value>, value: Value, compare: Compare<Value>): Ordered<Value> => {
  const isUpTo = (member: Value): boolean => compare(member, value) <= 0
  const hasBegun = (members: ReadonlyArray<Value>): boolean => {
    const first = members[0]
    return first !== undefined && isUpTo(first)
  }
  const run = runs.length < 2 ? 0 : Math.max(0, countUpTo(runs, hasBegun) - 1)
  const members = runs[run] ?? []
  const longer = members.toSpliced(countUpTo(members, isUpTo), 0, value)
  if (runs.length === 0) return { runs: [longer] }
  return { runs: longer.length > MOST_IN_RUN ? runs.toSpliced(run, 1, ...halved(longer)) : runs.with(run, longer) }
}

const halved = <Value>(members: ReadonlyArray<Value>): ReadonlyArray<ReadonlyArray<Value>> => {
  const half = members.length >>> 1
  return [members.slice(0, half), members.slice(half)]
}

/** With another in the place of one; the order must allow it. */
export const withValueAt = <Value>({ runs }: Ordered<Value>, { run, index }: Place, value: Value): Ordered<Value> => ({
  runs: runs.with(run, (runs[run] ?? []).with(index, value)),
})

export const withoutPlace = <Value>({ runs }: Ordered<Value>, { run, index }: Place): Ordered<Value> => {
  const shorter = (runs[run] ?? []).toSpliced(index, 1)
  return { runs: shorter.length === 0 ? runs.toSpliced(run, 1) : runs.with(run, shorter) }
}
