import { AccountClosed, AccountReopened, ReopenAccount, UnfreezeAccount } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen } = accountStory
const closed = eventOf(AccountClosed, { accountId: 'li' })
const reopened = eventOf(AccountReopened, { accountId: 'li' })
const reopen = commandOf(ReopenAccount, { accountId: 'li' })
const { accountId } = reopen

test('opens a closed account again', () => {
  given([opened, closed]).when(reopen).then([reopened])
})

test('leaves it frozen, until somebody has looked at it', () => {
  given([opened, closed, reopened])
    .when(reopen)
    .then(accountUnusable({ accountId, standing: 'frozen' }))
  given([opened, closed, reopened])
    .when(commandOf(UnfreezeAccount, { accountId: 'li' }))
    .then([{ type: 'AccountUnfrozen', accountId }])
})

test('refuses an account that is not closed', () => {
  given([])
    .when(reopen)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
  given([opened])
    .when(reopen)
    .then(accountUnusable({ accountId, standing: 'open' }))
  given([opened, frozen])
    .when(reopen)
    .then(accountUnusable({ accountId, standing: 'frozen' }))
})
