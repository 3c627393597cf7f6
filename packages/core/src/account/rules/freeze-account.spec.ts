import { FreezeAccount } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen } = accountStory
const freeze = commandOf(FreezeAccount, { accountId: 'li', reason: 'an inquiry is open' })

test('freezes an open account', () => {
  given([opened]).when(freeze).then([frozen])
})

test('refuses to freeze a frozen account', () => {
  given([opened, frozen])
    .when(freeze)
    .then(accountUnusable({ accountId: freeze.accountId, standing: 'frozen' }))
})
