/** Whatever races with a gift, and wherever the policy dies, its points are in one account, once, and the transit is empty (laws 1, 5). */
import {
  type AccountCommand,
  CaptureHold,
  CloseAccount,
  FreezeAccount,
  PlaceHold,
  ReleaseHold,
  RequestTransfer,
  UnfreezeAccount,
} from '@lovebank/core'
import { commandOf, policy as policyActor } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountIn, ask, type Bank, bankOf, POINTS } from '../../../test/transfer-bank.ts'
import { lotsIn } from '../../account/books.ts'
import type { DomainEvent } from '../../events.ts'
import { postings } from '../../ledger/postings.ts'
import { addToTotals, noTotals } from '../../ledger/trial-balance.ts'
import { transfer as policy } from './index.ts'

const racer = (digit: number): string => `00000000-0000-4000-8000-00000000001${digit}`
const give = commandOf(RequestTransfer, { accountId: 'li', transferId: 'v1', toAccountId: 'zhao', points: 24 })
const byPolicy = { accountId: 'li', holdId: 'v1', actor: policyActor('redemption') }

/**
 * What others may do meanwhile. `again`: the same gift by another command. `back`: the other gives something back under the same
 * id. `hold`: a redemption of the same id is asked for and comes to nothing. `crash`: the policy forgets where it was and reads
 * the log again. `stall`: what it asks for because of its next event is done only after its next two events.
 */
const races: Readonly<Record<string, ReadonlyArray<AccountCommand>>> = {
  freeze: [commandOf(FreezeAccount, { accountId: 'zhao', commandId: racer(1), reason: 'An inquiry is open.' })],
  unfreeze: [commandOf(UnfreezeAccount, { accountId: 'zhao', commandId: racer(2) })],
  close: [commandOf(CloseAccount, { accountId: 'zhao', commandId: racer(3) })],
  again: [commandOf(RequestTransfer, { ...give, commandId: racer(4) })],
  back: [commandOf(RequestTransfer, { ...give, accountId: 'zhao', toAccountId: 'li', points: 5, commandId: racer(5) })],
  hold: [
    commandOf(PlaceHold, {
      ...byPolicy,
      points: 6,
      expiresAt: '2026-02-20T01:00:00.000Z',
      pairing: undefined,
      commandId: racer(6),
    }),
    commandOf(ReleaseHold, { ...byPolicy, reason: 'refused', commandId: racer(7) }),
    commandOf(CaptureHold, { ...byPolicy, points: 6, commandId: racer(8) }),
  ],
  'freeze-giver': [commandOf(FreezeAccount, { accountId: 'li', commandId: racer(9), reason: 'An inquiry is open.' })],
  crash: [],
  stall: [],
}
type Race = string
type Plan = ReadonlyArray<ReadonlyArray<Race>>

const react = (bank: Bank, reactions: ReturnType<typeof policy.react>): void => {
  for (const { command, otherwise } of reactions) {
    const refusal = ask(bank, command as AccountCommand)
    if (refusal === undefined) continue
    for (const instead of otherwise?.(refusal) ?? []) ask(bank, instead as AccountCommand)
  }
}

/** Runs the policy to rest; before its n-th event, what stands in slot n of the plan happens. */
const run = (isReceiverOpened: boolean, plan: Plan): Bank => {
  const bank = bankOf(isReceiverOpened)
  let read = bank.log.length
  ask(bank, give)
  let stalled: ReadonlyArray<Stalled> = []
  for (let turn = 0; read < bank.log.length || turn < plan.length || stalled.length > 0; turn++) {
    const now = plan[turn] ?? []
    for (const command of now.flatMap((race) => races[race] ?? [])) ask(bank, command)
    if (now.includes('crash')) read = 0
    const recorded = bank.log[read]
    const until = turn + (now.includes('stall') ? 2 : 0)
    if (recorded !== undefined) stalled = [...stalled, { until, reactions: policy.react({}, recorded) }]
    read = Math.min(read + 1, bank.log.length)
    stalled = doneBy(bank, turn, stalled)
  }
  return bank
}

