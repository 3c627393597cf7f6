/** Callers who send their commands until they are told what came of them, and remember what they were told. */
import type { CommandError, Executed, Executor, Wish } from '@lovebank/runtime'
import { type Dice, diceOf } from './dice.ts'

/** What a caller knows in the end of one command. */
export type Outcome =
  | { readonly tag: 'done'; readonly executed: Executed }
  | { readonly tag: 'refused'; readonly refusal: string }
  /** it was told that nothing was written, and did not ask again */
  | { readonly tag: 'given-up'; readonly why: string }
  /** too many tries: the soak has failed */
  | { readonly tag: 'never-settled'; readonly why: string }

export interface Told {
  readonly wish: Wish
  readonly tries: number
  /** an answer said that the command may have happened */
  readonly wasUnknown: boolean
  readonly outcome: Outcome
}

const MOST_TRIES = 60
const PAUSE_MILLIS = 15
/** Of those who are told that nothing was written, as many leave it at that. */
const SHARE_OF_THE_CONTENT = 0.3
/** How long a caller waits for an answer, in milliseconds; few wait as long as the adapter itself would. */
const PATIENCE_MILLIS = [200, 300, 400, 500]

const isUnknown = (error: CommandError): boolean => error.tag === 'StoreFailed' && error.isOutcomeUnknown

const wordsOf = (error: CommandError): string =>
  error.tag === 'StoreFailed' ? `${error.error.tag}: ${error.message}` : `${error.tag}: ${error.message}`

/** A refusal is an answer for good; anything else is asked again with the same id. */
const isFinal = (error: CommandError): boolean =>
  error.tag === 'Refused' || error.tag === 'InvalidCommand' || error.tag === 'CommandIdReused'

const outcomeOf = (error: CommandError): Outcome =>
  error.tag === 'Refused'
    ? { tag: 'refused', refusal: error.refusal.tag }
    : { tag: 'never-settled', why: wordsOf(error) }

const send = async (executor: Executor, wish: Wish, dice: Dice): Promise<Told> => {
  const isContent = dice.isLucky(SHARE_OF_THE_CONTENT)
  let wasUnknown = false
  let why = ''
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const timeoutMillis = dice.pick(PATIENCE_MILLIS)
    const answer = await executor.execute(wish, { timeoutMillis })()
    if (answer._tag === 'Right') return { wish, tries, wasUnknown, outcome: { tag: 'done', executed: answer.right } }
    if (isFinal(answer.left)) return { wish, tries, wasUnknown, outcome: outcomeOf(answer.left) }
    why = wordsOf(answer.left)
    wasUnknown ||= isUnknown(answer.left)
    if (isContent && !wasUnknown) return { wish, tries, wasUnknown, outcome: { tag: 'given-up', why } }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS))
  }
  return { wish, tries: MOST_TRIES, wasUnknown, outcome: { tag: 'never-settled', why } }
}

export interface CallersParts {
  readonly seed: number
  readonly wishes: ReadonlyArray<Wish>
  readonly executors: ReadonlyArray<Executor>
  readonly callers: number
  /** before the command of this number is sent */
  readonly onSending: (number: number) => void
}

/** Each takes the next command when it knows what came of its last. */
export const sendAll = async (parts: CallersParts): Promise<ReadonlyArray<Told>> => {
  const { seed, wishes, executors, callers, onSending } = parts
  const told: Array<Told> = []
  let next = 0
  const call = async (caller: number): Promise<void> => {
    const dice = diceOf(seed + caller + 1)
    const executor = executors[caller % executors.length]
    while (executor !== undefined) {
      const number = next
      next += 1
      const wish = wishes[number]
      if (wish === undefined) return
      onSending(number)
      told.push(await send(executor, wish, dice))
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)))
  return told
}
