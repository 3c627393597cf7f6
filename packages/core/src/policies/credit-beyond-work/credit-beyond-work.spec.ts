/** The policy by which the card gives what nobody records. */
import { AccountClosed, AccountReopened, PointsCredited, RateCardAdopted } from '@lovebank/core'
import {
  accountStory,
  appraisalStory,
  commandsOf,
  dueAfter,
  eventOf,
  type Happening,
  householdStory,
  otherwiseOf,
  rateCardStory,
  reactionsTo,
  volunteerStory,
  wishesOf,
} from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { accountUnusable } from '../../account/refusals.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { creditBeyondWork } from './index.ts'

const { cardOfActs, statusRecorded } = accountStory
const { commended, duplicateOf, registered, volunteerId } = volunteerStory

const card = cardOfActs()
const adopted = eventOf(RateCardAdopted, { card: card as never, meeting: rateCardStory.meeting })
const silent = rateCardStory.adopted(1, '2026-01-01')
const asked = (...happenings: ReadonlyArray<Happening>) =>
  wishesOf(commandsOf(reactionsTo(creditBeyondWork, happenings)))

const recruited = { ...registered, recruitedBy: 'li' as typeof volunteerId }

describe('an act that follows from the log', () => {
  const act = { isOpposite: false, witnessId: undefined, evidence: expect.any(String), card }

  test('thanks the volunteer who won another, on the day of the registration', () => {
    const thanks = { ...act, act: 'recruit', reference: `recruited-${volunteerId}`, doneOn: '2026-02-10' }
    expect(asked(adopted, recruited)).toEqual([{ type: 'RecordAct', accountId: accountIdOf('li' as never), ...thanks }])
  })

  test('thanks who was commended, on the day of the commendation', () => {
    const thanks = { ...act, act: 'commended', reference: 'commended-r1', doneOn: '2026-01-20' }
    expect(asked(adopted, commended('r1'))).toEqual([
      { type: 'RecordAct', accountId: accountIdOf(volunteerId), ...thanks },
    ])
  })

  test('comes to a closed account as well, which is opened again for it', () => {
    const closed = accountUnusable({ accountId: accountIdOf('li' as never), standing: 'closed' })
    const instead = otherwiseOf(reactionsTo(creditBeyondWork, [adopted, recruited]), closed)
    expect(wishesOf(instead)).toMatchObject([{ type: 'ReopenAccount' }, { type: 'RecordAct' }])
  })

  test('goes to the household with which the volunteer pools that day', () => {
    const { formed, idOf } = householdStory
    const pool: Happening = [formed('H-1', ['granny', 'li']), '2026-02-01T01:00:00.000Z']
    const accountId = accountIdOf(idOf('H-1'))
    expect(asked(adopted, pool, recruited)).toMatchObject([{ type: 'RecordAct', accountId }])
    const later: Happening = [formed('H-1', ['granny', 'li']), '2026-02-11T01:00:00.000Z']
    expect(asked(adopted, later, recruited)).toMatchObject([{ accountId: accountIdOf('li' as never) }])
    const apart: Happening = [formed('H-1', ['granny', 'li'], 'apart'), '2026-02-01T01:00:00.000Z']
    expect(asked(adopted, apart, recruited)).toMatchObject([{ accountId: accountIdOf('li' as never) }])
    const notOpened = accountUnusable({ accountId, standing: 'not-opened' })
    const instead = otherwiseOf(reactionsTo(creditBeyondWork, [adopted, pool, recruited]), notOpened)
    expect(wishesOf(instead)).toMatchObject([{ type: 'OpenAccount', holderId: idOf('H-1') }, { type: 'RecordAct' }])
  })

  test('is taken back, where it went, once the recruit proves to be registered twice', () => {
    const reference = `recruited-${volunteerId}`
    const thanked = accountStory.actCredited(reference, 20, { act: 'recruit' })
    expect(asked(adopted, recruited, thanked, duplicateOf('zhao'))).toMatchObject([
      { type: 'ReverseDeposit', accountId: 'li', lotId: accountStory.actLot(reference), points: undefined },
    ])
    expect(asked(adopted, registered, duplicateOf('zhao'))).toEqual([])
    expect(asked(adopted, accountStory.actCredited('a1', 5), duplicateOf('zhao'))).toEqual([])
  })

  test('is none where nobody is named, the entry corrects another, or no card of the day lists it', () => {
    expect(asked(adopted, registered)).toEqual([])
    expect(asked(adopted, commended('r2', 'r1'))).toEqual([])
    expect(asked(silent, recruited)).toEqual([])
    expect(asked(recruited)).toEqual([])
    expect(asked(rateCardStory.adopted(1, '2026-02-11', { acts: card.acts as never }), recruited)).toEqual([])
  })
})

