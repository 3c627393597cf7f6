/** Whatever races with a succession, and wherever the policy dies, every point is in one account, once, and the transit is empty. */
import {
  type AccountCommand,
  AccountOpened,
  CaptureHold,
  CloseAccount,
  FreezeAccount,
  PlaceHold,
  PointsDeposited,
  ReleaseHold,
  ReopenAccount,
  UnfreezeAccount,
} from '@lovebank/core'
import { accountStory, commandOf, eventOf, householdStory, policy as policyActor } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountIn, ask, type Bank, emptyBank, record, write } from '../../../test/transfer-bank.ts'
import { lotsIn } from '../../account/books.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { postings } from '../../ledger/postings.ts'
import { addToTotals, noTotals } from '../../ledger/trial-balance.ts'
import { succession as policy } from './index.ts'

const { dissolved, idOf, merged, qian, split, zhao } = householdStory
const racer = (digit: number): string => `00000000-0000-4000-8000-00000000002${digit}`
const pool = accountIdOf(idOf('H-1'))
const heir = accountIdOf('sun' as never)
const hold = { accountId: pool, holdId: 'h1', actor: policyActor('redemption') }

/** What may happen meanwhile; `work` is late work, which opens a closed account again and is asked for once more. */
const races: Readonly<Record<string, ReadonlyArray<AccountCommand>>> = {
  release: [commandOf(ReleaseHold, { ...hold, reason: 'cancelled', commandId: racer(1) })],
  capture: [commandOf(CaptureHold, { ...hold, points: 4, commandId: racer(2) })],
  hold: [
    commandOf(PlaceHold, {
      ...hold,
      holdId: 'h2',
      points: 3,
      expiresAt: '2026-02-20T01:00:00.000Z',
      commandId: racer(3),
    }),
    commandOf(ReleaseHold, { ...hold, holdId: 'h2', reason: 'refused', commandId: racer(4) }),
  ],
  freeze: [commandOf(FreezeAccount, { accountId: pool, reason: 'An inquiry is open.', commandId: racer(5) })],
  unfreeze: [commandOf(UnfreezeAccount, { accountId: pool, commandId: racer(6) })],
  'close-heir': [commandOf(CloseAccount, { accountId: heir, commandId: racer(7) })],
  work: [commandOf(ReopenAccount, { accountId: pool, commandId: racer(8) })],
  crash: [],
}

/** The end of the household, after which the policy reads what there is. */
const ends = {
  split: [split('H-1', 'H-9', ['sun'], { staying: 2, leaving: 1 })],
  merge: [qian, merged('H-1', 'H-2')],
  dissolution: [
    dissolved('H-1', [
      ['zhao', 1],
      ['sun', 2],
    ]),
  ],
} as const
type End = keyof typeof ends

/** What the pool had: two lots, of which five points are held. */
const begin = (end: End): Bank => {
  const bank = emptyBank()
  record(bank, zhao)
  write(bank, eventOf(AccountOpened, { accountId: pool, holderId: idOf('H-1'), holderKind: 'household' }))
  write(bank, eventOf(AccountOpened, { accountId: heir, holderId: 'sun' }))
  write(bank, { ...accountStory.deposited('w1', 20, { expiresOn: '2026-05-01' }), accountId: pool })
  write(bank, { ...accountStory.deposited('w2', 10), accountId: pool })
  write(bank, { ...accountStory.held('h1', [['w1', 5]]), accountId: pool })
  for (const event of ends[end]) record(bank, event)
  return bank
}

const lateWork = (bank: Bank): void =>
  write(bank, eventOf(PointsDeposited, { ...accountStory.deposited('w3', 7), accountId: pool }))

const happen = (bank: Bank, race: string): void => {
  for (const command of races[race] ?? []) ask(bank, command)
  if (race === 'work') lateWork(bank)
}

/** What came before the end of the household asks for nothing. */
const BEFORE = 6

