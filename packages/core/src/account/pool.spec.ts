/** From the pool's account nothing leaves but by need or by expiry, whoever asks. */
import {
  type AccountCommand,
  AccountOpened,
  CloseAccount,
  ExpirePoints,
  FreezeAccount,
  GrantPoints,
  OpenAccount,
  PlaceHold,
  poolAccountId,
  poolHolderId,
  RequestDeduction,
  RequestTransfer,
} from '@lovebank/core'
import { accountStory, commandOf, eventOf, person, policy, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { account } from './index.ts'
import { poolGivesByNeedAlone } from './refusals.ts'

const given = scenariosOf(account)
const accountId = poolAccountId
const opened = eventOf(AccountOpened, { accountId, holderId: poolHolderId, holderKind: 'pool' })
const full = [opened, { ...accountStory.granted('g1', 20), accountId }]
const barred = (command: AccountCommand) => poolGivesByNeedAlone({ command: command.type })

const give = commandOf(RequestTransfer, { accountId, transferId: 'v1', toAccountId: 'li', points: 5 })

test('gives to nobody of a clerk’s choice, only what a policy brings of it', () => {
  given(full).when(give, person('mayor')).then(barred(give))
  const decision = account.decide(
    { ...give, actor: policy('donations') },
    full.reduce(account.evolve, account.initialState),
  )
  expect(decision).toMatchObject({ right: [{ type: 'TransferRequested', points: 5 }] })
})

test.each([
  commandOf(RequestDeduction, { accountId, deductionId: 'd1', points: 5, reason: '误', mayOwe: false }),
  commandOf(PlaceHold, { accountId, holdId: 'h1', points: 5, expiresAt: '2026-03-01T00:00:00.000Z' }),
  commandOf(FreezeAccount, { accountId, reason: '误' }),
  commandOf(CloseAccount, { accountId }),
])('is neither deducted from, spent, frozen nor closed: $type', (command) => {
  given(full).when(command).then(barred(command))
})

test('takes what donors grant, and writes off what expired', () => {
  const granted = commandOf(GrantPoints, { accountId, reference: 'g2', kind: 'donation', from: '镇商会', points: 7 })
  const state = full.reduce(account.evolve, account.initialState)
  expect(account.decide(granted, state)).toMatchObject({ right: [{ type: 'PointsGranted', points: 7 }] })
  given(full).when(commandOf(ExpirePoints, { accountId })).then([])
})

test('is one, and nobody’s: no other account is a pool', () => {
  const open = commandOf(OpenAccount, { holderId: poolHolderId, holderKind: 'pool' })
  given([]).when(open).then([opened])
  const other = commandOf(OpenAccount, { holderId: 'wang', holderKind: 'pool' })
  given([]).when(other).then(barred(other))
})

test('lies in no unit: only an office at the town reaches it', () => {
  expect(account.scopeOf(give, full.reduce(account.evolve, account.initialState))).toEqual({})
})
