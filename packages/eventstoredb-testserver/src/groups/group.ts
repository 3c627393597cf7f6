/** One consumer group: hands events out, waits for what becomes of them, tries again, parks, and knows how far all is done. */
import type { Log } from '../log/log.ts'
import { createBacklog } from './backlog.ts'
import type { Consumer, Delivery } from './consumer.ts'
import { createStrategy } from './consumer-strategy.ts'
import { handOut } from './hand-out.ts'
import { openParking } from './parking.ts'
import { openProgress } from './progress.ts'
import { type GroupSettings, parkedStreamOf } from './settings.ts'
import { openSource } from './source.ts'

export type NackAction = 'park' | 'retry' | 'skip' | 'stop'

/** What a group has to do beside its consumers. */
interface Desk {
  readonly settings: GroupSettings
  /** Lets parked events before a revision of the parked stream be tried again; undefined: all. */
  readonly replayParked: (before: number | undefined) => void
  readonly parkedCount: () => number
  /** place in the group's source up to which a checkpoint was written; undefined: none */
  readonly savedAt: () => number | undefined
  readonly lastKnown: () => number
  /** events that wait for a consumer: those to be tried again, and those that were read ahead */
  readonly waiting: () => { readonly again: number; readonly fresh: number }
}

interface Floor {
  readonly consumers: () => ReadonlyArray<Consumer>
  /** False: it takes no more consumers. */
  readonly join: (consumer: Consumer) => boolean
  readonly leave: (consumer: Consumer) => void
  readonly ack: (consumer: Consumer, ids: ReadonlyArray<string>) => void
  readonly nack: (consumer: Consumer, ids: ReadonlyArray<string>, action: NackAction, why: string) => void
  readonly inFlight: () => number
  /** Its consumers are dropped, nothing more is handed out. */
  readonly close: () => void
}

export type Group = Desk & Floor

/** What consumers work from: where events come from, and where they go. */
interface Stock extends Desk {
  /** Gives everybody who has room what waits. */
  readonly push: (
    consumers: ReadonlyArray<Consumer>,
    strategy: ReturnType<typeof createStrategy<Consumer>>,
    onSilence: (delivery: Delivery) => void,
  ) => void
  readonly finish: (delivery: Delivery) => void
  readonly park: (delivery: Delivery, why: string) => void
  /** Parks it instead where it was tried often enough. */
  readonly tryAgain: (delivery: Delivery) => void
  readonly close: () => void
}

const openStock = (log: Log, settings: GroupSettings): Stock => {
  const source = openSource(log, settings)
  const parking = openParking(log, parkedStreamOf(settings))
  const progress = openProgress(log, settings)
  const savedAt = progress.savedAt()
  const backlog = createBacklog(log, settings, source, savedAt === undefined ? source.firstIndex : savedAt + 1)

  const finish = (delivery: Delivery): void => {
    backlog.finish(delivery)
    progress.count(1, backlog.doneUpTo)
  }
  const park = (delivery: Delivery, why: string): void => {
    parking.park(delivery.resolved, why)
    finish(delivery)
  }
  return {
    settings,
    push: (consumers, strategy, onSilence) => {
      const give = (consumer: Consumer, delivery: Delivery): void =>
        consumer.give(delivery, settings.messageTimeout, onSilence)
      for (let handed = Number.POSITIVE_INFINITY; handed > 0 && consumers.length > 0; ) {
        backlog.readAhead()
        const retried = handOut(backlog.again, consumers, strategy, give)
        if (retried.isFull) return
        handed = retried.count + handOut(backlog.fresh, consumers, strategy, give).count
      }
    },
    finish,
    park,
    tryAgain: (delivery) => {
      if (delivery.retries < settings.maxRetryCount) backlog.putBack(delivery)
      else park(delivery, `Reached retry count of ${settings.maxRetryCount}`)
    },
    replayParked: (before) => {
      for (const resolved of parking.takeOut(before)) backlog.replay(resolved)
    },
    parkedCount: parking.count,
    savedAt: progress.savedAt,
    lastKnown: source.lastIndex,
    waiting: () => ({ again: backlog.again.length, fresh: backlog.fresh.length }),
    close: progress.close,
  }
}

export const openGroup = (log: Log, settings: GroupSettings): Group => {
  const stock = openStock(log, settings)
  const strategy = createStrategy<Consumer>(settings.consumerStrategy)
  const consumers: Array<Consumer> = []

  const push = (): void =>
    stock.push(consumers, strategy, (silent) => {
      stock.tryAgain(silent)
      push()
    })

  const settle = (consumer: Consumer, ids: ReadonlyArray<string>, then: (delivery: Delivery) => void): void => {
    for (const id of ids) {
      const delivery = consumer.settle(id)
      if (delivery !== undefined) then(delivery)
    }
    push()
  }

  const stopListening = log.onAppended(push)

  return {
    ...stock,
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
      for (const delivery of consumer.leave()) stock.tryAgain(delivery)
      push()
    },
    ack: (consumer, ids) => settle(consumer, ids, stock.finish),
    nack: (consumer, ids, action, why) => {
      if (action === 'stop') for (const id of ids) consumer.setAside(id)
      settle(consumer, action === 'stop' ? [] : ids, (delivery) => {
        if (action === 'retry') stock.tryAgain(delivery)
        else if (action === 'park') stock.park(delivery, `Client explicitly NAK'ed message.\n${why}`)
        else stock.finish(delivery)
      })
    },
    replayParked: (before) => {
      stock.replayParked(before)
      push()
    },
    inFlight: () => consumers.reduce((sum, { buffer, room }) => sum + buffer - room(), 0),
    close: () => {
      stopListening()
      stock.close()
      for (const consumer of consumers.splice(0)) consumer.drop()
    },
  }
}
