import { OpenAccount } from '@lovebank/core'
import { commandOf, eventOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { accountIdOf } from '../../kernel/derive.ts'
import { AccountOpened } from '../events.ts'
import { account } from '../index.ts'
import { accountAlreadyOpened } from '../refusals.ts'

const given = scenariosOf(account)
const open = commandOf(OpenAccount, { holderId: 'wang' })
const accountId = accountIdOf(open.holderId)
const opened = eventOf(AccountOpened, { accountId, holderId: 'wang' })

test('opens an account whose id follows from its holder', () => {
  given([]).when(open).then([opened])
})

test('opens the account of a household, which says that it is one', () => {
  const holderId = householdStory.idOf('H-1')
  given([])
    .when(commandOf(OpenAccount, { holderId, holderKind: 'household' }))
    .then([eventOf(AccountOpened, { accountId: accountIdOf(holderId), holderId, holderKind: 'household' })])
})

test('refuses a second account for the same holder', () => {
  given([opened]).when(open).then(accountAlreadyOpened({ accountId }))
})
