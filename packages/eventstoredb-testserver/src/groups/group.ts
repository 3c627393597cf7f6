/** One consumer group: hands events out, waits for what becomes of them, tries again, parks, and knows how far all is done. */
import type { Log } from '../log/log.ts'
import { resolveLink } from '../log/resolve-link.ts'
import { openCheckpoints } from './checkpoints.ts'
import type { Consumer, Delivery } from './consumer.ts'
import { createStrategy } from './consumer-strategy.ts'
import { openParking } from './parking.ts'
import { type GroupSettings, parkedStreamOf } from './settings.ts'
import { openSource } from './source.ts'

export type NackAction = 'park' | 'retry' | 'skip' | 'stop'

export interface Group {
  readonly settings: GroupSettings
  readonly consumers: () => ReadonlyArray<Consumer>
  /** False: it takes no more consumers. */
  readonly join: (consumer: Consumer) => boolean
  readonly leave: (consumer: Consumer) => void
  readonly ack: (consumer: Consumer, ids: ReadonlyArray<string>) => void
  readonly nack: (consumer: Consumer, ids: ReadonlyArray<string>, action: NackAction, why: string) => void
  /** Lets parked events before a revision of the parked stream be tried again; undefined: all. */
  readonly replayParked: (before: number | undefined) => void
  readonly parkedCount: () => number
  /** place in the group's source up to which a checkpoint was written; undefined: none */
  readonly savedAt: () => number | undefined
  readonly lastKnown: () => number
  /** events that wait for a consumer: those to be tried again, and those that were read ahead */
  readonly waiting: () => { readonly again: number; readonly fresh: number }
  readonly inFlight: () => number
  /** Its consumers are dropped, nothing more is handed out. */
  readonly close: () => void
}

/** What was parked and is tried again has no place in the source any more: it comes after all that has one. */
const REPLAYED = Number.POSITIVE_INFINITY

const streamOf = ({ resolved: { event, link } }: Delivery): string => (event ?? link)?.stream ?? ''

export const openGroup = (log: Log, settings: GroupSettings): Group => {
  const source = openSource(log, settings)
  const parking = openParking(log, parkedStreamOf(settings))
  const checkpoints = openCheckpoints(log, settings)
  const strategy = createStrategy<Consumer>(settings.consumerStrategy)
  const consumers: Array<Consumer> = []
  const again: Array<Delivery> = []
  const fresh: Array<Delivery> = []
  /** places of what was read and is not done with */
  const unfinished = new Set<number>()
  let savedAt = checkpoints.load()
  let next = savedAt === undefined ? source.firstIndex : savedAt + 1
  let doneSinceSaved = 0
  let isClosed = false

  const readAhead = (): void => {
    while (fresh.length < settings.historyBufferSize) {
      const record = source.at(next)
      if (record === undefined) return
      if (source.isAskedFor(record)) {
        const resolved = resolveLink(log, record, settings.resolvesLinks)
        fresh.push({ id: record.id, resolved, retries: 0, index: next })
        unfinished.add(next)
      }
      next += 1
    }
  }

  const give = (consumer: Consumer, delivery: Delivery): void =>
    consumer.give(delivery, settings.messageTimeout, (silent) => {
      tryAgain(silent)
      push()
    })

  /** Goes through what waits, in order; gives how many found a consumer, and whether all are full. */
  const handOut = (waiting: Array<Delivery>): { readonly count: number; readonly isFull: boolean } => {
    let count = 0
    for (let at = 0; at < waiting.length; ) {
      const delivery = waiting[at] as Delivery
      const choice = strategy.choose(consumers, streamOf(delivery))
      if (choice === 'full') return { count, isFull: true }
      if (choice === 'skip') at += 1
      else {
        waiting.splice(at, 1)
        give(choice, delivery)
        count += 1
      }
    }
    return { count, isFull: false }
  }

  const push = (): void => {
    for (let handed = Number.POSITIVE_INFINITY; handed > 0 && consumers.length > 0; ) {
      readAhead()
      const retried = handOut(again)
      if (retried.isFull) return
      handed = retried.count + handOut(fresh).count
    }
  }

  const finish = ({ index }: Delivery): void => {
    if (index !== undefined && unfinished.delete(index)) doneSinceSaved += 1
  }

  const park = (delivery: Delivery, why: string): void => {
    parking.park(delivery.resolved, why)
    finish(delivery)
  }

  /** The earlier of them first. */
  const tryAgain = (delivery: Delivery): void => {
    if (delivery.retries >= settings.maxRetryCount) {
      park(delivery, `Reached retry count of ${settings.maxRetryCount}`)
      return
    }
    const { index = REPLAYED } = delivery
    const place = again.findIndex((other) => (other.index ?? REPLAYED) > index)
    again.splice(place < 0 ? again.length : place, 0, { ...delivery, retries: delivery.retries + 1 })
  }

  const saveAfter = (count: number): void => {
    if (doneSinceSaved < count || isClosed) return
    doneSinceSaved = 0
    const doneUpTo = Math.min(next, ...unfinished) - 1
    if (doneUpTo < 0 || doneUpTo === savedAt) return
    savedAt = doneUpTo
    checkpoints.save(doneUpTo)
  }

  const settle = (consumer: Consumer, ids: ReadonlyArray<string>, then: (delivery: Delivery) => void): void => {
    for (const id of ids) {
      const delivery = consumer.settle(id)
      if (delivery !== undefined) then(delivery)
    }
    saveAfter(settings.maxCheckpointCount)
    push()
  }

  const stopListening = log.onAppended(push)
  const clock = setInterval(() => saveAfter(Math.max(1, settings.minCheckpointCount)), settings.checkpointAfter)
  clock.unref()

  return {
    settings,
    consumers: () => consumers,
    join: (consumer) => {
      if (settings.maxSubscriberCount > 0 && consumers.length >= settings.maxSubscriberCount) return false
      consumers.push(consumer)
      strategy.changed(consumers)
      push()
      return true
    },
    leave: (consumer) => {
      const place = consumers.indexOf(consumer)
      if (place < 0) return
      consumers.splice(place, 1)
      strategy.changed(consumers)
      for (const delivery of consumer.leave()) tryAgain(delivery)
      push()
    },
    ack: (consumer, ids) => settle(consumer, ids, finish),
    nack: (consumer, ids, action, why) => {
      if (action === 'stop') for (const id of ids) consumer.setAside(id)
      settle(consumer, action === 'stop' ? [] : ids, (delivery) => {
        if (action === 'retry') tryAgain(delivery)
        else if (action === 'park') park(delivery, `Client explicitly NAK'ed message.\n${why}`)
        else finish(delivery)
      })
    },
    replayParked: (before) => {
      for (const resolved of parking.takeOut(before)) {
        again.push({ id: resolved.link?.id ?? '', resolved, retries: 0, index: undefined })
      }
      push()
    },
    parkedCount: parking.count,
    savedAt: () => savedAt,
    lastKnown: source.lastIndex,
    waiting: () => ({ again: again.length, fresh: fresh.length }),
    inFlight: () => consumers.reduce((sum, { buffer, room }) => sum + buffer - room(), 0),
    close: () => {
      isClosed = true
      stopListening()
      clearInterval(clock)
      for (const consumer of consumers.splice(0)) consumer.drop()
    },
  }
}
