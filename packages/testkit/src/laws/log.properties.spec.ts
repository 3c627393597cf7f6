/** The laws of the log, over whole histories of a town: 10, 11, 12, 13 and 18. */
import {
  aggregateOf,
  authorise,
  type DomainEvent,
  decodeRecorded,
  type OrganisationState,
  type Projection,
  projections,
  streamKeyOf,
  THE_TOWN,
} from '@lovebank/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect } from 'vitest'
import { ask, type Bank, deciderOf, emptyBank, type Recorded, stateIn, unitsIn } from '../town/bank.ts'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'
import { inParts, parted, foldOf as wholeOf } from './in-parts.ts'

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

const stored = ({ event, ...record }: Recorded) => ({ ...record, type: event.type, data: asJson(event) })

const byStream = (recorded: ReadonlyArray<Recorded>): ReadonlyMap<string, ReadonlyArray<Recorded>> =>
  Map.groupBy(recorded, ({ stream }) => stream)

const foldOf = (events: ReadonlyArray<Recorded>, from?: unknown): unknown => {
  const aggregate = events[0] && streamKeyOf(events[0].stream)?.aggregate
  if (aggregate === undefined) throw new Error('a stream names its aggregate')
  const { evolve, initialState } = deciderOf(aggregate)
  return events.map(({ event }) => event).reduce(evolve, from ?? initialState)
}

const projected = (projection: Projection<unknown>, recorded: ReadonlyArray<Recorded>, from?: unknown): unknown =>
  recorded.reduce(projection.apply, from ?? projection.initialState())

describe('the laws of the log', () => {
  holdsForAllHistories('law 10: revisions without gaps, ids unique, every event decodes', ({ recorded }) => {
    expect(new Set(recorded.map(({ eventId }) => eventId)).size).toBe(recorded.length)
    for (const events of byStream(recorded).values()) {
      expect(events.map(({ revision }) => revision as number)).toEqual(events.map((_, index) => index))
    }
    for (const one of recorded) {
      const decoded = decodeRecorded(stored(one))
      expect(isRight(decoded) && decoded.right.event).toEqual(one.event)
    }
  })

  holdsForAllHistories('law 11: replay equals snapshot and tail, for every stream', ({ recorded, bank }) => {
    for (const [stream, events] of byStream(recorded)) {
      const half = Math.ceil(events.length / 2)
      const snapshot = asJson(foldOf(events.slice(0, half)))
      const whole = foldOf(events)
      expect(whole).toEqual(bank.streams.get(events[0]?.stream ?? ('' as never))?.state)
      const tail = events.slice(half)
      expect(tail.length === 0 ? snapshot : foldOf(tail, snapshot), stream).toEqual(whole)
    }
  })

  holdsForAllHistories('law 11: a projection over parts equals the projection over the whole', ({ recorded }) => {
    for (const projection of Object.values(projections) as ReadonlyArray<Projection<unknown>>) {
      const half = Math.floor(recorded.length / 2)
      const parts = projected(projection, recorded.slice(half), asJson(projected(projection, recorded.slice(0, half))))
      expect(parts, projection.name).toEqual(asJson(projected(projection, recorded)))
    }
    for (const { projection, partitioning } of parted) {
      const whole = wholeOf(projection, recorded)
      for (const partitions of [2, 7]) {
        expect(inParts(projection, partitioning, recorded, partitions), projection.name).toEqual(whole)
      }
    }
  })

  holdsForAllHistories('law 11: the same command twice is the same command once', ({ bank, attempts, now }) => {
    const before = bank.log.length
    for (const { command, events } of attempts.filter((attempt) => attempt.events.length > 0)) {
      expect(ask(bank, command, now).events).toEqual(events)
    }
    expect(bank.log.length).toBe(before)
  })

  holdsForAllHistories('law 12: a receipt of the first version decodes to the newest', ({ recorded }) => {
    for (const one of eventsOf(recorded, 'StockReceived')) {
      const { source: _source, unitPriceFen: _price, ...first } = one.event
      const metadata = { ...one.metadata, schemaVersion: 1 }
      const decoded = decodeRecorded({ ...stored(one), data: asJson(first), metadata })
      const expected = { ...one.event, source: 'donation', unitPriceFen: undefined }
      expect(isRight(decoded) && decoded.right.event).toEqual(expected)
    }
  })

  holdsForAllHistories('law 13: who acted had the right at that time', ({ attempts }) => {
    const then = emptyBank()
    for (const { command, events, isRepeat } of attempts) {
      if (isRepeat || events.length === 0) continue
      const aggregate = aggregateOf(command.type)
      if (aggregate === undefined) throw new Error(`no aggregate answers ${command.type}`)
      const decider = deciderOf(aggregate)
      const scope = decider.scopeOf(command, stateIn(then, aggregate, decider.streamIdOf(command)))
      const organisation = stateIn(then, 'organisation', THE_TOWN) as OrganisationState
      expect(authorise(command, scope, organisation, unitsIn(then))._tag).toBe('Right')
      for (const { metadata } of events) expect(metadata.actor).toEqual(command.actor)
      readInto(then, events)
    }
  })

  holdsForAllHistories('law 18: without its refused commands the history is the same, byte for byte', (history) => {
    const again = emptyBank()
    for (const { command, at, refusal } of history.attempts) if (refusal === undefined) ask(again, command, at)
    expect(JSON.stringify(again.log)).toBe(JSON.stringify(history.recorded))
    expect(JSON.stringify([...again.streams])).toBe(JSON.stringify([...history.bank.streams]))
  })
})

const readInto = (bank: Bank, events: ReadonlyArray<Recorded>): void => {
  for (const { event, stream } of events) {
    const key = streamKeyOf(stream)
    if (key === undefined) throw new Error(`no aggregate in ${stream}`)
    const state: unknown = deciderOf(key.aggregate).evolve(
      stateIn(bank, key.aggregate, key.id),
      event satisfies DomainEvent,
    )
    bank.streams.set(stream, { state, length: (bank.streams.get(stream)?.length ?? 0) + 1 })
  }
}
