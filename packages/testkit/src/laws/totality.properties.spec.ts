/** Nothing in core throws: any command in any state, any event upon any state, in any order, gives an answer. */
import {
  type AggregateName,
  aggregateNames,
  aggregateOf,
  CommandId,
  type DomainEvent,
  entryOf,
  eventIdOf,
  Instant,
  describe as inWords,
  type Projection,
  policies,
  postings,
  projections,
  streamName,
} from '@lovebank/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, anyEvent } from '../arbitraries/messages.ts'
import { ANY_COMMAND_ID, ANY_MORNING, exampleOf, person } from '../given-when-then/examples.ts'
import { ask, type Bank, deciderOf, emptyBank, type Recorded, TENANT } from '../town/bank.ts'

const runs = { numRuns: 1_000 }
/** The slowest takes one and a half seconds alone, and six where seven jobs share a core. */
const within = { timeout: 120_000 }
const commandId = exampleOf(CommandId, ANY_COMMAND_ID)
const morning = exampleOf(Instant, ANY_MORNING)
const events = fc.array(anyEvent(), { maxLength: 40, size: 'max' })

/** As if all of them lay in streams of this name, whatever they are. */
const recordedAs = (event: DomainEvent, index: number): Recorded => ({
  event,
  metadata: {
    commandId,
    commandDigest: '',
    causationId: undefined,
    correlationId: ANY_COMMAND_ID as Recorded['metadata']['correlationId'],
    actor: person('p1'),
    onBehalfOf: undefined,
    schemaVersion: entryOf(event.type)?.version ?? 1,
    occurredAt: morning,
  },
  eventId: eventIdOf(commandId, index),
  stream: streamName(TENANT, { aggregate: 'task', id: 'any' }),
  revision: index as Recorded['revision'],
  position: index as Recorded['position'],
  recordedAt: morning,
})

const eventsOfOne = (aggregate: AggregateName, all: ReadonlyArray<DomainEvent>): ReadonlyArray<DomainEvent> =>
  all.filter((event) => entryOf(event.type)?.aggregate === aggregate)

/** A bank in whose streams lies what these events fold into, of whichever aggregate, under ids that commands use. */
const bankOf = (happened: ReadonlyArray<DomainEvent>): Bank => {
  const bank = emptyBank()
  for (const aggregate of aggregateNames) {
    const { evolve, initialState } = deciderOf(aggregate)
    const state = eventsOfOne(aggregate, happened).reduce(evolve, initialState)
    for (const id of ['town', 'p1', 'p2', 't1', 'a1', 's1', 'x1', 'constructor']) {
      bank.streams.set(streamName(TENANT, { aggregate, id }), { state, length: happened.length })
    }
  }
  return bank
}

describe('core is total', () => {
  it('judges any command upon any past, and has words for every refusal', within, () => {
    fc.assert(
      fc.property(events, anyCommand(), (happened, command) => {
        const { refusal } = ask(bankOf(happened), command, morning)
        if (refusal === undefined) return
        expect(inWords(refusal, 'en')).not.toMatch(/undefined|NaN|\[object/)
        expect(inWords(refusal, 'zh')).toMatch(/\p{Script=Han}/u)
      }),
      runs,
    )
  })

  it('decides any command in any state of its aggregate, rights or not', within, () => {
    fc.assert(
      fc.property(events, anyCommand(), (happened, command) => {
        const aggregate = aggregateOf(command.type) ?? 'task'
        const decider = deciderOf(aggregate)
        const state = eventsOfOne(aggregate, happened).reduce(decider.evolve, decider.initialState)
        expect(decider.scopeOf(command, state)).toBeTypeOf('object')
        expect(decider.streamIdOf(command)).toBeTypeOf('string')
        const decision = decider.decide(command, state)
        if (decision._tag === 'Right') decision.right.reduce(decider.evolve, state)
      }),
      runs,
    )
  })

  it('posts, projects and reacts to any event', within, () => {
    fc.assert(
      fc.property(events, (happened) => {
        const recorded = happened.map(recordedAs)
        for (const event of happened) expect(postings(event)).toBeInstanceOf(Array)
        for (const one of Object.values(projections) as ReadonlyArray<Projection<unknown>>) {
          recorded.reduce(one.apply, one.initialState())
        }
        for (const policy of policies) {
          let state = policy.initialState
          for (const one of recorded) {
            state = policy.evolve(state, one)
            expect(policy.react(state, one)).toBeInstanceOf(Array)
          }
          expect(policy.due?.(state, morning) ?? []).toBeInstanceOf(Array)
        }
      }),
      { numRuns: 300 },
    )
  })
})
