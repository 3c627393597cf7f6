/** One consumer of a group, and the events that it has not answered for yet. */
import type { Resolved } from '../log/resolve-link.ts'

export interface Delivery {
  /** by which a consumer answers for it: of the link where there is one */
  readonly id: string
  readonly resolved: Resolved
  readonly retries: number
  /** its place in the group's source; undefined: it was parked and is tried again */
  readonly index: number | undefined
}

interface InFlight {
  readonly delivery: Delivery
  readonly timer: NodeJS.Timeout
}

export interface Consumer {
  readonly connectionName: string
  readonly buffer: number
  /** how many more events it takes now */
  readonly room: () => number
  readonly given: () => number
  readonly give: (delivery: Delivery, millis: number, onSilence: (delivery: Delivery) => void) => void
  /** It has answered; undefined: not for an event that it had. */
  readonly settle: (id: string) => Delivery | undefined
  /** It wants no more of this event, and says nothing of what shall become of it: its time runs on. */
  readonly setAside: (id: string) => void
  /** It has left: what it had not answered for, in the order in which it got it. */
  readonly leave: () => ReadonlyArray<Delivery>
  /** The group is gone, or begins anew without it. */
  readonly drop: () => void
}

export interface ConsumerParts {
  readonly connectionName: string
  readonly buffer: number
  readonly send: (delivery: Delivery) => void
  readonly drop: () => void
}

export const createConsumer = ({ connectionName, buffer, send, drop }: ConsumerParts): Consumer => {
  const inFlight = new Map<string, InFlight>()
  const aside = new Set<string>()
  let given = 0
  const settle = (id: string): Delivery | undefined => {
    const found = inFlight.get(id)
    clearTimeout(found?.timer)
    inFlight.delete(id)
    aside.delete(id)
    return found?.delivery
  }
  const leave = (): ReadonlyArray<Delivery> => [...inFlight.keys()].flatMap((id) => settle(id) ?? [])
  return {
    connectionName,
    buffer,
    room: () => buffer - (inFlight.size - aside.size),
    given: () => given,
    give: (delivery, millis, onSilence) => {
      const timer = setTimeout(() => {
        if (settle(delivery.id) !== undefined) onSilence(delivery)
      }, millis)
      inFlight.set(delivery.id, { delivery, timer })
      given += 1
      send(delivery)
    },
    settle,
    setAside: (id) => {
      if (inFlight.has(id)) aside.add(id)
    },
    leave,
    drop: () => {
      leave()
      drop()
    },
  }
}
