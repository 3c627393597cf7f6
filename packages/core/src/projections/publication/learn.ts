/** Learns who and what stands in the publication: names, units, holders of accounts, shops and what is on their shelves. */

import type { EventOf } from '../projection.ts'
import { learnName, type TellingNames, tellingNames } from '../public-names.ts'
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

const learnHousehold = (state: Publications, event: EventOf<'HouseholdFormed' | 'HouseholdSplit'>): void => {
  const householdId = event.type === 'HouseholdFormed' ? event.householdId : event.newHouseholdId
  state.headOfHousehold[householdId] = event.headId
  state.unitOfHolder[householdId] = event.unitId
}

export const learn = (state: Publications, event: TellingFacts | TellingNames): void => {
  switch (event.type) {
    case 'VolunteerRegistered':
      state.unitOfHolder[event.volunteerId] = event.unitId
      learnName(state.names, event)
      break
    case 'ProfileAmended':
    case 'PersonalDataErased':
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'ReliefIssued':
      learnName(state.names, event)
      break
    case 'VolunteerMoved':
      if (rowOf(state.unitOfHolder, event.volunteerId) !== undefined) {
        state.unitOfHolder[event.volunteerId] = event.toUnitId
      }
      break
    case 'HouseholdFormed':
    case 'HouseholdSplit':
      learnHousehold(state, event)
      break
    case 'HeadNamed':
      state.headOfHousehold[event.householdId] = event.headId
      break
    case 'HouseholdMoved':
      state.unitOfHolder[event.householdId] = event.toUnitId
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
