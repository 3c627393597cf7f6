/** The policy by which nobody hands out at a merchant's whose record has ended, or who was erased. */
import { DuplicateMarked, PersonalDataErased } from '@lovebank/core'
import { commandsOf, eventOf, merchantStory, reactionsTo, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { merchants } from './index.ts'

const { agreed, replaced, shopId } = merchantStory

const asked = (...happenings: Parameters<typeof reactionsTo>[1]) =>
  wishesOf(commandsOf(reactionsTo(merchants, happenings)))

const erased = (volunteerId: string) => eventOf(PersonalDataErased, { volunteerId })
const marked = (volunteerId: string, keptId: string) => eventOf(DuplicateMarked, { volunteerId, keptId })
const replace = (personId: string, byId?: string) => [{ type: 'ReplaceMerchantPerson', shopId, personId, byId }]

test('where who hands out is erased, nobody does; whoever else is erased changes nothing', () => {
  expect(asked(agreed(), erased('owner'))).toEqual(replace('owner'))
  expect(asked(agreed(), erased('somebody'))).toEqual([])
  expect(asked(agreed(), agreed({ servedBy: 'other' }), erased('owner'))).toEqual([])
  expect(asked(agreed(), replaced('owner', 'kept'), erased('owner'))).toEqual([])
})

test('where their record was a second one, the kept one takes over', () => {
  expect(asked(agreed(), marked('owner', 'kept'))).toEqual(replace('owner', 'kept'))
  expect(asked(marked('kept', 'newest'), agreed(), marked('owner', 'kept'))).toEqual(replace('owner', 'newest'))
  expect(asked(agreed(), marked('kept', 'owner'), marked('owner', 'kept'))).toEqual(replace('owner'))
})

test('an agreement that was on its way is answered as well', () => {
  expect(asked(erased('owner'), agreed())).toEqual(replace('owner'))
  expect(asked(marked('owner', 'kept'), erased('owner'), agreed())).toEqual(replace('owner', 'kept'))
  expect(asked(marked('owner', 'kept'), erased('kept'), agreed())).toEqual(replace('owner'))
})
