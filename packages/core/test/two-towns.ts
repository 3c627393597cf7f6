/** Two towns, each with two accounts and a log of its own, for specs of what passes between them. */
import {
  AccountOpened,
  AdoptAgreement,
  type AggregateName,
  aggregateOf,
  aggregates,
  type Command,
  type Decision,
  type DomainEvent,
  eventIdOf,
  type Policy,
  type Refusal,
  type TenantId,
} from '@lovebank/core'
import { accountStory, commandOf, eventOf } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Recorded } from '../src/policies/policy.ts'
import { recorded } from './log-of.ts'

export const here = 'hetoudian' as TenantId
export const there = 'rivertown' as TenantId

interface AnyDecider {
  readonly initialState: unknown
  readonly decide: (command: Command, state: unknown) => Decision<Refusal, DomainEvent>
  readonly evolve: (state: unknown, event: DomainEvent) => unknown
  readonly streamIdOf: (command: Command) => string
}

export interface Town {
  readonly name: TenantId
  readonly states: Map<string, unknown>
  readonly log: Array<Recorded>
  /** the commands that wrote something */
  readonly written: Set<string>
}

const deciderOf = (aggregate: AggregateName): AnyDecider => aggregates[aggregate] as unknown as AnyDecider

const write = (town: Town, aggregate: AggregateName, id: string, event: DomainEvent): void => {
  const key = `${aggregate}-${id}`
  const decider = deciderOf(aggregate)
  town.states.set(key, decider.evolve(town.states.get(key) ?? decider.initialState, event))
  town.log.push(recorded(event, undefined, town.log.length))
}

/** 'li' has thirty points of two kinds, 'zhao' none; 'sun' is not known. */
export const townOf = (name: TenantId): Town => {
  const town: Town = { name, states: new Map(), log: [], written: new Set() }
  write(town, 'account', 'li', accountStory.opened)
  write(town, 'account', 'li', accountStory.deposited('w1', 20, { expiresOn: '2026-05-01' }))
  write(town, 'account', 'li', accountStory.granted('g1', 10))
  write(town, 'account', 'zhao', eventOf(AccountOpened, { accountId: 'zhao', holderId: 'zhao' }))
  return town
}

/** As the runtime asks: a command that wrote something is recognised; one that was refused is decided afresh. */
export const askOf = (town: Town, command: Command): Refusal | undefined => {
  if (town.written.has(command.commandId)) return undefined
  const aggregate = aggregateOf(command.type)
  if (aggregate === undefined) throw new TypeError(`no aggregate answers ${command.type}`)
  const decider = deciderOf(aggregate)
  const id = decider.streamIdOf(command)
  const decision = decider.decide(command, town.states.get(`${aggregate}-${id}`) ?? decider.initialState)
  if (isLeft(decision)) return decision.left
  for (const [index, event] of decision.right.entries()) {
    write(town, aggregate, id, event)
    const place = town.log.length - 1
    const last = town.log[place]
    if (last !== undefined) town.log[place] = { ...last, eventId: eventIdOf(command.commandId, index) }
  }
  if (decision.right.length > 0) town.written.add(command.commandId)
  return undefined
}

/** A policy that reads one town's log and asks one town, its own or the other. */
export interface Reader {
  readonly policy: Policy<unknown>
  readonly of: Town
  readonly asked: Town
  /** refusals that it acted upon: kept, as the runtime keeps them */
  readonly refused: Map<string, Refusal>
  read: number
}

export const readerOf = (policy: Policy<unknown>, of: Town, asked: Town): Reader => ({
  policy,
  of,
  asked,
  refused: new Map(),
  read: 0,
})

/** Reads one event more, and asks for what it brings about. Whether there was one. */
export const readOn = (reader: Reader): boolean => {
  const next = reader.of.log[reader.read]
  if (next === undefined) return false
  for (const { command, otherwise } of reader.policy.react({}, next)) {
    const refusal = reader.refused.get(command.commandId) ?? askOf(reader.asked, command)
    if (refusal === undefined || otherwise === undefined) continue
    reader.refused.set(command.commandId, refusal)
    for (const instead of otherwise(refusal)) askOf(reader.asked, instead)
  }
  reader.read += 1
  return true
}

/** The agreement with another town, as it is adopted there or here. */
export const adopt = (town: TenantId, exchange: { ours: number; theirs: number }, monthlyPoints: number) =>
  commandOf(AdoptAgreement, {
    town,
    agreementId: 'pact',
    effectiveFrom: '2026-01-01',
    exchange,
    rounding: 'down',
    monthlyPoints,
    signedOn: '2025-12-20',
    signedForUs: '刘镇长',
    signedForThem: '何镇长',
    commandId: '00000000-0000-4000-8000-000000000900',
  })