interface Stalled {
  readonly until: number
  readonly reactions: ReturnType<typeof policy.react>
}

/** Does what is due, and tells what is still to be done. */
const doneBy = (bank: Bank, turn: number, stalled: ReadonlyArray<Stalled>): ReadonlyArray<Stalled> => {
  for (const { until, reactions } of stalled) if (until <= turn) react(bank, reactions)
  return stalled.filter(({ until }) => until > turn)
}

const outcomeOf = (isReceiverOpened: boolean, plan: Plan) => {
  const bank = run(isReceiverOpened, plan)
  const totals = noTotals()
  for (const { event } of bank.log) addToTotals(totals, postings(event))
  const count = (type: DomainEvent['type']) => bank.log.filter(({ event }) => event.type === type).length
  const books = ['li', 'zhao'].map((name) => accountIn(bank, name)).filter((state) => state.kind !== 'NotOpened')
  const lots = books.flatMap((state) => lotsIn(state.books))
  return {
    there: lots.reduce((sum, lot) => sum + lot.available, 0) + lots.reduce((sum, lot) => sum + lot.spent, 0),
    held: books.reduce((sum, state) => sum + state.books.openHolds.length, 0),
    transit: totals.transit,
    isEndedOnce: count('TransferRequested') === count('TransferSent') + count('TransferReturned'),
    isReceivedAsOftenAsSent: count('TransferSent') === count('TransferReceived'),
    sent: count('TransferSent'),
  }
}

const clean = { there: POINTS, held: 0, transit: 0, isEndedOnce: true, isReceivedAsOftenAsSent: true }

/** A gift's life takes no more events than these until its outcome is sure. */
const SLOTS = 5

/** Every way to put these races into the slots, in every order within a slot. */
const plansOf = (happening: ReadonlyArray<Race>): ReadonlyArray<Plan> =>
  happening.reduce<ReadonlyArray<Plan>>(
    (plans, race) =>
      plans.flatMap((plan) =>
        plan.flatMap((slot, index) =>
          Array.from({ length: slot.length + 1 }, (_, place) => plan.with(index, slot.toSpliced(place, 0, race))),
        ),
      ),
    [Array.from({ length: SLOTS }, () => [])],
  )

const mixtures: ReadonlyArray<ReadonlyArray<Race>> = [
  [],
  ['crash', 'crash'],
  ['freeze', 'unfreeze', 'crash'],
  ['freeze', 'unfreeze', 'stall'],
  ['stall', 'crash', 'freeze'],
  ['close', 'crash', 'stall'],
  ['again', 'crash', 'stall'],
  ['back', 'crash', 'stall'],
  ['back', 'freeze', 'unfreeze'],
  ['hold', 'crash', 'stall'],
  ['freeze-giver', 'close', 'crash'],
]

test.for(
  mixtures.flatMap((mixture) =>
    [true, false].map((isOpened) => [mixture.join(', ') || 'nothing', isOpened, mixture] as const),
  ),
)('gives once or not at all while it races with %s, and the other account is there: %s', ([, isOpened, mixture]) => {
  const unclean = plansOf(mixture)
    .map((plan) => ({ plan, outcome: outcomeOf(isOpened, plan) }))
    .filter(({ outcome: { sent: _, ...outcome } }) => JSON.stringify(outcome) !== JSON.stringify(clean))
  expect(unclean).toEqual([])
})

test.for([
  ['arrive', true, [], 1],
  ['return from an account that is frozen', true, ['freeze'], 0],
  ['return from an account that never was', false, [], 0],
  ['arrive and be answered by another', true, ['back'], 2],
] as const)('may %s', ([, isOpened, mixture, sent]) => {
  expect(plansOf(mixture).map((plan) => outcomeOf(isOpened, plan).sent)).toContain(sent)
})
