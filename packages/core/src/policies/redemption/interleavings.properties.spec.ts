/** Whatever races with the policy, and wherever it dies, nothing stays held, reserved or remembered for a redemption that is over (law 6). */
import {
  BlockHolder,
  BlockRedemption,
  CancelRedemption,
  ExpireRedemption,
  FreezeAccount,
  FulfilRedemption,
  PlaceHold,
  ReceiveStock,
  ReturnRedemption,
  UnblockHolder,
  UnblockRedemption,
} from '@lovebank/core'
import { accountStory, allowanceStory, commandOf, exampleOf, policy as policyActor } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import {
  ask,
  type Bank,
  bankOf,
  DEADLINE,
  KEEPER,
  pickupCode,
  redemptionId,
  type Setting,
} from '../../../test/redemption-bank.ts'
import type { DomainEvent } from '../../events.ts'
import { entriesOf, lookUp } from '../../kernel/dictionary.ts'
import { CommandId } from '../../kernel/ids.ts'
import { redemption as policy } from './index.ts'

const racer = (digit: number): string => `00000000-0000-4000-8000-00000000001${digit}`

const inquirer = (digit: number): string => `00000000-0000-4000-8000-00000000002${digit}`

/**
 * What others may do meanwhile. `hold`: what the policy asked for once is asked for again, when it has gone on. `crash`: the policy forgets everything and reads the log again from its beginning. `stall`: what it
 * asks for because of its next event is tried again and again, and done only after its next two events.
 */
const races = {
  cancel: commandOf(CancelRedemption, { redemptionId: 'x1', commandId: racer(1) }),
  expire: commandOf(ExpireRedemption, { redemptionId: 'x1', commandId: racer(2), occurredAt: DEADLINE }),
  fulfil: commandOf(FulfilRedemption, { redemptionId: 'x1', commandId: racer(3), pickupCode, actor: KEEPER }),
  freeze: commandOf(FreezeAccount, { accountId: 'li', commandId: racer(4), reason: 'An inquiry is open.' }),
  return: commandOf(ReturnRedemption, {
    redemptionId: 'x1',
    commandId: racer(5),
    actor: KEEPER,
    lines: [{ itemId: 'rice', quantity: 1 }],
    reason: 'Damp.',
  }),
  deposit: { ...accountStory.depositOf('w2', 600), commandId: exampleOf(CommandId, racer(6)) },
  receive: commandOf(ReceiveStock, {
    shopId: 's1',
    itemId: 'rice',
    receiptId: 'r2',
    quantity: 5,
    source: 'donation',
    from: 'A donor',
    commandId: racer(7),
  }),
  hold: commandOf(PlaceHold, {
    accountId: 'li',
    holdId: 'x1',
    points: 88,
    expiresAt: DEADLINE,
    actor: policyActor('redemption'),
    commandId: racer(8),
  }),
  /** another redemption of the same holder, in another shop at the same time */
  elsewhere: {
    ...allowanceStory.claim('x2', '2026-02-10', 2, { itemLimits: [{ itemId: 'rice', most: 3 }] }),
    commandId: exampleOf(CommandId, racer(9)),
  },
  block: commandOf(BlockRedemption, { redemptionId: 'x1', commandId: inquirer(1), reason: 'An inquiry.' }),
  unblock: commandOf(UnblockRedemption, { redemptionId: 'x1', commandId: inquirer(2) }),
  blockHolder: commandOf(BlockHolder, { volunteerId: 'wang', commandId: inquirer(3), reason: 'An inquiry.' }),
  unblockHolder: commandOf(UnblockHolder, { volunteerId: 'wang', commandId: inquirer(4) }),
  crash: undefined,
  stall: undefined,
} as const
type Race = keyof typeof races

interface Stalled {
  readonly until: number
  readonly reactions: ReturnType<typeof policy.react>
}

