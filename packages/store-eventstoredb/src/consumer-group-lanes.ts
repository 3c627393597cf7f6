/**
 * What a consumer was given and has not answered for, a lane for each stream: of one stream only the first is handed over, and the
 * next when it has been answered for, so that trying again never changes the order.
 */
import type { StoredEvent } from '@lovebank/runtime'

export interface Held {
  /** by which it is answered for */
  readonly id: string
  readonly event: StoredEvent
  /** how often it has been handed over and is to be tried again */
  readonly failures: number
}

export interface Lanes {
  /** Takes in what the server gave; what is here already is not taken twice. */
  readonly take: (id: string, event: StoredEvent) => void
  /** Hands over the first of a stream whose last one was answered for; undefined: all wait. */
  readonly next: () => Held | undefined
  /** It was answered for. */
  readonly done: (held: Held) => void
  /** It comes again, before all others of its stream, after so many milliseconds. */
  readonly tryAgain: (held: Held, millis: number) => void
  readonly isEmpty: () => boolean
  readonly close: () => void
}

interface Lane {
  readonly waiting: Array<Held>
  /** one of it is out, or waits to be tried again */
  isBusy: boolean
}

/** `stir` is called when something can be handed over that could not before. */
export const createLanes = (stir: () => void): Lanes => {
  const lanes = new Map<string, Lane>()
  const inHand = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  let isClosed = false

  /** A lane that was served goes behind the others; one with nothing in it is forgotten. */
  const free = (stream: string): void => {
    const lane = lanes.get(stream)
    lanes.delete(stream)
    if (lane === undefined || lane.waiting.length === 0) return
    lane.isBusy = false
    lanes.set(stream, lane)
    stir()
  }

  return {
    take: (id, event) => {
      if (inHand.has(id)) return
      inHand.add(id)
      const lane = lanes.get(event.stream) ?? { waiting: [], isBusy: false }
      lane.waiting.push({ id, event, failures: 0 })
      lanes.set(event.stream, lane)
    },
    next: () => {
      for (const lane of lanes.values()) {
        const held = lane.isBusy ? undefined : lane.waiting.shift()
        if (held === undefined) continue
        lane.isBusy = true
        return held
      }
      return undefined
    },
    done: ({ id, event }) => {
      inHand.delete(id)
      free(event.stream)
    },
    tryAgain: (held, millis) => {
      if (isClosed) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        lanes.get(held.event.stream)?.waiting.unshift({ ...held, failures: held.failures + 1 })
        free(held.event.stream)
      }, millis)
      timers.add(timer)
    },
    isEmpty: () => inHand.size === 0,
    close: () => {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
