/**
 * One lane a stream: commands for the same stream go one after the other within this process, in the order they came, so
 * that they do not lose against each other at the store; those that wait together take their turn together. A courtesy, not a
 * guarantee: other processes have lanes of their own.
 */
import type { StreamKey } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { appendFailed } from './command-error.ts'
import { createStreamMap } from './stream-map.ts'
import { isAlike, type Waiting } from './waiting.ts'

export interface Lanes {
  /** False: too many wait already. */
  readonly enter: (key: StreamKey, waiting: Waiting) => boolean
}

/** Carries out the first commands of a lane and answers them. Tells how many; at least one. */
export type TakeTurn = (key: StreamKey, group: ReadonlyArray<Waiting>) => Promise<number>

/** Commands of one turn. More would make the first wait for the last; fewer would share too little. */
const MOST_TOGETHER = 64

const gaveUpWaiting = left(
  appendFailed({
    tag: 'Aborted',
    isOutcomeUnknown: false,
    message: 'The caller gave up while the command waited for its stream; nothing was written',
  }),
)

/** Takes from the front of the lane who gave up, and gives those who can go together. */
const nextGroup = (lane: Array<Waiting>): ReadonlyArray<Waiting> => {
  while (lane[0]?.options.signal?.aborted === true) lane.shift()?.answer(gaveUpWaiting)
  const [head] = lane
  if (head === undefined) return []
  const end = lane.findIndex((waiting, index) => index >= MOST_TOGETHER || !isAlike(head.options, waiting.options))
  return end < 0 ? [...lane] : lane.slice(0, end)
}

export const createLanes = (mostWaiting: number, takeTurn: TakeTurn): Lanes => {
  const lanes = createStreamMap<Array<Waiting>>()

  /** Who brings the turn down goes alone, so that the mistake meets nobody else. */
  const takeSafely = async (key: StreamKey, group: ReadonlyArray<Waiting>): Promise<number> => {
    try {
      return await takeTurn(key, group)
    } catch (error) {
      if (group.length > 1) return takeSafely(key, group.slice(0, 1))
      group[0]?.crash(error)
      return 1
    }
  }

  const drain = async (key: StreamKey, lane: Array<Waiting>): Promise<void> => {
    // Those who ask in the same moment come into the same turn.
    await undefined
    for (let group = nextGroup(lane); group.length > 0; group = nextGroup(lane)) {
      lane.splice(0, await takeSafely(key, group))
    }
    lanes.delete(key)
  }

  return {
    enter: (key, waiting) => {
      const lane = lanes.get(key)
      if (lane !== undefined && lane.length >= mostWaiting) return false
      if (lane === undefined) {
        const opened = [waiting]
        lanes.set(key, opened)
        void drain(key, opened)
      } else lane.push(waiting)
      return true
    },
  }
}
