/** Chance that repeats itself: the same seed gives the same town. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Chance {
  /** a whole number from `least` to `most`, both possible */
  readonly between: (least: number, most: number) => number
  /** true so many times in a hundred */
  readonly percent: (share: number) => boolean
  readonly pick: <A>(choices: readonly [A, ...ReadonlyArray<A>]) => A
  /** up to `count` different members */
  readonly some: <A>(members: ReadonlyArray<A>, count: number) => ReadonlyArray<A>
}

/** More tries than this to find different members, and fewer are given. */
const TRIES_A_MEMBER = 8

export const chanceOf = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed)
  const between = (least: number, most: number): number => uniformInt(generator, least, most)
  const some = <A>(members: ReadonlyArray<A>, count: number): ReadonlyArray<A> => {
    const chosen = new Set<A>()
    for (let tries = 0; members.length > 0 && chosen.size < count && tries < count * TRIES_A_MEMBER; tries += 1) {
      const member = members[between(0, members.length - 1)]
      if (member !== undefined) chosen.add(member)
    }
    return [...chosen]
  }
  return {
    between,
    some,
    percent: (share) => between(1, 100) <= share,
    pick: ([first, ...rest]) => {
      const index = between(0, rest.length)
      return index === 0 ? first : (rest[index - 1] ?? first)
    },
  }
}
