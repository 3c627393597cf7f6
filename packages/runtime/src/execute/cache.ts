/** Folded streams kept warm, the least recently used dropped first. Losing any of them costs time and nothing else. */
import type { StreamName } from '@lovebank/core'
import type { Folded } from './folded.ts'

export interface FoldedCache {
  readonly get: (stream: StreamName) => Folded | undefined
  /** Marks as used just now, and weighs anew. */
  readonly keep: (folded: Folded) => void
}

interface Slot {
  readonly folded: Folded
  weight: number
}

/** What a stream weighs beside its command ids, in units of one command id. */
const BASE_WEIGHT = 20

/** `mostWeight`: how much may be kept; a stream weighs 20 and one more for each command it remembers. */
export const createFoldedCache = (mostWeight: number): FoldedCache => {
  const slots = new Map<StreamName, Slot>()
  let total = 0

  const dropOldest = (kept: StreamName): void => {
    for (const [stream, slot] of slots) {
      if (total <= mostWeight) return
      if (stream === kept) continue
      slots.delete(stream)
      total -= slot.weight
    }
  }

  return {
    get: (stream) => slots.get(stream)?.folded,
    keep: (folded) => {
      const weight = BASE_WEIGHT + folded.commands.size
      const before = slots.get(folded.stream)
      total += weight - (before?.weight ?? 0)
      slots.delete(folded.stream)
      slots.set(folded.stream, { folded, weight })
      if (total > mostWeight) dropOldest(folded.stream)
    },
  }
}
