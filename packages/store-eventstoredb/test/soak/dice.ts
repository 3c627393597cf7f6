/** Dice that fall alike for the same seed. */

export interface Dice {
  /** 0 up to 1 */
  readonly roll: () => number
  /** a whole number from 0 up to this */
  readonly below: (limit: number) => number
  readonly pick: <Of>(some: ReadonlyArray<Of>) => Of
  readonly isLucky: (chance: number) => boolean
}

const RANGE = 2 ** 32

/** The generator named mulberry32: thirty-two bits of state, which is plenty for a test. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE
  }
  const below = (limit: number): number => Math.floor(roll() * limit)
  return {
    roll,
    below,
    pick: (some) => {
      const picked = some[below(some.length)]
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
    isLucky: (chance) => roll() < chance,
  }
}

/** An id of a command that is the same in every run. */
export const idFrom = (dice: Dice): string => {
  const hex = (digits: number): string => Array.from({ length: digits }, () => dice.below(16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
}