const react = (bank: Bank, reactions: ReturnType<typeof policy.react>): void => {
  for (const { command, otherwise } of reactions) {
    const refusal = ask(bank, command as AccountCommand)
    if (refusal === undefined) continue
    for (const instead of otherwise?.(refusal) ?? []) ask(bank, instead as AccountCommand)
  }
}

/** Runs the policy to rest; before its n-th event, what stands in slot n of the plan happens. */
const run = (end: End, plan: ReadonlyArray<ReadonlyArray<string>>): Bank => {
  const bank = begin(end)
  let read = BEFORE
  let state = bank.log.slice(0, BEFORE).reduce(policy.evolve, policy.initialState)
  for (let turn = 0; read < bank.log.length || turn < plan.length; turn++) {
    const now = plan[turn] ?? []
    for (const race of now) happen(bank, race)
    if (now.includes('crash')) [read, state] = [0, policy.initialState]
    const next = bank.log[read]
    if (next === undefined) continue
    state = policy.evolve(state, next)
    react(bank, policy.react(state, next))
    read += 1
  }
  return bank
}

const outcomeOf = (end: End, plan: ReadonlyArray<ReadonlyArray<string>>) => {
  const bank = run(end, plan)
  const totals = noTotals()
  for (const { event } of bank.log) addToTotals(totals, postings(event))
  const books = [...bank.states.values()].flatMap((account) => (account.kind === 'NotOpened' ? [] : [account.books]))
  const lots = books.flatMap(lotsIn)
  const sum = (place: 'available' | 'held' | 'spent'): number => lots.reduce((all, lot) => all + lot[place], 0)
  const there = accountIn(bank, pool)
  const leftInPool = there.kind === 'NotOpened' ? [] : lotsIn(there.books).filter(({ available }) => available > 0)
  return {
    all: sum('available') + sum('held') + sum('spent'),
    transit: totals.transit,
    leftInPool: end === 'split' ? 0 : leftInPool.length,
    shares: bank.log.filter(({ event }) => event.type === 'PointsPassedOn').length,
    inherited: bank.log.filter(({ event }) => event.type === 'PointsInherited').length,
    standing: there.kind,
  }
}

/** Until all shares have come, and what was asked for twice as well. */
const SLOTS = 5

const plansOf = (happening: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>> =>
  happening.reduce<ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>>>(
    (plans, race) => plans.flatMap((plan) => plan.map((slot, index) => plan.with(index, [...slot, race]))),
    [Array.from({ length: SLOTS }, () => [])],
  )

const mixtures: ReadonlyArray<ReadonlyArray<string>> = [
  ['crash', 'crash'],
  ['release', 'crash'],
  ['capture', 'crash'],
  ['hold', 'release', 'crash'],
  ['freeze', 'unfreeze', 'release'],
  ['close-heir', 'crash'],
  ['work', 'release', 'crash'],
]

test.for(
  mixtures.flatMap((mixture) => (['split', 'merge', 'dissolution'] as const).map((end) => [end, mixture] as const)),
)('shares once and whole by a %s while %s happens', ([end, mixture]) => {
  const whole = 30 + (mixture.includes('work') ? 7 : 0)
  for (const plan of plansOf(mixture)) {
    const { all, transit, leftInPool, shares, inherited } = outcomeOf(end, plan)
    const told = JSON.stringify(plan)
    expect({ all, transit, leftInPool, inherited, told }).toEqual({
      all: whole,
      transit: 0,
      leftInPool: 0,
      inherited: shares,
      told,
    })
  }
})

test('closes the account of a household that is no more once its last hold has ended', () => {
  expect(outcomeOf('dissolution', []).standing).toBe('Open')
  expect(outcomeOf('dissolution', [['release']]).standing).toBe('Closed')
  expect(outcomeOf('dissolution', [[], [], [], [], [], ['capture']]).standing).toBe('Closed')
  expect(outcomeOf('split', [['release']]).standing).toBe('Open')
})
