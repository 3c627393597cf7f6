/** Whatever races with transfers between two towns, and wherever a courier dies, both towns' books balance and mirror each other. */
import {
  type AccountState,
  type Command,
  courier,
  FreezeAccount,
  lotsIn,
  OpenAccount,
  policies,
  postings,
  RequestTransfer,
  UnfreezeAccount,
} from '@lovebank/core'
import { commandOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adopt, askOf, here, type Reader, readerOf, readOn, type Town, there, townOf } from '../../../test/two-towns.ts'
import { balanceIn, type Ledger, post } from '../../ledger/ledger.ts'
import { addToTotals, noTotals, sumOfTotals } from '../../ledger/trial-balance.ts'

/** Of its own points a town may send so many in the month. */
const MOST = 25

const transfers = policies.filter(({ name }) => name === 'transfer')

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** What may happen next; `side`: in which town, or which of the two goes on. */
const action = fc.record({
  side: fc.nat({ max: 1 }),
  what: fc.constantFrom('give', 'give', 'policy', 'policy', 'carry', 'carry', 'die', 'freeze', 'unfreeze', 'open'),
  much: fc.nat({ max: 11 }),
})
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

const wishOf = ({ what, much, side }: Action, turn: number): Command | undefined => {
  const header = { commandId: uuid(1_000 + turn) }
  const toTown = side === 0 ? there : here
  const toAccountId = ['zhao', 'li', 'sun'][much % 3] ?? 'zhao'
  switch (what) {
    case 'give':
      // Under few ids, so that both towns and both accounts use the same.
      return commandOf(RequestTransfer, {
        ...header,
        accountId: 'li',
        transferId: `v${much % 2}`,
        toAccountId,
        toTown: much % 4 === 3 ? undefined : toTown,
        points: 1 + much * 2,
      })
    case 'freeze':
      return commandOf(FreezeAccount, { ...header, accountId: 'zhao', reason: 'An inquiry is open.' })
    case 'unfreeze':
      return commandOf(UnfreezeAccount, { ...header, accountId: 'zhao' })
    case 'open':
      return commandOf(OpenAccount, { ...header, holderId: 'sun' })
    default:
      return undefined
  }
}

interface World {
  readonly towns: readonly [Town, Town]
  readonly own: readonly [Reader, Reader]
  readonly couriers: readonly [Reader, Reader]
}

const worldOf = (isAdoptedThere: boolean): World => {
  const towns = [townOf(here), townOf(there)] as const
  askOf(towns[0], adopt(there, { ours: 2, theirs: 3 }, MOST))
  if (isAdoptedThere) askOf(towns[1], adopt(here, { ours: 3, theirs: 2 }, MOST))
  const [transfer] = transfers
  if (transfer === undefined) throw new Error('there is no policy for transfers')
  return {
    towns,
    own: [readerOf(transfer, towns[0], towns[0]), readerOf(transfer, towns[1], towns[1])],
    couriers: [
      readerOf(courier({ from: here, to: there }), towns[0], towns[1]),
      readerOf(courier({ from: there, to: here }), towns[1], towns[0]),
    ],
  }
}

const live = (isAdoptedThere: boolean, actions: ReadonlyArray<Action>): World => {
  const world = worldOf(isAdoptedThere)
  for (const [turn, one] of actions.entries()) {
    const side = one.side === 0 ? 0 : 1
    const wish = wishOf(one, turn)
    if (wish !== undefined) askOf(world.towns[side], wish)
    if (one.what === 'policy') readOn(world.own[side])
    if (one.what === 'carry') readOn(world.couriers[side])
    // Its place was saved some while ago: it reads again what it has read.
    if (one.what === 'die') world.couriers[side].read = Math.max(0, world.couriers[side].read - one.much)
  }
  const readers = [...world.own, ...world.couriers]
  while (readers.map(readOn).includes(true));
  return world
}

const booksOf = ({ log }: Town): Ledger => log.reduce((ledger, { event }) => post(ledger, postings(event)), new Map())

