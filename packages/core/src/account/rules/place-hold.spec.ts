import { PlaceHold } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import type { Pairing } from '../../spending/pairing.ts'
import { account } from '../index.ts'
import { accountUnusable, holdEndsBeforeItBegins, holdIdTaken, notEnoughEarned, notEnoughPoints } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, granted, grantLot, held, captured, released, expired } = accountStory

const place = (holdId: string, points: number, occurredAt = '2026-02-10T01:00:00.000Z', pairing?: Pairing) =>
  commandOf(PlaceHold, { accountId: 'li', holdId, points, occurredAt, expiresAt: '2026-02-20T01:00:00.000Z', pairing })
const accountId = place('h1', 1).accountId
const facts = (holdId: string, points: number) => place(holdId, points)

test('sets points aside from the lot that expires first', () => {
  given([opened, deposited('late', 10), deposited('soon', 10, { expiresOn: '2026-03-01' })])
    .when(place('h1', 12))
    .then([
      held('h1', [
        ['soon', 10],
        ['late', 2],
      ]),
    ])
})

test('refuses a hold of more points than are available, telling what is held until when', () => {
  given([opened, deposited('w1', 50), held('h1', [['w1', 40]])])
    .when(place('h2', 12))
    .then(
      notEnoughPoints({
        asked: facts('h2', 12).points,
        available: 10,
        held: facts('h1', 40).points,
        heldUntil: place('h1', 1).expiresAt,
      }),
    )
})

test('does not spend what expired today although nobody booked it', () => {
  given([opened, deposited('w1', 10, { expiresOn: '2026-02-10' })])
    .when(place('h1', 1))
    .then(notEnoughPoints({ asked: facts('h1', 1).points, available: 0, held: 0 as never, heldUntil: undefined }))
})

test('spends until the last moment of the day before the expiry, in the town', () => {
  given([opened, deposited('w1', 10, { expiresOn: '2026-02-10' })])
    .when(place('h1', 10, '2026-02-09T15:59:59.999Z'))
    .then([{ ...held('h1', [['w1', 10]]), placedAt: '2026-02-09T15:59:59.999Z' as never }])
})

test('decides as of the latest moment on the books when a command comes late', () => {
  given([
    opened,
    deposited('w1', 10, { expiresOn: '2026-02-10' }),
    deposited('w2', 5),
    held('h0', [['w2', 1]]),
    expired([['w1', 10]]),
  ])
    .when(place('h1', 10, '2026-02-09T01:00:00.000Z'))
    .then(
      notEnoughPoints({
        asked: facts('h1', 10).points,
        available: 4,
        held: 1 as never,
        heldUntil: place('h0', 1).expiresAt,
      }),
    )
})

test('refuses the id of a hold that is open or has ended', () => {
  const refusal = holdIdTaken({ holdId: place('h1', 1).holdId })
  given([opened, deposited('w1', 50), held('h1', [['w1', 40]])])
    .when(place('h1', 1))
    .then(refusal)
  given([opened, deposited('w1', 50), held('h1', [['w1', 40]]), captured('h1', [['w1', 40]])])
    .when(place('h1', 1))
    .then(refusal)
  given([
    opened,
    deposited('w1', 50),
    held('h1', [['w1', 40]]),
    released('h1', 'cancelled', { returned: [['w1', 40]] }),
  ])
    .when(place('h1', 1))
    .then(refusal)
})

test('refuses a hold that ends before it begins', () => {
  const command = place('h1', 1, '2026-02-20T01:00:00.000Z')
  given([opened, deposited('w1', 50)])
    .when(command)
    .then(holdEndsBeforeItBegins({ expiresAt: command.expiresAt, placedAt: command.occurredAt }))
})

test('refuses a hold on a frozen account', () => {
  given([opened, deposited('w1', 50), frozen])
    .when(place('h1', 1))
    .then(accountUnusable({ accountId, standing: 'frozen' }))
})

const oneWithFive = { earned: 1, granted: 5 } as Pairing
const oneWithOne = { earned: 1, granted: 1 } as Pairing
const paired = (points: number) => place('h1', points, undefined, oneWithFive)
const withGifts = [opened, deposited('w1', 3), granted('g1', 40, { expiresOn: '2026-06-01' })]

test('spends granted points only together with earned ones, where the command brings a pairing', () => {
  given(withGifts)
    .when(paired(12))
    .then([
      held(
        'h1',
        [
          ['w1', 2],
          [grantLot('g1'), 10],
        ],
        oneWithFive,
      ),
    ])
})

test('spends granted points like others where no pairing is asked for', () => {
  given(withGifts)
    .when(place('h1', 30))
    .then([held('h1', [[grantLot('g1'), 30]])])
})

test('refuses more than the pairing lets through, telling how much can be spent', () => {
  const asked = paired(20).points
  given(withGifts)
    .when(paired(20))
    .then(
      notEnoughEarned({
        asked,
        payable: 18 as never,
        earned: 3 as never,
        granted: 40 as never,
        pairing: oneWithFive,
      }),
    )
})

test('pairs by the status of the holder on the day, where the command has one for it', () => {
  const poor = [{ status: 'low-income' as never, pairing: oneWithFive }]
  const place60 = { ...place('h1', 60, undefined, oneWithOne), pairingByStatus: poor }
  const before = [opened, deposited('w1', 10), granted('g1', 100)]
  const { statusRecorded } = accountStory
  given([...before, statusRecorded('low-income')])
    .when(place60)
    .then([
      held(
        'h1',
        [
          ['w1', 10],
          [grantLot('g1'), 50],
        ],
        { earned: 1, granted: 5 },
      ),
    ])
  const refused = { asked: 60, payable: 20, earned: 10, granted: 100, pairing: oneWithOne } as never
  given([...before, statusRecorded('low-income'), statusRecorded('ordinary')])
    .when(place60)
    .then(notEnoughEarned(refused))
  given([...before, statusRecorded('low-income', '2026-02-11')])
    .when(place60)
    .then(notEnoughEarned(refused))
})
