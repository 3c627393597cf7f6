/** How a household's month is appraised: by itself, by a panel, before everybody's eyes; then it has points or none. */
import * as t from 'io-ts'
import { HouseholdId, PersonId, UnitId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Points } from '../kernel/quantities.ts'
import { Note } from '../kernel/text.ts'
import { Instant, LocalMonth } from '../kernel/time.ts'
import { AppraisedItems, HouseholdPeople, Panel } from './item.ts'

const which = { householdId: HouseholdId, month: LocalMonth }

export const OwnHouseholdAssessed = event('OwnHouseholdAssessed', {
  ...which,
  unitId: UnitId,
  members: HouseholdPeople,
  items: AppraisedItems,
})
export type OwnHouseholdAssessed = t.TypeOf<typeof OwnHouseholdAssessed>

/** The panel's word; shown publicly until a stated moment. */
export const HouseholdAppraised = event('HouseholdAppraised', {
  ...which,
  unitId: UnitId,
  members: HouseholdPeople,
  panel: Panel,
  items: AppraisedItems,
  points: Points,
  until: Instant,
})
export type HouseholdAppraised = t.TypeOf<typeof HouseholdAppraised>

/** `objectorId`: whose objection it is, for the arbiter only; `raisedBy`: who brought it. */
export const AppraisalObjectionRaised = event('AppraisalObjectionRaised', {
  ...which,
  objectorId: PersonId,
  raisedBy: PersonId,
  objection: personal('objectorId', Note),
})
export type AppraisalObjectionRaised = t.TypeOf<typeof AppraisalObjectionRaised>

/** The appraisal earns nothing. */
export const AppraisalObjectionUpheld = event('AppraisalObjectionUpheld', {
  ...which,
  ruling: personal('householdId', Note),
})
export type AppraisalObjectionUpheld = t.TypeOf<typeof AppraisalObjectionUpheld>

export const AppraisalObjectionDismissed = event('AppraisalObjectionDismissed', {
  ...which,
  ruling: personal('householdId', Note),
})
export type AppraisalObjectionDismissed = t.TypeOf<typeof AppraisalObjectionDismissed>

/** The appraisal stands: the fact that the household's points rest on. */
export const AppraisalConfirmed = event('AppraisalConfirmed', {
  ...which,
  points: Points,
  /** absent: an earlier version of the bank left them where the panel had said them */
  items: optional(AppraisedItems),
})
export type AppraisalConfirmed = t.TypeOf<typeof AppraisalConfirmed>

export const AppraisalEvent = t.union(
  [
    OwnHouseholdAssessed,
    HouseholdAppraised,
    AppraisalObjectionRaised,
    AppraisalObjectionUpheld,
    AppraisalObjectionDismissed,
    AppraisalConfirmed,
  ],
  'AppraisalEvent',
)
export type AppraisalEvent = t.TypeOf<typeof AppraisalEvent>
