/**
 * One lane a stream: commands for the same stream go one after the other within this process, in the order they came, so
 * that they do not lose against each other at the store; those that wait together take their turn together. A courtesy, not a
 * guarantee: other processes have lanes of their own.
 */
import type { StreamKey } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { appendFailed } from './command-error.ts'
import { createStreamMap } from './stream-map.ts'
import { isAlike, type Outcome, type Waiting } from './waiting.ts'

export interface Lanes {
  /** False: too many wait already. */
  readonly enter: (key: StreamKey, waiting: Waiting) => boolean
}

/** Carries out the first commands of a lane and answers them. Tells how many; at least one. */
export type TakeTurn = (key: StreamKey, group: ReadonlyArray<Waiting>) => Promise<number>

/** Commands of one turn. More would make the first wait for the last; fewer would share too little. */
const MOST_TOGETHER = 64

const notCarriedOut = (tag: 'Aborted' | 'DeadlineExceeded', message: string) =>
  left(appendFailed({ tag, isOutcomeUnknown: false, message: `${message}; nothing was written` }))

const gaveUp = notCarriedOut('Aborted', 'The caller gave up while the command waited for its stream')
const tooLate = notCarriedOut('DeadlineExceeded', 'The time was over while the command waited for its stream')

interface Lane {
  readonly waiting: Array<Waiting>
  /** how many of the first have their turn just now */
  inTurn: number
}

/** The first ones that can go together. */
const nextGroup = ({ waiting }: Lane): ReadonlyArray<Waiting> => {
  const [head] = waiting
  if (head === undefined) return []
  const end = waiting.findIndex((each, index) => index >= MOST_TOGETHER || !isAlike(head.options, each.options))
  return end < 0 ? [...waiting] : waiting.slice(0, end)
}

/** Takes whoever gives up, or whose time is over, out of the lane, unless it is their turn: then the store keeps the time. */
const watched = (lane: Lane, waiting: Waiting): Waiting => {
  const { signal, timeoutMillis } = waiting.options
  if (signal === undefined && timeoutMillis === undefined) return waiting
  const leave = (outcome: Outcome): void => {
    const place = lane.waiting.indexOf(guarded)
    if (place < lane.inTurn) return
    lane.waiting.splice(place, 1)
    guarded.answer(outcome)
  }
  const onAbort = (): void => leave(gaveUp)
  const timer = timeoutMillis === undefined ? undefined : setTimeout(() => leave(tooLate), timeoutMillis)
  const rest = (): void => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
  const guarded: Waiting = {
    ...waiting,
    answer: (outcome) => {
      rest()
      waiting.answer(outcome)
    },
    crash: (error) => {
      rest()
      waiting.crash(error)
    },
  }
  signal?.addEventListener('abort', onAbort)
  return guarded
}

export const createLanes = (mostWaiting: number, takeTurn: TakeTurn): Lanes => {
  const lanes = createStreamMap<Lane>()

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

  const drain = async (key: StreamKey, lane: Lane): Promise<void> => {
    // Those who ask in the same moment come into the same turn.
    await undefined
    for (let group = nextGroup(lane); group.length > 0; group = nextGroup(lane)) {
      lane.inTurn = group.length
      const answered = await takeSafely(key, group)
      lane.inTurn = 0
      lane.waiting.splice(0, answered)
    }
    lanes.delete(key)
  }

  const open = (key: StreamKey): Lane => {
    const lane: Lane = { waiting: [], inTurn: 0 }
    lanes.set(key, lane)
    void drain(key, lane)
    return lane
  }

  return {
    enter: (key, waiting) => {
      if (waiting.options.signal?.aborted === true) {
        waiting.answer(gaveUp)
        return true
      }
      const known = lanes.get(key)
      if (known !== undefined && known.waiting.length >= mostWaiting) return false
      const lane = known ?? open(key)
      lane.waiting.push(watched(lane, waiting))
      return true
    },
  }
}
