import { DebtInherited, InheritDebt, PointsPassedOn } from '@lovebank/core'
import { accountStory, commandOf, eventOf, policy, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { claimIdOf, inheritedLotIdOf } from '../../kernel/derive.ts'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { captured, deposited, expired, frozen, givenLots, held, opened } = accountStory

const inheritDebt = (lotId?: string) =>
  commandOf(InheritDebt, {
    ...{ accountId: 'li', claimId: 'c1', fromAccountId: 'pool', lotId, points: 10 },
    ...{ actor: policy('succession'), occurredAt: '2026-02-10T01:00:00.000Z' },
  })
const { accountId } = inheritDebt()

const came = (parts: object) =>
  eventOf(DebtInherited, {
    ...{ accountId: 'li', claimId: 'c1', fromAccountId: 'pool', points: 10, withdrawn: 0, unexpired: 0 },
    ...{ settled: [], debt: 0, inheritedAt: '2026-02-10T01:00:00.000Z', ...parts },
  })

test('is taken from the lot that came, frozen or not', () => {
  const event = came({ lotId: 'w1', withdrawn: 10 })
  given([opened, deposited('w1', 12)])
    .when(inheritDebt('w1'))
    .then([event])
  given([opened, deposited('w1', 12), frozen])
    .when(inheritDebt('w1'))
    .then([event])
})

test('is taken from what of it had expired, then from other lots, and is recorded as debt at last', () => {
  const spent: ReadonlyArray<readonly [string, number]> = [['w1', 7]]
  given([
    opened,
    deposited('w1', 10, { expiresOn: '2026-02-09' }),
    held('h1', spent),
    captured('h1', spent),
    expired([['w1', 3]]),
    deposited('w2', 4),
  ])
    .when(inheritDebt('w1'))
    .then([came({ lotId: 'w1', unexpired: 3, settled: [{ lotId: 'w2', points: 4 }], debt: 3 })])
  given([opened, deposited('w2', 4)])
    .when(inheritDebt())
    .then([came({ settled: [{ lotId: 'w2', points: 4 }], debt: 6 })])
})

test('is claimed from the heirs of the heir, who have some of the lot', () => {
  const command = inheritDebt('w1')
  const lots = givenLots([['w1', 9]])
  const passedOn = eventOf(PointsPassedOn, {
    ...{ accountId: 'li', shareId: 's9', cause: 'dissolution', holderId: 'sun', points: 9, lots },
    passedOnAt: '2026-02-10T01:00:00.000Z',
  })
  const lotId = inheritedLotIdOf(accountId, 's9' as never, 'w1' as never)
  const claim = { claimId: claimIdOf(command.commandId, lotId), holderId: 'sun', lotId, points: 9 }
  given([opened, deposited('w1', 10), passedOn])
    .when(command)
    .then([came({ lotId: 'w1', withdrawn: 1, claims: [claim] })])
})

test('comes once, by whatever command', () => {
  given([opened, came({ debt: 10 })])
    .when(inheritDebt())
    .then([])
})

test('refuses where the account is not there', () => {
  given([])
    .when(inheritDebt())
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
