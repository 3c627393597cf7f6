/** Who may credit whom, and by which card. */
import { CreditScore, type HouseholdEvent, RecordStatus, UpholdComplaint } from '@lovebank/core'
import { accountStory, commandOf, householdStory, person, policy, rateCardStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { account } from '../account/index.ts'
import type { Command } from '../commands.ts'
import { rateCards } from '../ratecard/index.ts'
import { admit } from './admit.ts'
import { factsNeeded } from './facts-needed.ts'

const { actOf, cardOfActs, opened } = accountStory
const { dissolved, formed, stateAfter } = householdStory

const adopted = { ...rateCardStory.adopted(1, '2026-01-01'), card: cardOfActs() }
const states = (events: ReadonlyArray<HouseholdEvent>, isOpened = true): Readonly<Record<string, unknown>> => ({
  account: isOpened ? account.evolve(account.initialState, opened) : account.initialState,
  household: stateAfter(...events),
  ratecard: rateCards.evolve(rateCards.initialState, adopted),
})

const answer = (command: Command, events: ReadonlyArray<HouseholdEvent> = [], isOpened = true) => {
  const there = states(events, isOpened)
  const admitted = admit(command, { stateOf: (aggregate) => there[aggregate] as never })
  return isLeft(admitted) ? admitted.left : 'admitted'
}

const act = actOf('a1')
const status = commandOf(RecordStatus, { accountId: 'li', status: 'poor', evidence: 'a certificate' })
const complaint = commandOf(UpholdComplaint, { accountId: 'li', lotId: 'a1', ruling: 'true' })
const score = commandOf(CreditScore, {
  ...{ accountId: 'li', startsOn: '2026-01-01', breaches: [], evidence: 'the book' },
  card: cardOfActs() as never,
})

describe('one’s own household', () => {
  const together = [formed('H-1', ['wang', 'zhao'])]

  test.for([act, status, complaint, score])('is not for its members to credit: $type', (command) => {
    expect(answer({ ...command, actor: person('zhao') }, together)).toMatchObject({ tag: 'OwnHousehold' })
    expect(answer({ ...command, actor: person('chen') }, together)).toBe('admitted')
    expect(answer({ ...command, actor: person('zhao') }, [...together, dissolved('H-1', [['zhao', 1]])])).toBe(
      'admitted',
    )
    expect(answer({ ...command, actor: person('zhao') }, [formed('H-1', ['wang']), formed('H-2', ['zhao'])])).toBe(
      'admitted',
    )
  })

  test('is no matter of an account that is not there', () => {
    expect(answer({ ...act, actor: person('zhao') }, together, false)).toBe('admitted')
  })
})

describe('the card', () => {
  test('is the one that was in force on the day, word for word', () => {
    expect(factsNeeded(act).map(({ aggregate }) => aggregate)).toEqual(['ratecard', 'account', 'household'])
    expect(answer(act)).toBe('admitted')
    const changed = cardOfActs({ acts: [{ act: 'tidy-yard', points: 500 }] })
    expect(answer({ ...act, card: changed })).toMatchObject({ tag: 'CardDiffers', stated: 1, inForce: 1 })
    expect(answer({ ...score, card: changed })).toMatchObject({ tag: 'CardDiffers' })
    expect(answer(actOf('a1', { doneOn: '2025-12-31' }))).toMatchObject({ tag: 'CardDiffers', inForce: undefined })
  })

  test('of a policy was read in the log', () => {
    expect(answer({ ...act, card: cardOfActs({ version: 9 }), actor: policy('credit-beyond-work') })).toBe('admitted')
  })
})
