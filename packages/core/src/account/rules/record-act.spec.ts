import { DeductionRejected, DeductionRequested, type Keyword, type LocalDate } from '@lovebank/core'
import { accountStory, eventOf, person, policy, scenariosOf, somebody } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { timesThatYear } from '../credits.ts'
import { account } from '../index.ts'
import {
  accountUnusable,
  actFollowsByItself,
  actNotOnCard,
  actNotYetDone,
  actOfTheDayRecorded,
  balanceTooLarge,
  cardNotInForce,
  creditAlreadyBooked,
  deductionNotByPerson,
  oppositeTakesNothing,
  witnessNotASecondPerson,
} from '../refusals.ts'

const given = scenariosOf(account)
const { actCredited, actLot, actOf, actReversed, deductionRequested, deposited, depositReversed, opened } = accountStory
const { accountId, card } = actOf('a1')

const creditedBy = (
  command: ReturnType<typeof actOf>,
  ...before: ReadonlyArray<Parameters<typeof account.evolve>[1]>
) => {
  const decision = account.decide(command, [opened, ...before].reduce(account.evolve, account.initialState))
  const event = decision._tag === 'Right' ? decision.right[0] : undefined
  return event?.type === 'PointsCredited' ? event : expect.fail('nothing was credited')
}

test('credits what the card of the day says, valid from that day on', () => {
  given([opened])
    .when(actOf('a1'))
    .then([actCredited('a1', 5)])
})

test('counts an act as often in a year as the card says, by the books of the account alone', () => {
  const meeting = { act: 'meeting', doneOn: '2026-02-09' }
  const first = actCredited('a1', 4, { act: 'meeting', doneOn: '2026-01-20' })
  expect(creditedBy(actOf('a2', meeting), first)).toMatchObject({
    points: 0,
    explanation: [{ line: 'act-done' }, { line: 'too-often', mostTimesAYear: 1, cut: 4 }],
  })
  expect(creditedBy(actOf('a2', meeting), actCredited('a1', 4, { act: 'meeting', doneOn: '2025-12-31' })).points).toBe(
    4,
  )
  expect(creditedBy(actOf('a2', meeting), actCredited('a1', 0, { act: 'meeting' })).points).toBe(4)
  const takenBack = actReversed('a1', { act: 'meeting', withdrawn: 4 })
  expect(creditedBy(actOf('a2', meeting), first, takenBack).points).toBe(4)
  const partly = actReversed('a1', { act: 'meeting', withdrawn: 1 })
  expect(creditedBy(actOf('a2', meeting), first, partly).points).toBe(0)
})

test('counts an act by the calendar month where the card says so, by the books of the account alone', () => {
  const terms = {
    acts: [{ act: 'tidy-yard', points: 5, mostTimesAMonth: 2, monthlyTiers: [{ afterTimes: 1, points: 3 }] }],
  }
  const [first, second] = [
    actCredited('a1', 5, { doneOn: '2026-02-02' }),
    actCredited('a2', 3, { doneOn: '2026-02-03' }),
  ]
  const ofJanuary = actCredited('a1', 5, { doneOn: '2026-01-31' })
  expect(creditedBy(actOf('a3', {}, terms), ofJanuary)).toMatchObject({ points: 5, explanation: [{ points: 5 }] })
  expect(creditedBy(actOf('a3', {}, terms), first)).toMatchObject({ points: 3, explanation: [{ afterTimes: 1 }] })
  expect(creditedBy(actOf('a3', {}, terms), first, second)).toMatchObject({
    points: 0,
    explanation: [{ line: 'act-done' }, { line: 'too-often-that-month', mostTimesAMonth: 2, cut: 3 }],
  })
  expect(creditedBy(actOf('a3', {}, terms), first, actReversed('a1', { withdrawn: 5 })).points).toBe(5)
})

test('adds the months of a year up where the card counts by the year', () => {
  const terms = { acts: [{ act: 'tidy-yard', points: 5, mostTimesAYear: 2 }] }
  const [january, february] = [
    actCredited('a1', 5, { doneOn: '2026-01-31' }),
    actCredited('a2', 5, { doneOn: '2026-02-02' }),
  ]
  expect(creditedBy(actOf('a3', {}, terms), january).points).toBe(5)
  expect(creditedBy(actOf('a3', {}, terms), january, february).points).toBe(0)
  const december = actCredited('a0', 5, { doneOn: '2025-12-31' })
  const state = [opened, december, january, february].reduce(account.evolve, account.initialState)
  const timesIn = (day: string) =>
    state.kind === 'NotOpened' ? undefined : timesThatYear(state.books, 'tidy-yard' as Keyword, day as LocalDate)
  expect(['2024-12-31', '2025-01-01', '2026-12-31'].map(timesIn)).toEqual([0, 1, 2])
})

test('keeps to the storage cap of the card, but not to those of service', () => {
  const full = deposited('w1', 98)
  const terms = { dailyCap: 1, storageCap: { points: 100, above: 'to-be-donated' as const } }
  expect(creditedBy(actOf('a1', {}, terms), full)).toMatchObject({
    points: 2,
    explanation: [{ line: 'act-done' }, { line: 'storage-cap', cap: 100, balanceBefore: 98, cut: 3 }],
  })
})

test('settles a recorded debt first', () => {
  const owing = [deposited('w1', 10), depositReversed('w1', { withdrawn: 7, debt: 3 })]
  expect(creditedBy(actOf('a1'), ...owing).settledDebt).toBe(3)
})

