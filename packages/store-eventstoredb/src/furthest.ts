/**
 * From where a subscription goes on. Old servers tell a checkpoint of 2^64 - 1 where they have seen nothing yet, and others tell
 * one twice: taken at their word they would have us skip what comes, or go back.
 */

/** Whichever is further on; what is beyond all that a server can have given out is not believed. */
export const furthest = (reached: number | undefined, told: bigint): number | undefined => {
  if (told > BigInt(Number.MAX_SAFE_INTEGER)) return reached
  const place = Number(told)
  return reached === undefined || place > reached ? place : reached
}
