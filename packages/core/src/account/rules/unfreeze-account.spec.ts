import { UnfreezeAccount } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { AccountUnfrozen } from '../events.ts'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen } = accountStory
const unfreeze = commandOf(UnfreezeAccount, { accountId: 'li' })
const unfrozen = eventOf(AccountUnfrozen, { accountId: 'li' })

test('opens a frozen account again', () => {
  given([opened, frozen]).when(unfreeze).then([unfrozen])
})

test('refuses to unfreeze what is not frozen, also a second time', () => {
  const refusal = accountUnusable({ accountId: unfreeze.accountId, standing: 'open' })
  given([opened]).when(unfreeze).then(refusal)
  given([opened, frozen, unfrozen]).when(unfreeze).then(refusal)
})
