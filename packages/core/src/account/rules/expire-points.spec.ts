import { ExpirePoints } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, held, expired } = accountStory

const expire = commandOf(ExpirePoints, { accountId: 'li' })

test('writes off what expires today and leaves what is held and what is good', () => {
  given([
    opened,
    deposited('w1', 10, { expiresOn: '2026-02-10' }),
    deposited('w2', 10, { expiresOn: '2026-02-11' }),
    held('h1', [['w1', 4]]),
  ])
    .when(expire)
    .then([expired([['w1', 6]])])
})

test('does nothing where nothing is due, also a second time', () => {
  given([opened, deposited('w1', 10, { expiresOn: '2026-02-10' }), expired([['w1', 10]])])
    .when(expire)
    .then([])
})

test('refuses an account that was never opened', () => {
  given([])
    .when(expire)
    .then(accountUnusable({ accountId: expire.accountId, standing: 'not-opened' }))
})
