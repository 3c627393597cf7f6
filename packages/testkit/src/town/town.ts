/** A small simulated town that lives through steps: people wish, the bank decides, policies react, time passes. */
import type { Command, CommandId, Instant, Policy } from '@lovebank/core'
import { policies as allPolicies } from '@lovebank/core'
import fc from 'fast-check'
import { type Attempt, ask, type Bank, emptyBank, type Recorded } from './bank.ts'
import { movesOf } from './deeds.ts'
import { founding } from './founding.ts'
import type { Move } from './move.ts'
import { neighbour } from './neighbour.ts'
import { fallDue, type Reader, readersOf, settle } from './settle.ts'
import { type Step, steps } from './step.ts'

const BEGINNING = Date.parse('2026-02-10T01:00:00.000Z')

/** Steps of a life that is read by nobody but a property. */
const MOST_STEPS = 30

/** How the town differs from the usual one. */
export interface Ways {
  readonly policies?: ReadonlyArray<Policy<unknown>>
  /** called before each step; what it does to the bank is part of the history */
  readonly beforeStep?: (bank: Bank, now: Instant) => void
}

/** What a town lived through, and what is left of it. */
export interface History {
  readonly bank: Bank
  readonly recorded: ReadonlyArray<Recorded>
  /** those of people and of policies, in order, the refused and the repeated too */
  readonly attempts: ReadonlyArray<Attempt>
  readonly now: Instant
  readonly steps: ReadonlyArray<Step>
  /** how many events the founding itself wrote */
  readonly founded: number
}

interface Life {
  readonly bank: Bank
  readonly readers: ReadonlyArray<Reader>
  /** milliseconds since 1970 */
  now: number
}

/** No wish of a moment still to come gets as far as the domain. */
const come = (command: Command, now: number): Command =>
  Date.parse(command.occurredAt) > now ? { ...command, occurredAt: instant(now) } : command

const instant = (millis: number): Instant => new Date(millis).toISOString() as Instant

const commandIdOf = (turn: number, index: number): CommandId =>
  `00000000-0000-4000-8000-${String(turn * 100 + index).padStart(12, '0')}` as CommandId

const make = (life: Life, moves: ReadonlyArray<Move>, turn: number, late: number): void => {
  moves.forEach((move, index) => {
    if (move.kind === 'wait') {
      pass(life, move.minutes)
      return
    }
    const command = move.command(commandIdOf(turn, index), instant(life.now - late * 60_000))
    ask(life.bank, command, instant(life.now))
    settle(life.bank, life.readers, instant(life.now))
    life.now += 1_000
  })
}

/** Time passes, and what falls due is asked for. */
const pass = (life: Life, minutes: number): void => {
  life.now += minutes * 60_000
  fallDue(life.bank, life.readers, instant(life.now))
}

const live = (life: Life, step: Step, turn: number): void => {
  const { bank } = life
  switch (step.deed) {
    case 'repeat': {
      const said = bank.attempts[(step.who * 12 + step.what) % bank.attempts.length]
      if (said !== undefined) ask(bank, said.command, instant(life.now))
      break
    }
    case 'stray':
      if (step.stray !== undefined) {
        ask(bank, come({ ...step.stray, commandId: commandIdOf(turn, 99) }, life.now), instant(life.now))
        settle(bank, life.readers, instant(life.now))
      }
      break
    default:
      make(life, movesOf(step.deed, step, { bank, now: instant(life.now), turn }), turn, step.late)
  }
  pass(life, 5)
}

/** The town's life of these steps, from its founding until everything that was under way has come to its end. */
export const liveThrough = (lived: ReadonlyArray<Step>, { policies = allPolicies, beforeStep }: Ways = {}): History => {
  const life: Life = { bank: emptyBank(), readers: readersOf([...policies, neighbour]), now: BEGINNING }
  make(life, founding, 0, 0)
  const founded = life.bank.log.length
  lived.forEach((step, index) => {
    beforeStep?.(life.bank, instant(life.now))
    live(life, step, index + 1)
  })
  const { bank } = life
  return { bank, recorded: bank.log, attempts: bank.attempts, now: instant(life.now), steps: lived, founded }
}

/** A valid history of all aggregates. Shrinks by leaving steps out and making them simpler; prints as its steps and refusals. */
export const validHistory = (most: number = MOST_STEPS): fc.Arbitrary<History> =>
  steps(most).map((lived) => printable(liveThrough(lived)))

/** So that a counterexample shows what was done, not a thousand events. */
const printable = (history: History): History =>
  Object.assign(history, {
    [fc.toStringMethod]: () =>
      [
        ...history.steps.map((step) => JSON.stringify(step)),
        ...history.recorded.slice(history.founded).map(({ event, stream }) => `${stream}: ${event.type}`),
      ].join('\n'),
  })

/** How often each refusal came, by its tag. */
export const refusalsByTag = (history: Pick<History, 'attempts'>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { refusal } of history.attempts) {
    if (refusal !== undefined) counts.set(refusal.tag, (counts.get(refusal.tag) ?? 0) + 1)
  }
  return counts
}