/** Runs the policy to rest; before its n-th event, what stands in slot n of the plan happens. Tells what it remembers then. */
const run = (setting: Setting, plan: ReadonlyArray<ReadonlyArray<Race>>) => {
  const bank = bankOf(setting)
  let state = policy.initialState
  let read = 0
  let stalled: ReadonlyArray<Stalled> = []
  for (let turn = 0; read < bank.log.length || turn < plan.length || stalled.length > 0; turn++) {
    const now = plan[turn] ?? []
    raceAll(bank, now)
    if (now.includes('crash')) [state, read] = [policy.initialState, 0]
    const recorded = bank.log[read]
    if (recorded !== undefined) {
      read += 1
      state = policy.evolve(state, recorded)
      stalled = [
        ...stalled,
        { until: turn + (now.includes('stall') ? 2 : 0), reactions: policy.react(state, recorded) },
      ]
    }
    for (const { until, reactions } of stalled) if (until <= turn) react(bank, reactions)
    stalled = stalled.filter(({ until }) => until > turn)
  }
  return { bank, remembered: entriesOf(state.open) }
}

const raceAll = (bank: Bank, happening: ReadonlyArray<Race>): void => {
  for (const race of happening) {
    const command = races[race]
    if (command !== undefined) ask(bank, command)
  }
}

const react = (bank: Bank, reactions: ReturnType<typeof policy.react>): void => {
  for (const { command, otherwise } of reactions) {
    const refusal = ask(bank, command)
    if (refusal !== undefined) for (const instead of otherwise?.(refusal) ?? []) ask(bank, instead)
  }
}

/** Ends what still waits, then looks at the books of all three. */
const outcomeOf = (setting: Setting, plan: ReadonlyArray<ReadonlyArray<Race>>) => {
  const { bank, remembered } = run(setting, [
    ...plan,
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    ['unblockHolder'],
    [],
    [],
    ['expire'],
  ])
  const { states, log } = bank
  const books = states.account.kind === 'NotOpened' ? undefined : states.account.books
  const open = states.shop.kind === 'Open' ? states.shop : undefined
  const claims = states.allowance.claims.map((claim) => ({ ...claim, bags: claim.lines[0]?.quantity ?? 0 }))
  const count = (type: DomainEvent['type']) => log.filter(({ event }) => event.type === type).length
  return {
    kind: states.redemption.kind,
    openHolds: books?.openHolds.length,
    isReserved: open !== undefined && lookUp(open.reservations, redemptionId) !== undefined,
    remembered,
    bagsClaimed: claims.filter((claim) => claim.redemptionId === redemptionId).reduce((sum, { bags }) => sum + bags, 0),
    bagsOfTheMonth: claims.reduce((sum, { bags }) => sum + bags, 0),
    bagsBack: count('RedemptionReturned'),
    captured: count('HoldCaptured'),
    issued: count('StockIssued'),
    isReleasedAsOftenAsTaken:
      count('HoldPlaced') === count('HoldReleased') + count('HoldCaptured') &&
      count('StockReserved') === count('ReservationReleased') + count('StockIssued'),
    isGivenBackAsOftenAsReturned:
      count('RedemptionReturned') === count('CaptureReversed') &&
      count('RedemptionReturned') === count('StockReturned'),
  }
}

/** A redemption's life takes no more events than these until its outcome is sure. */
const SLOTS = 6

/** Every way to put these races into the slots, in every order within a slot. */
const plansOf = (happening: ReadonlyArray<Race>): ReadonlyArray<ReadonlyArray<ReadonlyArray<Race>>> =>
  happening.reduce<ReadonlyArray<ReadonlyArray<ReadonlyArray<Race>>>>(
    (plans, race) =>
      plans.flatMap((plan) =>
        plan.flatMap((slot, index) =>
          Array.from({ length: slot.length + 1 }, (_, place) => plan.with(index, slot.toSpliced(place, 0, race))),
        ),
      ),
    [Array.from({ length: SLOTS }, () => [])],
  )

const settings: ReadonlyArray<readonly [string, Setting]> = [
  ['in advance', { points: 100, stock: 5, channel: 'in-advance' }],
  ['at the counter', { points: 100, stock: 5, channel: 'at-the-counter' }],
  ['with too few points', { points: 10, stock: 5, channel: 'in-advance' }],
  ['with too little stock', { points: 100, stock: 1, channel: 'at-the-counter' }],
]

const RULED: Setting = { points: 300, stock: 5, channel: 'at-the-counter', mostBags: 3 }

const ruled: ReadonlyArray<ReadonlyArray<Race>> = [
  [],
  ['elsewhere'],
  ['elsewhere', 'cancel', 'crash'],
  ['elsewhere', 'stall', 'cancel'],
  ['stall', 'stall', 'cancel'],
  ['elsewhere', 'return', 'crash'],
  ['freeze', 'crash', 'cancel'],
]

