/**
 * Folded streams kept warm, in two generations: what is used moves to the younger, and when that is full the older is dropped.
 * Losing any of them costs time and nothing else.
 */
import type { StreamKey } from '@lovebank/core'
import type { Folded } from './folded.ts'
import { createStreamMap } from './stream-map.ts'

export interface FoldedCache {
  readonly get: (key: StreamKey) => Folded | undefined
  /** Marks as used just now, and weighs anew. */
  readonly keep: (folded: Folded) => void
}

interface Slot {
  readonly folded: Folded
  weight: number
}

/** What a stream weighs beside its command ids, in units of one command id. */
const BASE_WEIGHT = 20

/** `mostWeight`: the most that is kept, and twice what surely is; a stream weighs 20 and one more for each command it remembers. */
export const createFoldedCache = (mostWeight: number): FoldedCache => {
  let young = createStreamMap<Slot>()
  let old = createStreamMap<Slot>()
  let youngWeight = 0

  const add = (slot: Slot): void => {
    youngWeight += slot.weight
    young.set(slot.folded, slot)
  }

  const ageIfFull = (): void => {
    if (youngWeight <= mostWeight / 2) return
    old = young
    young = createStreamMap()
    youngWeight = 0
  }

  const slotOf = (key: StreamKey): Slot | undefined => {
    const inUse = young.get(key)
    if (inUse !== undefined) return inUse
    const aside = old.get(key)
    if (aside !== undefined) add(aside)
    return aside
  }

  return {
    get: (key) => slotOf(key)?.folded,
    keep: (folded) => {
      const weight = BASE_WEIGHT + folded.commands.size
      const slot = slotOf(folded)
      if (slot?.folded === folded) {
        youngWeight += weight - slot.weight
        slot.weight = weight
      } else add({ folded, weight })
      ageIfFull()
    },
  }
}
