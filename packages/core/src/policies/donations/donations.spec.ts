/** The policy that carries donated points into the pool's books and to whom they were allotted. */
import { poolAccountId, type TransferReceived } from '@lovebank/core'
import {
  accountStory,
  commandsOf,
  logOf,
  otherwiseOf,
  reactionsTo,
  volunteerStory,
  welfareStory,
  wishesOf,
} from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { accountUnusable, notEnoughPoints } from '../../account/refusals.ts'
import type { DomainEvent } from '../../events.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { donations } from './index.ts'

const { allotmentId, allotted } = welfareStory
const asked = (event: DomainEvent) => wishesOf(commandsOf(reactionsTo(donations, [event])))
const inPool = <Event extends DomainEvent>(event: Event): Event => ({ ...event, accountId: poolAccountId })

describe('points that come to the pool', () => {
  const came = accountStory.transferReceived('v1', [['w1', 9]])
  const eventIdOf = (event: DomainEvent) => logOf([event])[0]?.eventId

  test('are allotted under the id of the event, with the days on which they expire', () => {
    const lots = (came as TransferReceived).lots.map(({ points, expiresOn }) => ({ points, expiresOn }))
    const donated = inPool(came)
    expect(asked(donated)).toEqual([{ type: 'AllotDonation', donationId: eventIdOf(donated), lots }])
    const granted = inPool(accountStory.granted('g1', 9, { expiresOn: '2026-12-31' }))
    expect(asked(granted)).toMatchObject([
      { type: 'AllotDonation', donationId: eventIdOf(granted), lots: [{ points: 9, expiresOn: '2026-12-31' }] },
    ])
  })

  test('are nothing to it where they come to anybody else', () => {
    expect(asked(came)).toEqual([])
    expect(asked(accountStory.granted('g1', 9))).toEqual([])
    expect(asked(accountStory.transferReturned('v1', { returned: [['w1', 9]] }))).toEqual([])
  })
})

describe('what was allotted', () => {
  const event = allotted('chen', 1, [[9]])
  const toChen = { transferId: allotmentId('chen'), toAccountId: accountIdOf('chen' as never), points: 9 }

  test('goes from the pool to the person’s account, under the allotment’s own id', () => {
    expect(asked(event)).toEqual([{ type: 'RequestTransfer', accountId: poolAccountId, ...toChen }])
  })

  test('returns where there is no such account, or not so many points any more', () => {
    const none = accountUnusable({ accountId: toChen.toAccountId, standing: 'not-opened' })
    const instead = (refusal: Parameters<typeof otherwiseOf>[1]) =>
      wishesOf(otherwiseOf(reactionsTo(donations, [event]), refusal))
    const returned = { type: 'ReturnAllotment', allotmentId: allotmentId('chen') }
    expect(instead(none)).toEqual([{ ...returned, obstacle: 'account-unknown' }])
    const few = notEnoughPoints({ asked: asPoints(9), available: asPoints(5), held: asPoints(0), heldUntil: undefined })
    expect(instead(few)).toEqual([{ ...returned, obstacle: 'not-there-any-more' }])
  })

  test('returns where the account declined it', () => {
    const back = inPool(accountStory.transferReturned('v1', { returned: [['w1', 9]] }))
    expect(asked(back)).toEqual([{ type: 'ReturnAllotment', allotmentId: 'v1', obstacle: 'account-not-open' }])
  })
})

test('ends the need of who leaves, or was another’s second record', () => {
  const { duplicateOf, volunteerId, withdrawn } = volunteerStory
  const end = { type: 'EndNeed', volunteerId, reason: 'left' }
  expect(asked(withdrawn)).toEqual([end])
  expect(asked(duplicateOf('li'))).toEqual([end])
})