const mixtures: ReadonlyArray<ReadonlyArray<Race>> = [
  [],
  ['cancel', 'expire', 'fulfil'],
  ['cancel', 'crash', 'expire'],
  ['fulfil', 'crash', 'cancel'],
  ['freeze', 'fulfil', 'crash'],
  ['block', 'unblock', 'fulfil'],
  ['block', 'crash', 'cancel'],
  ['blockHolder', 'unblockHolder', 'fulfil'],
  ['blockHolder', 'crash', 'fulfil'],
  ['stall', 'cancel'],
  ['stall', 'stall', 'cancel'],
  ['stall', 'crash', 'cancel'],
  ['fulfil', 'return', 'crash'],
  ['return', 'return', 'crash'],
  ['deposit', 'crash'],
  ['receive', 'crash'],
  ['deposit', 'receive', 'crash'],
  ['deposit', 'hold'],
  ['deposit', 'hold', 'crash'],
]

const cases = settings.flatMap(([name, setting]) =>
  mixtures.map((mixture) => [name, mixture.length === 0 ? 'nothing' : mixture.join(', '), setting, mixture] as const),
)

const isClean = (outcome: ReturnType<typeof outcomeOf>): boolean => {
  const spent = outcome.kind === 'Fulfilled' ? 1 : 0
  return (
    ['Fulfilled', 'Refused', 'Cancelled', 'Expired'].includes(outcome.kind) &&
    outcome.openHolds === 0 &&
    !outcome.isReserved &&
    outcome.captured === spent &&
    outcome.issued === spent &&
    outcome.remembered.length === 0 &&
    outcome.isReleasedAsOftenAsTaken &&
    outcome.isGivenBackAsOftenAsReturned
  )
}

const unclean = (setting: Setting, happening: ReadonlyArray<Race>) =>
  plansOf(happening)
    .map((plan) => ({ plan, outcome: outcomeOf(setting, plan) }))
    .filter(({ outcome }) => !isClean(outcome))

test.for(cases)('leaves nothing behind %s while it races with %s', ([, , setting, mixture]) => {
  expect(unclean(setting, mixture)).toEqual([])
})

test.for(ruled.map((mixture) => [mixture.join(', ') || 'nothing', mixture] as const))(
  'claims no more than the rules allow while it races with %s, and keeps no claim for nothing',
  ([, mixture]) => {
    for (const channel of ['at-the-counter', 'in-advance'] as const) {
      for (const plan of plansOf(mixture)) {
        const outcome = outcomeOf({ ...RULED, channel }, plan)
        expect({ plan, isClean: isClean(outcome) }).toEqual({ plan, isClean: true })
        expect(outcome.bagsOfTheMonth).toBeLessThanOrEqual(3)
        expect(outcome.bagsClaimed).toBe(outcome.kind === 'Fulfilled' ? 2 - outcome.bagsBack : 0)
      }
    }
  },
)

test('whichever shop claims first has it, and the other is refused', () => {
  const kinds = plansOf(['elsewhere']).map((plan) => outcomeOf(RULED, plan).kind)
  expect(kinds).toEqual(['Refused', 'Refused', 'Fulfilled', 'Fulfilled', 'Fulfilled', 'Fulfilled'])
})

test('leaves nothing behind in a race of four', () => {
  expect(
    unclean({ points: 100, stock: 5, channel: 'at-the-counter' }, ['cancel', 'expire', 'freeze', 'crash']),
  ).toEqual([])
})

test.for([
  ['Fulfilled', 'at-the-counter', []],
  ['Fulfilled', 'in-advance', ['fulfil']],
  ['Cancelled', 'in-advance', ['cancel']],
  ['Expired', 'in-advance', []],
  ['Refused', 'in-advance', ['freeze']],
] as const)('may end as %s %s', ([kind, channel, mixture]) => {
  const setting: Setting = { points: 100, stock: 5, channel }
  expect(plansOf(mixture).map((plan) => outcomeOf(setting, plan).kind)).toContain(kind)
})

test('goods may come back before the race is over', () => {
  const setting: Setting = { points: 100, stock: 5, channel: 'at-the-counter' }
  const logs = plansOf(['return']).map((plan) => run(setting, plan).bank.log)
  expect(logs.flat().map(({ event }) => event.type)).toContain('StockReturned')
})
