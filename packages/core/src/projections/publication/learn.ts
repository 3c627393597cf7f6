/** Learns who and what stands in the publication: names, units, holders of accounts, shops and what is on their shelves. */

import type { EventOf } from '../projection.ts'
import { learnName, type TellingNames, tellingNames, tellsName } from '../public-names.ts'
import { rowOf } from '../table.ts'
import { type Publications, shelfOf } from './state.ts'

export const tellingFacts = [
  ...tellingNames,
  'VolunteerMoved',
  'HouseholdFormed',
  'HeadNamed',
  'HouseholdMoved',
  'HouseholdSplit',
  'AccountOpened',
  'UnitEstablished',
  'UnitRenamed',
  'ShopOpened',
  'ItemListed',
  'ReliefItemListed',
] as const

export type TellingFacts = EventOf<Exclude<(typeof tellingFacts)[number], TellingNames['type']>>

type OfHousehold = EventOf<'HouseholdFormed' | 'HouseholdSplit' | 'HeadNamed' | 'HouseholdMoved'>

const learnHousehold = (state: Publications, event: OfHousehold): void => {
  const householdId = event.type === 'HouseholdSplit' ? event.newHouseholdId : event.householdId
  if (event.type !== 'HouseholdMoved') state.headOfHousehold[householdId] = event.headId
  if (event.type === 'HouseholdMoved') state.unitOfHolder[householdId] = event.toUnitId
  else if (event.type !== 'HeadNamed') state.unitOfHolder[householdId] = event.unitId
}

export const learn = (state: Publications, event: TellingFacts | TellingNames): void => {
  if (event.type === 'VolunteerRegistered') state.unitOfHolder[event.volunteerId] = event.unitId
  if (tellsName(event)) {
    learnName(state, event)
    return
  }
  switch (event.type) {
    case 'VolunteerMoved':
      if (rowOf(state.unitOfHolder, event.volunteerId) !== undefined) {
        state.unitOfHolder[event.volunteerId] = event.toUnitId
      }
      break
    case 'HouseholdFormed':
    case 'HouseholdSplit':
    case 'HeadNamed':
    case 'HouseholdMoved':
      learnHousehold(state, event)
      break
    case 'AccountOpened':
      state.holderOfAccount[event.accountId] = event.holderId
      break
    case 'UnitEstablished':
    case 'UnitRenamed':
      state.unitNames[event.unitId] = event.name
      break
    case 'ShopOpened':
      state.shops[event.shopId] = { name: event.name, unitId: event.unitId }
      break
    case 'ItemListed':
    case 'ReliefItemListed':
      state.itemNames[shelfOf(event)] = event.name
      break
  }
}
