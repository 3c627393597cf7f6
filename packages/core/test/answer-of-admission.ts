/** What admission answers to a command, as a spec asks it: of states told by events, and of no stream that was not asked for. */
import type { Command } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { admit } from '../src/admission/admit.ts'
import type { Facts, StateOfAggregate } from '../src/admission/facts.ts'
import { factsNeeded } from '../src/admission/facts-needed.ts'
import { household } from '../src/household/index.ts'

export const fold =
  <State, Event>(decider: { initialState: State; evolve: (state: State, event: Event) => State }) =>
  (...events: ReadonlyArray<Event>) =>
    events.reduce(decider.evolve, decider.initialState)

type Known = { readonly [Aggregate in keyof StateOfAggregate]?: StateOfAggregate[Aggregate] }

/** Only the streams that the command says it needs can be read: any other fails the spec. Nobody lives together unless it says so. */
export const answer = (command: Command, told: Known) => {
  const known: Known = { household: household.initialState, ...told }
  const needed = factsNeeded(command)
  const facts: Facts = {
    stateOf: (aggregate, id) => {
      if (!needed.some((key) => key.aggregate === aggregate && key.id === id)) {
        return expect.fail(`${command.type} reads ${aggregate}-${id} without having asked for it`)
      }
      return known[aggregate] ?? expect.fail(`the spec tells nothing of ${aggregate}`)
    },
  }
  const admitted = admit(command, facts)
  return isLeft(admitted) ? admitted.left : 'admitted'
}
