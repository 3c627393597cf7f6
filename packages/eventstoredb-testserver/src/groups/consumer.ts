/** One consumer of a group, and the events that it has not answered for yet. */
import type { LogRecord } from '../log/record.ts'

export interface Delivery {
  readonly record: LogRecord
  readonly retries: number
}

interface InFlight {
  readonly delivery: Delivery
  readonly timer: NodeJS.Timeout
}

export interface Consumer {
  readonly name: string
  /** how many more events it takes now */
  readonly room: () => number
  readonly give: (delivery: Delivery, millis: number, onSilence: (delivery: Delivery) => void) => void
  /** It has answered; undefined: not for an event that it had. */
  readonly settle: (id: string) => Delivery | undefined
  /** It has left: what it had not answered for. */
  readonly leave: () => ReadonlyArray<Delivery>
}

export const createConsumer = (name: string, buffer: number, send: (delivery: Delivery) => void): Consumer => {
  const inFlight = new Map<string, InFlight>()
  const settle = (id: string): Delivery | undefined => {
    const found = inFlight.get(id)
    clearTimeout(found?.timer)
    inFlight.delete(id)
    return found?.delivery
  }
  return {
    name,
    room: () => buffer - inFlight.size,
    give: (delivery, millis, onSilence) => {
      const { id } = delivery.record
      const timer = setTimeout(() => {
        if (settle(id) !== undefined) onSilence(delivery)
      }, millis)
      inFlight.set(id, { delivery, timer })
      send(delivery)
    },
    settle,
    leave: () => [...inFlight.keys()].flatMap((id) => settle(id) ?? []),
  }
}