test('asks for what the opposite takes, as a deduction that a second person decides', () => {
  const against = actOf('a1', { isOpposite: true, witnessId: 'zhao' })
  const explanation = [{ line: 'act-done' as const, cardVersion: 1, act: 'tidy-yard', isOpposite: true, points: -8 }]
  const found = {
    act: 'tidy-yard',
    reference: 'a1',
    foundOn: '2026-02-05',
    witnessId: 'zhao',
    cardVersion: 1,
    explanation,
  }
  given([opened])
    .when(against)
    .then([
      eventOf(DeductionRequested, {
        ...{ accountId: 'li', deductionId: actLot('a1'), points: 8, reason: 'two photographs', mayOwe: false },
        ...{ requestedBy: somebody.personId, forAct: found, requestedAt: '2026-02-10T01:00:00.000Z' },
      }),
    ])
  given([opened])
    .when(against, policy('some'))
    .then(deductionNotByPerson({ deductionId: actLot('a1') as never }))
  given([opened])
    .when(actOf('a1', { act: 'meeting', isOpposite: true }))
    .then(oppositeTakesNothing({ act: 'meeting' as never, cardVersion: 1 }))
})

test('books one reference once, as an act or as its opposite', () => {
  const already = creditAlreadyBooked({ accountId, lotId: actLot('a1') as never })
  given([opened, actCredited('a1', 5)])
    .when(actOf('a1'))
    .then(already)
  given([opened, actCredited('a1', 5)])
    .when(actOf('a1', { isOpposite: true }))
    .then(already)
  given([opened, deductionRequested(actLot('a1'), 8)])
    .when(actOf('a1'))
    .then(already)
})

test('records an act of a kind once a day, whatever the reference, unless it says in what another differs', () => {
  const again = actOfTheDayRecorded({
    act: 'tidy-yard' as never,
    doneOn: '2026-02-05' as never,
    lotId: actLot('a1') as never,
  })
  given([opened, actCredited('a1', 5)])
    .when(actOf('a2'))
    .then(again)
  expect(creditedBy(actOf('a2', { distinction: 'the other yard' }), actCredited('a1', 5))).toMatchObject({
    points: 5,
    distinction: 'the other yard',
  })
  expect(creditedBy(actOf('a2', { doneOn: '2026-02-06' }), actCredited('a1', 5)).points).toBe(5)
  expect(creditedBy(actOf('a2', { act: 'meeting' }), actCredited('a1', 5)).points).toBe(4)
  const mistake = actReversed('a1', { withdrawn: 5, cause: 'mistake' })
  expect(creditedBy(actOf('a2'), actCredited('a1', 5), mistake).points).toBe(5)
})

test('gives back nothing that a complaint took by recording the act of that day anew', () => {
  const complaint = actReversed('a1', { withdrawn: 5, cause: 'complaint' })
  given([opened, actCredited('a1', 5), complaint])
    .when(actOf('a2'))
    .then(
      actOfTheDayRecorded({ act: 'tidy-yard' as never, doneOn: '2026-02-05' as never, lotId: actLot('a1') as never }),
    )
  const other = actOf('a2', { distinction: 'the other yard' })
  expect(creditedBy(other, actCredited('a1', 5), complaint).points).toBe(5)
})

test('finds the opposite of an act once a day as well, until it is rejected', () => {
  const against = (reference: string) => actOf(reference, { isOpposite: true })
  const first = account.decide(against('a1'), [opened].reduce(account.evolve, account.initialState))
  const found = first._tag === 'Right' ? first.right : expect.fail('nothing was asked for')
  const lotId = actLot('a1')
  given([opened, ...found])
    .when(against('a2'))
    .then(actOfTheDayRecorded({ act: 'tidy-yard' as never, doneOn: '2026-02-05' as never, lotId: lotId as never }))
  const rejected = eventOf(DeductionRejected, { accountId: 'li', deductionId: lotId, reason: 'no photograph' })
  const again = account.decide(against('a2'), [opened, ...found, rejected].reduce(account.evolve, account.initialState))
  expect(again._tag).toBe('Right')
})

test('refuses what is not on the card, not of its days, or not done yet', () => {
  given([opened])
    .when(actOf('a1', { act: 'singing' }))
    .then(actNotOnCard({ act: 'singing' as never, cardVersion: 1 }))
  given([opened])
    .when(actOf('a1', { doneOn: '2025-12-31' }))
    .then(cardNotInForce({ cardVersion: 1, effectiveFrom: card.effectiveFrom, servedOn: '2025-12-31' }))
  given([opened])
    .when(actOf('a1', { doneOn: '2026-02-11' }))
    .then(actNotYetDone({ doneOn: '2026-02-11' as never, today: '2026-02-10' as never }))
})

test('takes as witness neither who records it nor who is credited', () => {
  for (const witnessId of [somebody.personId, 'wang']) {
    given([opened])
      .when(actOf('a1', { witnessId }))
      .then(witnessNotASecondPerson({ witnessId: witnessId as never }))
  }
})

test('leaves to the policy what follows from the log', () => {
  const recruited = actOf('recruited-wu', { act: 'recruit' })
  given([opened])
    .when(recruited, person('mayor'))
    .then(actFollowsByItself({ act: 'recruit' as never, follows: 'recruitment' }))
  given([opened])
    .when(recruited, policy('credit-beyond-work'))
    .then([{ ...actCredited('recruited-wu', 20, { act: 'recruit' }) }])
})

test('refuses an account that was never opened, or would be too large', () => {
  given([])
    .when(actOf('a1'))
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
  given([opened, deposited('w1', 1_000_000_000_000)])
    .when(actOf('a1'))
    .then(balanceTooLarge({ limit: 1_000_000_000_000 }))
})
