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

export interface LanesOptions {
  /** how many the server gives before it waits for answers */
  readonly most: number
  /** called when something can be handed over that could not before */
  readonly stir: () => void
  /**
   * All that the server gives waits to be tried again. It is given back: what some of it waits for may be an earlier event, for
   * which there is no room.
   */
  readonly giveBack: (ids: ReadonlyArray<string>) => void
}

interface Lane {
  readonly waiting: Array<Held>
  /** one of it is out, or waits to be tried again */
  isBusy: boolean
  /** the one that waits to be tried again */
  paused: Held | undefined
}

/** Waits that can all be ended. */
const createPauses = () => {
  const timers = new Set<NodeJS.Timeout>()
  return {
    begin: (millis: number, then: () => void): void => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        then()
      }, millis)
      timers.add(timer)
    },
    end: (): void => {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

export const createLanes = ({ most, stir, giveBack }: LanesOptions): Lanes => {
  const lanes = new Map<string, Lane>()
  const inHand = new Set<string>()
  const pauses = createPauses()
  /** of what was given back: it may come again */
  let failures = new Map<string, number>()
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

  const isStuck = (): boolean => inHand.size >= most && [...lanes.values()].every(({ paused }) => paused !== undefined)

  const giveAllBack = (): void => {
    const ids = [...inHand]
    failures = new Map([...lanes.values()].flatMap(({ paused }) => (paused ? [[paused.id, paused.failures]] : [])))
    pauses.end()
    lanes.clear()
    inHand.clear()
    giveBack(ids)
  }

  return {
    take: (id, event) => {
      if (inHand.has(id)) return
      inHand.add(id)
      const lane = lanes.get(event.stream) ?? { waiting: [], isBusy: false, paused: undefined }
      lane.waiting.push({ id, event, failures: failures.get(id) ?? 0 })
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
      const lane = lanes.get(held.event.stream)
      if (isClosed || lane === undefined) return
      lane.paused = { ...held, failures: held.failures + 1 }
      pauses.begin(millis, () => {
        if (isStuck()) return giveAllBack()
        if (lane.paused !== undefined) lane.waiting.unshift(lane.paused)
        lane.paused = undefined
        free(held.event.stream)
      })
    },
    isEmpty: () => inHand.size === 0,
    close: () => {
      isClosed = true
      pauses.end()
    },
  }
}
