/** An agreement with a merchant names nobody whose data are erased, and no record that ended. */
import { DuplicateMarked, RenewMerchantAgreement } from '@lovebank/core'
import { commandOf, eventOf, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { answer, fold } from '../../test/answer-of-admission.ts'
import { shop } from '../shop/index.ts'
import { volunteer } from '../volunteer/index.ts'

const { erased, registered, volunteerId, withdrawn } = volunteerStory
const volunteerAfter = fold(volunteer)

test('who hands out at a merchant’s is nobody erased, and no duplicate', () => {
  const agreement = {
    from: '2026-01-01',
    to: '2026-12-31',
    servedBy: volunteerId,
    offers: [{ itemId: 'soap', unitPriceFen: 500 }],
    ceiling: 100,
  }
  const renew = commandOf(RenewMerchantAgreement, { shopId: 'store', agreement: agreement as never })
  expect(answer(renew, { shop: shop.initialState, volunteer: volunteerAfter(registered) })).toBe('admitted')
  expect(answer(renew, { shop: shop.initialState, volunteer: volunteerAfter(registered, withdrawn, erased) })).toEqual({
    tag: 'PersonalDataAreErased',
    volunteerId,
  })
  const marked = eventOf(DuplicateMarked, { volunteerId, keptId: 'li' })
  expect(answer(renew, { shop: shop.initialState, volunteer: volunteerAfter(registered, withdrawn, marked) })).toEqual({
    tag: 'AlreadyDuplicate',
    volunteerId,
    keptId: 'li',
  })
})