describe('the base amount', () => {
  const amountOn = (on: string) => ({ type: 'CreditBaseAmount', accountId: 'li', on, card })
  const due = (now: string, ...happenings: ReadonlyArray<Happening>) =>
    commandsOf(dueAfter(creditBeyondWork, [adopted, ...happenings], now))
  const booked = (startsOn: string) =>
    eventOf(PointsCredited, {
      ...accountStory.actCredited('a1', 100),
      basis: { kind: 'base-amount', status: 'low-income', startsOn },
    } as never)
  const NEW_YEAR = '2026-12-31T16:00:00.000Z'

  test('of this year is asked for when the status is recorded', () => {
    expect(asked(adopted, statusRecorded('low-income'))).toEqual([amountOn('2026-02-10')])
    expect(asked(adopted, statusRecorded('extreme-poverty'))).toEqual([])
    expect(asked(silent, statusRecorded('low-income'))).toEqual([])
  })

  test('of each later year is asked for when it begins in the town, as of that moment', () => {
    expect(due('2026-12-31T15:59:59.999Z', statusRecorded('low-income'))).toEqual([])
    const [command, ...others] = due(NEW_YEAR, statusRecorded('low-income'))
    expect(others).toEqual([])
    expect(wishesOf(command === undefined ? [] : [command])).toEqual([amountOn('2027-01-01')])
    expect(command?.occurredAt).toBe(NEW_YEAR)
  })

  test('is the same wish however late it is asked for, and for every year that passed', () => {
    const late = due('2028-06-01T00:00:00.000Z', statusRecorded('low-income'))
    expect(wishesOf(late)).toEqual([amountOn('2027-01-01'), amountOn('2028-01-01')])
    expect(late[0]).toEqual(due(NEW_YEAR, statusRecorded('low-income'))[0])
  })

  test('is asked for no more once it is booked, nor for a status without one', () => {
    expect(due(NEW_YEAR, statusRecorded('low-income'), booked('2027-01-01'))).toEqual([])
    expect(due(NEW_YEAR, statusRecorded('low-income'), statusRecorded('extreme-poverty', '2026-05-01'))).toEqual([])
    expect(due(NEW_YEAR, statusRecorded('low-income'), statusRecorded('ordinary', '2027-02-01'))).toHaveLength(1)
  })

  test('ends with whose it was: who has left, or was another’s second record, has none any more', () => {
    const status = { ...statusRecorded('low-income'), accountId: accountIdOf(volunteerId) }
    expect(due(NEW_YEAR, status)).toHaveLength(1)
    expect(due(NEW_YEAR, status, volunteerStory.withdrawn)).toEqual([])
    expect(due(NEW_YEAR, status, duplicateOf('li'))).toEqual([])
    const late = eventOf(AccountReopened, { accountId: status.accountId })
    expect(due('2028-01-01T00:00:00.000Z', status, volunteerStory.withdrawn, late)).toEqual([])
  })

  test('is none of a closed account, nor of the year in which it was opened again', () => {
    const closed = eventOf(AccountClosed, { accountId: 'li' })
    const reopened: Happening = [eventOf(AccountReopened, { accountId: 'li' }), '2027-03-01T01:00:00.000Z']
    expect(due(NEW_YEAR, statusRecorded('low-income'), closed)).toEqual([])
    const later = due('2028-01-01T00:00:00.000Z', statusRecorded('low-income'), closed, reopened)
    expect(wishesOf(later)).toEqual([amountOn('2028-01-01')])
  })
})

describe('an appraisal that stands', () => {
  const { appraised, confirmed, which } = appraisalStory
  const [first, newer] = [rateCardStory.adopted(1, '2026-01-01'), rateCardStory.adopted(2, '2026-02-01')]
  const accountId = accountIdOf(confirmed.householdId)
  const credit = { type: 'CreditAppraisal', accountId, ...which, items: confirmed.items, card: first.card }

  test('is credited to the household, by the card of the month’s last day', () => {
    expect(asked(first, newer, appraised, confirmed)).toEqual([credit])
    expect(asked(newer, appraised, confirmed)).toEqual([])
    expect(asked(first, appraised)).toEqual([])
    expect(asked(first, { ...confirmed, items: undefined })).toMatchObject([{ items: [{ points: 50 }] }])
  })

  test('opens the account of the household first where it has none, or has closed it', () => {
    const reactions = reactionsTo(creditBeyondWork, [first, confirmed])
    const instead = (standing: 'not-opened' | 'closed' | 'frozen') =>
      wishesOf(otherwiseOf(reactions, accountUnusable({ accountId, standing })))
    const { householdId: holderId } = confirmed
    expect(instead('not-opened')).toEqual([{ type: 'OpenAccount', holderId, holderKind: 'household' }, credit])
    expect(instead('closed')).toEqual([{ type: 'ReopenAccount', accountId }, credit])
    expect(instead('frozen')).toEqual([])
  })
})
