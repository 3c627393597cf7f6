/** One consumer group: hands events out, waits for what becomes of them, tries again, parks, and knows how far all is done. */
import type { Log } from '../log/log.ts'
import type { LogRecord } from '../log/record.ts'
import type { Consumer, Delivery } from './consumer.ts'
import { chooseConsumer } from './consumer-strategy.ts'
import { openParking } from './parking.ts'
import { type GroupSettings, parkedStreamOf } from './settings.ts'
import { openSource } from './source.ts'

export type NackAction = 'park' | 'retry' | 'skip'

export interface Group {
  readonly settings: GroupSettings
  readonly consumers: () => ReadonlyArray<Consumer>
  readonly join: (consumer: Consumer) => void
  readonly leave: (consumer: Consumer) => void
  readonly ack: (consumer: Consumer, ids: ReadonlyArray<string>) => void
  readonly nack: (consumer: Consumer, ids: ReadonlyArray<string>, action: NackAction) => void
  readonly replayParked: (most: number) => void
  readonly parkedCount: () => number
  /** index in the group's source before which all is done with */
  readonly checkpoint: () => number
  readonly close: () => void
}

/** `resumeAt`: the checkpoint of the same group before a restart. */
export const openGroup = (log: Log, settings: GroupSettings, resumeAt?: number): Group => {
  const source = openSource(log, settings)
  const parkedStream = parkedStreamOf(settings)
  const parking = openParking(log, parkedStream)
  const consumers: Array<Consumer> = []
  const again: Array<Delivery> = []
  /** handed out and not done with, with their place in the source */
  const unfinished = new Map<LogRecord, number>()
  let next = resumeAt ?? source.firstIndex
  let turn = 0

  const tryAgain = ({ record, retries }: Delivery): void => {
    if (retries < settings.maxRetryCount) again.push({ record, retries: retries + 1 })
    else {
      unfinished.delete(record)
      parking.park(record)
    }
  }

  const handOver = (delivery: Delivery): boolean => {
    const consumer = chooseConsumer(settings.consumerStrategy, consumers, delivery.record, turn)
    if (consumer === undefined) return false
    turn += 1
    consumer.give(delivery, settings.messageTimeout, (silent) => {
      tryAgain(silent)
      push()
    })
    return true
  }

  /** False: what comes next has to wait. */
  const pushNext = (): boolean => {
    const record = source.at(next)
    if (record === undefined) return false
    if (source.isAskedFor(record) && record.stream !== parkedStream) {
      unfinished.set(record, next)
      if (!handOver({ record, retries: 0 })) {
        unfinished.delete(record)
        return false
      }
    }
    next += 1
    return true
  }

  const push = (): void => {
    while (again[0] !== undefined && handOver(again[0])) again.shift()
    while (again.length === 0 && consumers.length > 0 && pushNext());
  }

  const settle = (consumer: Consumer, ids: ReadonlyArray<string>, then: (delivery: Delivery) => void): void => {
    for (const id of ids) {
      const delivery = consumer.settle(id)
      if (delivery !== undefined) then(delivery)
    }
    push()
  }

  const stopListening = log.onAppended(push)

  return {
    settings,
    consumers: () => consumers,
    join: (consumer) => {
      consumers.push(consumer)
      push()
    },
    leave: (consumer) => {
      const place = consumers.indexOf(consumer)
      if (place >= 0) consumers.splice(place, 1)
      for (const delivery of consumer.leave()) again.push(delivery)
      push()
    },
    ack: (consumer, ids) => settle(consumer, ids, ({ record }) => unfinished.delete(record)),
    nack: (consumer, ids, action) =>
      settle(consumer, ids, (delivery) => {
        if (action === 'retry') return tryAgain(delivery)
        unfinished.delete(delivery.record)
        if (action === 'park') parking.park(delivery.record)
      }),
    replayParked: (most) => {
      for (const record of parking.takeOut(most)) again.push({ record, retries: 0 })
      push()
    },
    parkedCount: parking.count,
    checkpoint: () => Math.min(next, ...unfinished.values()),
    close: () => {
      stopListening()
      for (const consumer of consumers) consumer.leave()
    },
  }
}
