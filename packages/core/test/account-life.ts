/** Lives of one account, 'li', as fast-check can make and shrink them. */
import type { AccountCommand, AccountEvent } from '@lovebank/core'
import { accountStory, commandOf, person } from '@lovebank/testkit'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import {
  ApproveDeduction,
  BringForward,
  CaptureHold,
  ClosePeriod,
  CompleteTransfer,
  type Deposit,
  ExpirePoints,
  GrantPoints,
  PlaceHold,
  ReceiveTransfer,
  ReleaseHold,
  RequestDeduction,
  RequestTransfer,
  ReturnTransfer,
  ReverseCapture,
  ReverseDeduction,
  ReverseDeposit,
  UpholdComplaint,
} from '../src/account/commands.ts'
import { account } from '../src/account/index.ts'
import type { AccountState } from '../src/account/state.ts'
import { monthBefore } from '../src/kernel/time.ts'

/** What happens to one account: works a day, holds, reversals, while time goes on. */
export type Step =
  | {
      readonly do: 'deposit'
      readonly work: number
      readonly minutes: number
      readonly validMonths: number | undefined
    }
  | {
      readonly do: 'hold' | 'capture' | 'return'
      readonly hold: number
      readonly points: number
      readonly late: number
    }
  | { readonly do: 'release'; readonly hold: number; readonly late: number }
  | { readonly do: 'grant'; readonly grant: number; readonly points: number; readonly days: number | undefined }
  | { readonly do: 'paired'; readonly hold: number; readonly points: number; readonly late: number }
  | {
      readonly do: 'ask-deduction'
      readonly deduction: number
      readonly points: number
      readonly mayOwe: boolean
    }
  | { readonly do: 'deduct' | 'undo-deduction'; readonly deduction: number; readonly late: number }
  | { readonly do: 'give' | 'take'; readonly transfer: number; readonly points: number; readonly late: number }
  | { readonly do: 'send' | 'get-back'; readonly transfer: number; readonly late: number }
  | { readonly do: 'bring'; readonly points: number; readonly late: number }
  | { readonly do: 'reverse'; readonly work: number; readonly points: number | undefined; readonly late: number }
  | { readonly do: 'act'; readonly act: number; readonly late: number }
  | { readonly do: 'complain' | 'undo-act'; readonly act: number; readonly late: number }
  | { readonly do: 'expire' }
  | { readonly do: 'close' }
  | { readonly do: 'wait'; readonly days: number }

