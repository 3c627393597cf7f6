import { AccountClosed, DebtPassedOn, PassOn, PointsPassedOn } from '@lovebank/core'
import { accountStory, commandOf, eventOf, policy, scenariosOf } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { debtIdOf, shareIdOf } from '../../kernel/derive.ts'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, granted, held, givenLots, deductionRequested, deducted } = accountStory

const passOn = (
  keeps: number,
  heirs: ReadonlyArray<readonly [string, number]>,
  cause: 'split' | 'dissolution' = 'split',
) =>
  commandOf(PassOn, {
    accountId: 'li',
    cause,
    keeps,
    heirs: heirs.map(([holderId, parts]) => ({ holderId, parts })),
    actor: policy('succession'),
    occurredAt: '2026-02-10T01:00:00.000Z',
  })

const passedOn = (
  { commandId }: ReturnType<typeof passOn>,
  holderId: string,
  lots: ReturnType<typeof givenLots>,
  cause: 'split' | 'dissolution' = 'split',
) =>
  eventOf(PointsPassedOn, {
    accountId: 'li',
    shareId: shareIdOf(commandId, holderId as never),
    cause,
    holderId,
    points: lots.reduce((sum, { points }) => sum + points, 0),
    lots,
    passedOnAt: '2026-02-10T01:00:00.000Z',
  })

describe('a share of what was pooled', () => {
  test('leaves lot by lot, each with its kind and expiry, and the rest stays', () => {
    const command = passOn(2, [['zhao', 1]])
    const grant = granted('g1', 9)
    const lots = [
      ...givenLots([['w1', 10]]),
      ...givenLots([[grant.lotId, 3]], { pointClass: 'granted', earnedOn: '2026-02-10' }),
    ]
    given([opened, deposited('w1', 30), grant])
      .when(command)
      .then([passedOn(command, 'zhao', lots)])
  })

  test('is each heir’s own, and all of them are the whole', () => {
    const command = passOn(
      0,
      [
        ['zhao', 1],
        ['sun', 1],
      ],
      'dissolution',
    )
    given([opened, deposited('w1', 5)])
      .when(command)
      .then([
        passedOn(command, 'zhao', givenLots([['w1', 3]]), 'dissolution'),
        passedOn(command, 'sun', givenLots([['w1', 2]]), 'dissolution'),
      ])
  })

  test('is nothing of what is held: that ends where it was placed', () => {
    const command = passOn(0, [['zhao', 1]])
    given([opened, deposited('w1', 5), held('h1', [['w1', 4]])])
      .when(command)
      .then([passedOn(command, 'zhao', givenLots([['w1', 1]]))])
  })

  test('leaves a frozen account as well', () => {
    const command = passOn(0, [['zhao', 1]])
    given([opened, deposited('w1', 5), frozen])
      .when(command)
      .then([passedOn(command, 'zhao', givenLots([['w1', 5]]))])
  })

  test('of a split is of what was there; at an end, of whatever is', () => {
    const late = { ...deposited('w2', 8), depositedAt: '2026-02-11T01:00:00.000Z' as never }
    const split = passOn(0, [['zhao', 1]])
    const at = { passedOnAt: late.depositedAt }
    given([opened, deposited('w1', 5), late])
      .when(split)
      .then([{ ...passedOn(split, 'zhao', givenLots([['w1', 5]])), ...at }])
    const end = passOn(0, [['zhao', 1]], 'dissolution')
    given([opened, late])
      .when(end)
      .then([{ ...passedOn(end, 'zhao', givenLots([['w2', 8]]), 'dissolution'), ...at }])
  })
})

test('passes nothing on where nothing is available, has expired, or a debt is recorded', () => {
  const command = passOn(1, [['zhao', 1]])
  given([opened]).when(command).then([])
  given([opened, deposited('w1', 5, { expiresOn: '2026-02-10' })])
    .when(command)
    .then([])
  given([opened, deductionRequested('d1', 4, true), deducted('d1', [], 4)])
    .when(command)
    .then([])
})

test('refuses where there is no such account, or it is closed', () => {
  const command = passOn(1, [['zhao', 1]])
  const { accountId } = command
  given([])
    .when(command)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
  given([opened, eventOf(AccountClosed, { accountId: 'li' })])
    .when(command)
    .then(accountUnusable({ accountId, standing: 'closed' }))
})

describe('a debt of what was pooled', () => {
  const heirs = [
    ['zhao', 1],
    ['sun', 2],
  ] as const
  const owing = [opened, deductionRequested('d1', 10, true), deducted('d1', [], 10)]

  test('is owed by the heirs by their parts', () => {
    const command = passOn(0, heirs, 'dissolution')
    const part = (holderId: string, points: number) =>
      eventOf(DebtPassedOn, {
        ...{ accountId: 'li', claimId: debtIdOf(command.commandId, holderId as never), cause: 'dissolution' },
        ...{ holderId, points, passedOnAt: '2026-02-10T01:00:00.000Z' },
      })
    given(owing)
      .when(command)
      .then([part('zhao', 3), part('sun', 7)])
  })

  test('stays with a household that goes on after a split', () => {
    given(owing).when(passOn(1, heirs)).then([])
  })
})
