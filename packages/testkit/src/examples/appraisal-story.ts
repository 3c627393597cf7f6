/** The words in which specs tell of the appraisal of Zhao's household for January: by itself, by a panel, before everybody. */
import {
  AppraisalConfirmed,
  type AppraisalEvent,
  AppraisalObjectionDismissed,
  AppraisalObjectionRaised,
  AppraisalObjectionUpheld,
  appraisal,
  HouseholdAppraised,
  OwnHouseholdAssessed,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

export const which = { householdId: 'zhao', month: '2026-01' }
export const people = { unitId: 'willow', members: ['zhao', 'sun'] }
export const panel = ['li', 'wang', 'chen']
export const items = [
  { item: 'courtyard', points: 20 },
  { item: 'filial-care', points: 30 },
]
/** Three days after the commands of the specs. */
export const UNTIL = '2026-02-13T01:00:00.000Z'

export const selfAssessed = eventOf(OwnHouseholdAssessed, { ...which, ...people, items })
export const appraised = eventOf(HouseholdAppraised, { ...which, ...people, panel, items, points: 50, until: UNTIL })

export const objected = (objectorId: string, raisedBy = objectorId) =>
  eventOf(AppraisalObjectionRaised, { ...which, objectorId, raisedBy, objection: '院子没有打扫' })
export const upheld = eventOf(AppraisalObjectionUpheld, { ...which, ruling: '属实' })
export const dismissed = eventOf(AppraisalObjectionDismissed, { ...which, ruling: '不属实' })
export const confirmed = eventOf(AppraisalConfirmed, { ...which, points: 50, items })

export const stateAfter = (...events: ReadonlyArray<AppraisalEvent>) =>
  events.reduce(appraisal.evolve, appraisal.initialState)
