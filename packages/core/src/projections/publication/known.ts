/** Whose account it is, under which name the public may know them, and where they belong now. */
import type { AccountId, HolderId, PersonId, UnitId } from '../../kernel/ids.ts'
import { maskedName } from '../masked-name.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, type Table } from '../table.ts'

export interface Known {
  /** by holder: the name as the public may see it, and where they belong now */
  readonly holders: Table<{ maskedName: string; unitId: UnitId }>
  /** who speaks for a household, and where it lives now */
  readonly households: Table<{ headId: PersonId; unitId: UnitId }>
  readonly holderOfAccount: Table<HolderId>
}

export const nobodyKnown = (): Known => ({ holders: {}, households: {}, holderOfAccount: {} })

export const unitOfAccount = (state: Known, accountId: AccountId): UnitId | undefined => {
  const holderId = rowOf(state.holderOfAccount, accountId) ?? ''
  return (rowOf(state.holders, holderId) ?? rowOf(state.households, holderId))?.unitId
}

type HouseholdNews = EventOf<'HouseholdFormed' | 'HeadNamed' | 'HouseholdMoved' | 'HouseholdSplit'>
type News = HouseholdNews | EventOf<'VolunteerRegistered' | 'ProfileAmended' | 'VolunteerMoved' | 'AccountOpened'>

const knowHousehold = (state: Known, event: HouseholdNews): void => {
  if (event.type === 'HouseholdFormed' || event.type === 'HouseholdSplit') {
    const householdId = event.type === 'HouseholdFormed' ? event.householdId : event.newHouseholdId
    state.households[householdId] = { headId: event.headId, unitId: event.unitId }
    return
  }
  const household = rowOf(state.households, event.householdId)
  if (household === undefined) return
  if (event.type === 'HeadNamed') household.headId = event.headId
  else household.unitId = event.toUnitId
}

export const know = (state: Known, event: News): void => {
  switch (event.type) {
    case 'VolunteerRegistered':
      state.holders[event.volunteerId] = { maskedName: maskedName(event.profile.name), unitId: event.unitId }
      break
    case 'ProfileAmended': {
      const holder = rowOf(state.holders, event.volunteerId)
      if (holder !== undefined) holder.maskedName = maskedName(event.profile.name)
      break
    }
    case 'VolunteerMoved': {
      const holder = rowOf(state.holders, event.volunteerId)
      if (holder !== undefined) holder.unitId = event.toUnitId
      break
    }
    case 'HouseholdFormed':
    case 'HeadNamed':
    case 'HouseholdMoved':
    case 'HouseholdSplit':
      knowHousehold(state, event)
      break
    case 'AccountOpened':
      state.holderOfAccount[event.accountId] = event.holderId
      break
  }
}
