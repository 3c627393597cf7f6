/** One step of a town's life, as a few small numbers: the town makes sense of them, and fast-check can shrink them. */
import type { Command } from '@lovebank/core'
import fc from 'fast-check'
import { anyCommand } from '../arbitraries/messages.ts'
import { person } from '../given-when-then/examples.ts'
import { everybody } from './cast.ts'

/** What may happen. The first stand for whole afternoons, so that points come in and go out; the others are single wishes. */
export const deeds = [
  'serve',
  'serve-twice-at-once',
  'serve-late',
  'serve-seasons',
  'shop',
  'shop-at-the-counter',
  'shop-offline',
  'fetch',
  'wait',
  'register',
  'keep-register',
  'plan-task',
  'come-and-go',
  'decide-on-work',
  'wait-in-line',
  'keep-time',
  'object-late',
  'call-for-help',
  'adopt-card',
  'adopt-rules',
  'inquire',
  'give-relief',
  'keep-papers',
  'hand-over',
  'deal-with-merchant',
  'move-goods',
  'inquire-into-holder',
  'keep-shop',
  'end-redemption',
  'bring-back',
  'correct-account',
  'grant-points',
  'deduct',
  'credit-beyond-work',
  'give',
  'give-abroad',
  'give-by-need',
  'serve-in-groups',
  'keep-offices',
  'keep-households',
  'keep-kinships',
  'name-relatives',
  'pool',
  'appraise',
  'keep-record',
  'keep-consents',
  'tell-apart',
  'leave-for-good',
  'leave-household',
  'certify',
  'award-star',
  'rare-day',
] as const
export type Deed = (typeof deeds)[number]

export interface Step {
  readonly deed: Deed | 'repeat' | 'stray'
  /** who is concerned, what is done, how much: each read modulo what there is */
  readonly who: number
  readonly what: number
  readonly much: number
  /** whether somebody tries it who is, perhaps, not entitled */
  readonly by: number
  /** how many minutes late it is entered */
  readonly late: number
  readonly stray: Command | undefined
}

const small = fc.nat({ max: 11 })

const numbers = { who: small, what: small, much: small }

/** Four of five times the right person acts. */
const by = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: small })
const late = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 3_000 }) })

const weightOf: Readonly<Record<Exclude<Step['deed'], 'stray'>, number>> = {
  serve: 5,
  'serve-twice-at-once': 1,
  'serve-late': 1,
  'serve-seasons': 2,
  shop: 4,
  'shop-at-the-counter': 4,
  'shop-offline': 1,
  fetch: 3,
  wait: 4,
  register: 2,
  'keep-register': 4,
  'plan-task': 4,
  'come-and-go': 4,
  'decide-on-work': 4,
  'wait-in-line': 2,
  'keep-time': 4,
  'object-late': 2,
  'call-for-help': 2,
  'adopt-card': 1,
  'adopt-rules': 2,
  inquire: 1,
  'give-relief': 1,
  'keep-papers': 1,
  'hand-over': 1,
  'deal-with-merchant': 3,
  'move-goods': 2,
  'inquire-into-holder': 1,
  'keep-shop': 5,
  'end-redemption': 2,
  'bring-back': 2,
  'correct-account': 6,
  'grant-points': 3,
  deduct: 4,
  'credit-beyond-work': 4,
  give: 5,
  'give-abroad': 3,
  'give-by-need': 5,
  'serve-in-groups': 3,
  'keep-offices': 1,
  'keep-households': 6,
  'keep-kinships': 2,
  'name-relatives': 2,
  pool: 4,
  appraise: 2,
  'keep-record': 1,
  'keep-consents': 1,
  'tell-apart': 1,
  'leave-for-good': 1,
  'leave-household': 2,
  certify: 2,
  'award-star': 1,
  'rare-day': 8,
  repeat: 2,
}

const deed = fc.oneof(
  ...[...deeds, 'repeat' as const].map((name) => ({ weight: weightOf[name], arbitrary: fc.constant(name) })),
)

const sensible = fc.record({ deed, ...numbers, by, late, stray: fc.constant(undefined) })

/** Anybody asks for anything; only what policies ask for is theirs alone. */
const strayCommand = fc
  .tuple(anyCommand(), fc.constantFrom(...everybody))
  .map(([command, name]) => ({ ...command, actor: person(name) }))

const stray = fc.record({ deed: fc.constant('stray' as const), ...numbers, by, late, stray: strayCommand })

/** A town's life: mostly sensible, now and then anything at all. */
export const steps = (most: number): fc.Arbitrary<ReadonlyArray<Step>> => {
  const step = fc.oneof({ weight: 12, arbitrary: sensible }, { weight: 1, arbitrary: stray })
  // Without bias: fast-check's taste for first and last choices would let the same few things happen all the time.
  return fc.noBias(fc.array(step, { minLength: 1, maxLength: most, size: 'max' }))
}