const eventsIn = ({ log }: Town) => log.map(({ event }) => event)

/** What the town's log says that went to the other, less what came from there: in its own points, and in the other's. */
const passed = (town: Town) => {
  const net = { ours: 0, theirs: 0 }
  const events = eventsIn(town)
  for (const event of events) {
    if (event.type === 'TransferSent' && event.toTown !== undefined) {
      const sent = events.find(
        (one) =>
          one.type === 'RemittanceDispatched' &&
          one.fromAccountId === event.accountId &&
          one.transferId === event.transferId,
      )
      net.ours += event.points
      net.theirs += sent?.type === 'RemittanceDispatched' ? sent.theirPoints : Number.NaN
    }
    if (event.type === 'TransferReceived' && event.fromTown !== undefined) {
      const taken = events.find(
        (one) =>
          one.type === 'RemittanceTaken' &&
          one.fromAccountId === event.fromAccountId &&
          one.transferId === event.transferId,
      )
      net.ours -= event.points
      net.theirs -= taken?.type === 'RemittanceTaken' ? taken.theirPoints : Number.NaN
    }
  }
  return net
}

/** The most that was ever on its way or gone, of the month's forty. */
const mostSent = (town: Town): number => {
  let sent = 0
  let most = 0
  for (const event of eventsIn(town)) {
    if (event.type === 'RemittanceDispatched') sent += event.points
    if (event.type === 'RemittanceRecalled') sent -= event.points
    most = Math.max(most, sent)
  }
  return most
}

const accountsIn = (town: Town): ReadonlyArray<AccountState> =>
  ['li', 'zhao', 'sun']
    .map((name) => town.states.get(`account-${name}`))
    .filter((state) => state !== undefined) as never

const expectEndedWell = (town: Town): void => {
  const totals = noTotals()
  for (const { event } of town.log) {
    addToTotals(totals, postings(event))
    expect(sumOfTotals(totals)).toBe(0)
  }
  expect(totals).toMatchObject({ transit: 0, held: 0 })
  const countOf = (...types: ReadonlyArray<string>) => eventsIn(town).filter(({ type }) => types.includes(type)).length
  expect(countOf('TransferSent', 'TransferReturned')).toBe(countOf('TransferRequested'))
  expect(mostSent(town)).toBeLessThanOrEqual(MOST)
  const lots = accountsIn(town).flatMap((state) => (state.kind === 'NotOpened' ? [] : lotsIn(state.books)))
  expect(Math.min(...lots.map(({ available }) => available))).toBeGreaterThanOrEqual(0)
}

test.each([true, false])('two towns, each with the agreement: %s', (isAdoptedThere) => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60, size: 'max' }), (actions) => {
      const { towns } = live(isAdoptedThere, actions)
      towns.forEach(expectEndedWell)
      const [one, other] = towns.map(passed)
      expect(one?.ours).toBe(-(other?.theirs ?? Number.NaN) || 0)
      expect(one?.theirs).toBe(-(other?.ours ?? Number.NaN) || 0)
      expect(balanceIn(booksOf(towns[0]), `town:${there}`)).toBe(one?.ours)
      expect(balanceIn(booksOf(towns[1]), `town:${here}`)).toBe(other?.ours)
      if (!isAdoptedThere) expect(one).toEqual({ ours: 0, theirs: 0 })
    }),
    { numRuns: 150 },
  )
})

test.each(['TransferSent', 'RemittanceHeldBack', 'RemittanceRecalled', 'RemittanceDeclined', 'TransferDeclined'])(
  'some of those lives see %s',
  (type) => {
    const lives = fc.sample(fc.array(action, { minLength: 40, maxLength: 60, size: 'max' }), { numRuns: 30, seed: 26 })
    expect(
      lives.some((actions) =>
        live(true, actions).towns.some((town) => eventsIn(town).some((event) => event.type === type)),
      ),
    ).toBe(true)
  },
)
