/** Runs policies over a bank's log until none has anything left to ask for. */
import type { Command, Instant, Policy, Reaction } from '@lovebank/core'
import { ask, type Bank } from './bank.ts'

/** A policy as it has read so far. */
export interface Reader {
  readonly policy: Policy<unknown>
  state: unknown
  /** how many events of the log it has read */
  read: number
}

export const readersOf = (policies: ReadonlyArray<Policy<unknown>>): ReadonlyArray<Reader> =>
  policies.map((policy) => ({ policy, state: policy.initialState, read: 0 }))

/** No chain of reactions is longer; one that is never ends. */
const MOST_ROUNDS = 1_000

/** Reads on until every policy has read the whole log. Throws where they keep one another busy for ever. */
export const settle = (bank: Bank, readers: ReadonlyArray<Reader>, now: Instant): void => {
  for (let round = 0; readers.some((reader) => reader.read < bank.log.length); round++) {
    if (round > MOST_ROUNDS) throw new Error('the policies never come to rest: some react to their own reactions')
    for (const reader of readers) readOn(bank, reader, now)
  }
}

const readOn = (bank: Bank, reader: Reader, now: Instant): void => {
  const { policy } = reader
  for (let recorded = bank.log[reader.read]; recorded !== undefined; recorded = bank.log[reader.read]) {
    reader.state = policy.evolve(reader.state, recorded)
    reader.read += 1
    react(bank, policy.react(reader.state, recorded), now)
  }
}

/** What falls due without an event, and what falls due because of that: until nothing new comes of asking. */
export const fallDue = (bank: Bank, readers: ReadonlyArray<Reader>, now: Instant): void => {
  for (let round = 0, before = -1; before < bank.log.length; round++) {
    if (round > MOST_ROUNDS) throw new Error('the deadlines never come to an end: some set themselves anew')
    before = bank.log.length
    for (const { policy, state } of readers) react(bank, policy.due?.(state, now) ?? [], now)
    settle(bank, readers, now)
  }
}

const react = (bank: Bank, reactions: ReadonlyArray<Reaction>, now: Instant): void => {
  for (const { command, otherwise } of reactions) {
    const { refusal } = ask(bank, command, now)
    const instead: ReadonlyArray<Command> = refusal === undefined ? [] : (otherwise?.(refusal) ?? [])
    for (const other of instead) ask(bank, other, now)
  }
}
