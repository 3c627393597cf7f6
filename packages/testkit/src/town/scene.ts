/** What a step sees when its turn comes, and how it makes sense of its small numbers there. */
import type { Bank } from './bank.ts'
import { everybody } from './cast.ts'
import type { Step } from './step.ts'

/** The town as a step finds it. `now`: an ISO instant. */
export interface Scene {
  readonly bank: Bank
  readonly now: string
  /** the step's number, from which ids of new things are made */
  readonly turn: number
}

export const pick = <A>(choices: readonly [A, ...ReadonlyArray<A>], index: number): A =>
  choices[index % choices.length] ?? choices[0]

/** The right person, unless the step sends another. */
export const sent = (step: Step, right: string): string =>
  step.by === 0 ? right : (everybody[step.by % everybody.length] ?? right)

export const minutesLater = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()
