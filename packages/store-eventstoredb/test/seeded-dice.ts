/** Chance that can be had again: the same seed throws the same. */

const TWO_TO_THE_32 = 4_294_967_296

export const freshSeed = (): number => Math.trunc(Math.random() * TWO_TO_THE_32)

/** Throws 0 up to 1. */
export const seededDice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_THE_32
  }
}
