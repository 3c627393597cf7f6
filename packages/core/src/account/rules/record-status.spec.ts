import { RecordStatus } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, statusRecorded } = accountStory
const record = (status: string) => commandOf(RecordStatus, { accountId: 'li', status, evidence: 'a certificate' })

test('records the status of the holder from the day on which it is told', () => {
  given([opened])
    .when(record('low-income'))
    .then([statusRecorded('low-income')])
})

test('does nothing where it is so already', () => {
  given([opened, statusRecorded('low-income', '2026-01-01')])
    .when(record('low-income'))
    .then([])
  given([opened, statusRecorded('low-income', '2026-01-01'), statusRecorded('ordinary', '2026-02-01')])
    .when(record('low-income'))
    .then([statusRecorded('low-income')])
})

test('takes late news as of the last record', () => {
  given([opened, statusRecorded('ordinary', '2026-03-01')])
    .when(record('low-income'))
    .then([statusRecorded('low-income', '2026-03-01')])
})

test('refuses an account that was never opened', () => {
  const { accountId } = record('low-income')
  given([])
    .when(record('low-income'))
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