export const small = fc.integer({ min: 1, max: 30 })
/** by how many days the news of it comes late */
const late = fc.oneof(fc.constant(0), fc.nat({ max: 60 }))
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('deposit' as const),
    work: fc.nat({ max: 8 }),
    minutes: fc.integer({ min: 1, max: 180 }),
    validMonths: fc.option(fc.integer({ min: 2, max: 3 }), { nil: undefined }),
  }),
  fc.record({ do: fc.constantFrom('hold', 'capture', 'return'), hold: fc.nat({ max: 4 }), points: small, late }),
  fc.record({ do: fc.constant('release' as const), hold: fc.nat({ max: 4 }), late }),
  fc.record({
    do: fc.constant('reverse' as const),
    work: fc.nat({ max: 8 }),
    points: fc.option(small, { nil: undefined }),
    late,
  }),
  fc.record({
    do: fc.constant('grant' as const),
    grant: fc.nat({ max: 3 }),
    points: small,
    days: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('paired' as const), hold: fc.nat({ max: 4 }), points: small, late }),
  fc.record({ do: fc.constant('bring' as const), points: small, late }),
  fc.record({
    do: fc.constant('ask-deduction' as const),
    deduction: fc.nat({ max: 2 }),
    points: small,
    mayOwe: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('deduct', 'undo-deduction'), deduction: fc.nat({ max: 2 }), late }),
  fc.record({ do: fc.constantFrom('give', 'take'), transfer: fc.nat({ max: 3 }), points: small, late }),
  fc.record({ do: fc.constantFrom('send', 'get-back'), transfer: fc.nat({ max: 3 }), late }),
  fc.record({ do: fc.constant('act' as const), act: fc.nat({ max: 5 }), late }),
  fc.record({ do: fc.constantFrom('complain', 'undo-act'), act: fc.nat({ max: 5 }), late }),
  fc.record({ do: fc.constant('expire' as const) }),
  fc.record({ do: fc.constant('close' as const) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
)
export const life = fc.array(step, { minLength: 5, maxLength: 40 })

/** What an account holds decides what it earns, and so do the hours before: whatever else happens, by the laws. */
const terms = {
  rates: [{ per: 'hour', category: 'street-keeping', points: 10, tiers: [{ afterHours: 2, points: 8 }] }],
  dailyCap: 60,
  storageCap: { points: 45, above: 'to-be-donated' },
} as const
/** Two of three are of an act that counts once a year. */
const actOfDay = (act: number) => ({
  act: act % 3 === 0 ? 'tidy-yard' : 'meeting',
  doneOn: `2026-01-0${1 + act}`,
})
const actTerms = { storageCap: terms.storageCap, validMonths: 2 }

interface Base {
  readonly accountId: string
  readonly occurredAt: string
}

const transferFor = (
  some: Extract<Step, { readonly do: 'give' | 'take' | 'send' | 'get-back' }>,
  base: Base,
  occurredAt: string,
): AccountCommand => {
  switch (some.do) {
    case 'give':
      return commandOf(RequestTransfer, {
        ...base,
        transferId: `v${some.transfer}`,
        toAccountId: 'zhao',
        points: some.points,
      })
    case 'take': {
      const fresh = { points: some.points, pointClass: 'earned' as const, earnedOn: '2026-01-01' }
      const lots = [{ ...fresh, lotId: 'w1', expiresOn: later(occurredAt, 30).slice(0, 10) }]
      return commandOf(ReceiveTransfer, { ...base, transferId: `v${some.transfer}`, fromAccountId: 'zhao', lots })
    }
    case 'send':
      return commandOf(CompleteTransfer, { ...base, transferId: `v${some.transfer}` })
    case 'get-back':
      return commandOf(ReturnTransfer, {
        ...base,
        transferId: `v${some.transfer}`,
        obstacle: 'account-not-open',
      })
  }
}

const deductionFor = (
  some: Extract<Step, { readonly do: 'ask-deduction' | 'deduct' | 'undo-deduction' }>,
  base: Base,
): AccountCommand => {
  switch (some.do) {
    case 'ask-deduction': {
      const { points, mayOwe } = some
      return commandOf(RequestDeduction, {
        ...base,
        deductionId: `d${some.deduction}`,
        points,
        mayOwe,
        reason: 'a fraud',
      })
    }
    case 'deduct':
      return commandOf(ApproveDeduction, { ...base, deductionId: `d${some.deduction}`, actor: person('mayor') })
    case 'undo-deduction':
      return commandOf(ReverseDeduction, { ...base, deductionId: `d${some.deduction}`, reason: 'no fraud' })
  }
}

export const commandFor = (some: Exclude<Step, { do: 'wait' }>, occurredAt: string): AccountCommand => {
  const base = { accountId: 'li', occurredAt }
  switch (some.do) {
    case 'deposit':
      return {
        ...accountStory.depositOf(`w${some.work}`, some.minutes, { ...terms, validMonths: some.validMonths }),
        occurredAt: occurredAt as Deposit['occurredAt'],
      }
    case 'hold':
      return commandOf(PlaceHold, {
        ...base,
        holdId: `h${some.hold}`,
        points: some.points,
        expiresAt: later(occurredAt, 30),
        pairing: undefined,
      })
    case 'paired':
      return commandOf(PlaceHold, {
        ...base,
        holdId: `h${some.hold}`,
        points: some.points,
        expiresAt: later(occurredAt, 30),
        pairing: { earned: 1, granted: 2 },
      })
    case 'grant':
      return commandOf(GrantPoints, {
        ...base,
        reference: `g${some.grant}`,
        kind: 'holiday',
        from: 'the town',
        points: some.points,
        expiresOn: some.days === undefined ? undefined : later(occurredAt, some.days).slice(0, 10),
      })
    case 'bring': {
      const line = { points: some.points, pointClass: undefined, earnedOn: '2025-07-01' }
      const lines = [
        { ...line, expiresOn: undefined },
        { ...line, expiresOn: later(occurredAt, 20).slice(0, 10) },
      ]
      return commandOf(BringForward, { ...base, lines, book: 'three', page: '17', signedBy: 'Wang' })
    }
    case 'capture':
      return commandOf(CaptureHold, { ...base, holdId: `h${some.hold}`, points: some.points })
    case 'return':
      return commandOf(ReverseCapture, { ...base, holdId: `h${some.hold}`, points: some.points })
    case 'release':
      return commandOf(ReleaseHold, { ...base, holdId: `h${some.hold}`, reason: 'cancelled' })
    case 'reverse':
      return commandOf(ReverseDeposit, { ...base, lotId: `w${some.work}`, points: some.points, reason: 'a mistake' })
    case 'give':
    case 'take':
    case 'send':
    case 'get-back':
      return transferFor(some, base, occurredAt)
    case 'ask-deduction':
    case 'deduct':
    case 'undo-deduction':
      return deductionFor(some, base)
    case 'act':
      return accountStory.actOf(`a${some.act}`, { ...actOfDay(some.act), occurredAt }, actTerms)
    case 'complain':
      return commandOf(UpholdComplaint, { ...base, lotId: accountStory.actLot(`a${some.act}`), ruling: 'true' })
    case 'undo-act':
      return commandOf(ReverseDeposit, { ...base, lotId: accountStory.actLot(`a${some.act}`), points: 2, reason: 'x' })
    case 'expire':
      return commandOf(ExpirePoints, base)
    case 'close':
      return commandOf(ClosePeriod, { ...base, period: monthBefore(occurredAt.slice(0, 7) as never) })
  }
}

const later = (at: string, days: number): string => new Date(Date.parse(at) + days * 86_400_000).toISOString()

export interface Moment {
  readonly at: string
  readonly command: AccountCommand | undefined
  readonly events: ReadonlyArray<AccountEvent>
  readonly before: AccountState
  readonly after: AccountState
}

/** Lives through the steps and tells each moment; refused commands leave the account as it was. */
export const live = (steps: ReadonlyArray<Step>): ReadonlyArray<Moment> => {
  let at = '2026-01-10T01:00:00.000Z'
  let state = account.evolve(account.initialState, accountStory.opened)
  return steps.map((some) => {
    const before = state
    if (some.do === 'wait') {
      at = later(at, some.days)
      return { at, command: undefined, events: [], before, after: state }
    }
    const command = commandFor(some, 'late' in some ? later(at, -some.late) : at)
    const decision = account.decide(command, state)
    const events = isLeft(decision) ? [] : decision.right
    state = events.reduce(account.evolve, state)
    return { at, command, events, before, after: state }
  })
}
