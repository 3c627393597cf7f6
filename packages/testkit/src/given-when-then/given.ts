/** Given these events, when this command comes, then these events or this refusal: the words in which every rule is specified. */
import type { Actor, Decider } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

export interface Outcome<Event, Refusal> {
  /** Exactly these events in this order (an empty list: already so), or exactly this refusal. Absent fields equal undefined ones. */
  readonly then: (expected: ReadonlyArray<Event> | Refusal) => void
}

export interface Given<Command, Event, Refusal> {
  /** The command is decided in the state that the events lead to; `actor`, where given, replaces the command's own. */
  readonly when: (command: Command, actor?: Actor) => Outcome<Event, Refusal>
}

/**
 * The `given` of one decider: `const given = scenariosOf(shop)`, then `given(events).when(command, actor).then(events)`.
 * A failure shows the whole scenario and the difference between expected and actual outcome.
 */
export const scenariosOf =
  <
    State,
    Command extends { readonly type: string; readonly actor: Actor },
    Event extends { readonly type: string },
    Refusal,
  >(
    decider: Decider<State, Command, Event, Refusal>,
  ) =>
  (events: ReadonlyArray<Event>): Given<Command, Event, Refusal> => ({
    when: (command, actor) => {
      const asked = actor === undefined ? command : { ...command, actor }
      const state = events.reduce(decider.evolve, decider.initialState)
      const decision = decider.decide(asked, state)
      const actual = isLeft(decision) ? { refused: decision.left } : { events: decision.right }
      return {
        // biome-ignore lint/suspicious/noThenProperty: given, when, then are the words of a scenario, and nobody awaits one
        then: (expected) => {
          expect(actual, told(events, asked)).toEqual(
            Array.isArray(expected) ? { events: expected } : { refused: expected },
          )
        },
      }
    },
  })

const told = (events: ReadonlyArray<{ readonly type: string }>, command: { readonly type: string }): string => {
  const history = events.length === 0 ? 'nothing' : events.map((event) => event.type).join(', ')
  return `given ${history}\nwhen ${JSON.stringify(command)}\nthen`
}
