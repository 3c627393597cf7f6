/** What the callers of the soak ask for: all of it follows from the seed, whatever comes of it. */
import { accountIdOf, type PersonId, personIdOf, UnitCode, unitIdOf, type VolunteerNumber } from '@lovebank/core'
import type { Wish } from '@lovebank/runtime'
import { exampleOf } from '@lovebank/testkit'
import { type Dice, idFrom } from './dice.ts'

const administrator = { kind: 'person', personId: 'administrator' } as const
const policy = { kind: 'policy', name: 'soak' } as const
const occurredAt = '2026-02-10T01:00:00.000Z'

const HOT_ACCOUNTS = 2
const COLD_ACCOUNTS = 14
const SHARE_OF_HOT = 0.6

const numbers = Array.from({ length: HOT_ACCOUNTS + COLD_ACCOUNTS }, (_, index) => `V${index}`)

const holderOf = (number: string): PersonId => personIdOf(number as VolunteerNumber)

const accounts = numbers.map((number) => accountIdOf(holderOf(number)))

/** Before anything goes wrong. */
export const foundingWishes: ReadonlyArray<Wish> = [
  { type: 'FoundTown', actor: administrator, occurredAt, code: 'T', name: 'Hetoudian', administratorName: 'Li' },
  ...numbers.map(
    (number): Wish => ({
      type: 'RegisterVolunteer',
      actor: administrator,
      occurredAt,
      number,
      unitId: unitIdOf(exampleOf(UnitCode, 'T')),
      profile: {
        name: 'Wang',
        birthDate: '1990-01-01',
        phone: undefined,
        identityNumber: undefined,
        address: undefined,
      },
      skills: [],
    }),
  ),
  ...numbers.map((number): Wish => ({ type: 'OpenAccount', actor: policy, occurredAt, holderId: holderOf(number) })),
]

const card = {
  version: 1,
  effectiveFrom: '2026-01-01',
  rates: [{ per: 'act', category: 'care', points: 30 }],
  rounding: 'down',
  dailyCap: undefined,
  monthlyCap: undefined,
  validMonths: 12,
  publicityDays: 3,
} as const

/** Works and holds of an account so far, so that later wishes can mean them. */
interface Asked {
  works: number
  holds: number
}

const wishOn = (dice: Dice, accountId: string, asked: Asked): Wish => {
  const common = { commandId: idFrom(dice), actor: policy, occurredAt, accountId }
  /** A recent one, which may have ended or never begun: refusals are wanted too. */
  const holdId = `hold-${Math.max(0, asked.holds - 1 - dice.below(4))}`
  switch (
    dice.pick([
      'deposit',
      'deposit',
      'hold',
      'hold',
      'capture',
      'release',
      'reverse-deposit',
      'reverse-capture',
    ] as const)
  ) {
    case 'deposit': {
      const isNew = !dice.isLucky(0.1)
      if (isNew) asked.works += 1
      const workId = `work-${asked.works}`
      const servedOn = `2026-02-0${1 + dice.below(9)}`
      return { type: 'Deposit', ...common, workId, taskId: 'care', category: 'care', minutes: 60, servedOn, card }
    }
    case 'hold': {
      const points = 5 + dice.below(40)
      const placed = `hold-${asked.holds}`
      asked.holds += 1
      return { type: 'PlaceHold', ...common, holdId: placed, points, expiresAt: '2026-03-01T00:00:00.000Z' }
    }
    case 'capture':
      return { type: 'CaptureHold', ...common, holdId, points: 1 + dice.below(20) }
    case 'release':
      return { type: 'ReleaseHold', ...common, holdId, reason: 'cancelled' }
    case 'reverse-deposit': {
      const lotId = `work-${Math.max(1, asked.works - dice.below(4))}`
      return { type: 'ReverseDeposit', ...common, lotId, points: 1 + dice.below(10), reason: 'a mistake' }
    }
    case 'reverse-capture':
      return { type: 'ReverseCapture', ...common, holdId, points: 1 + dice.below(5) }
  }
}

/** Most of them on few accounts, so that callers meet. */
export const wishesOf = (dice: Dice, count: number): ReadonlyArray<Wish> => {
  const asked = accounts.map((): Asked => ({ works: 0, holds: 0 }))
  return Array.from({ length: count }, () => {
    const isHot = dice.isLucky(SHARE_OF_HOT)
    const index = isHot ? dice.below(HOT_ACCOUNTS) : HOT_ACCOUNTS + dice.below(COLD_ACCOUNTS)
    const [accountId, own] = [accounts[index], asked[index]]
    if (accountId === undefined || own === undefined) throw new Error('every index has an account')
    return wishOn(dice, accountId, own)
  })
}
