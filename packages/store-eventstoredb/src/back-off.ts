/** How long to wait before another try: longer each time, never the same for everybody. */
const FIRST_MILLIS = 20
const LONGEST_MILLIS = 1_000

/** `tries`: how many have failed. `dice`: 0 up to 1. */
export const backOff = (tries: number, dice: number): number => {
  const most = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** tries)
  return most / 2 + (most / 2) * dice
}
