/** What can be asked of one household's appraisal for one month. */
import * as t from 'io-ts'
import { HouseholdId, UnitId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { Days } from '../kernel/quantities.ts'
import { Note } from '../kernel/text.ts'
import { LocalMonth } from '../kernel/time.ts'
import { AppraisedItems, HouseholdPeople, Panel } from './item.ts'

const which = { householdId: HouseholdId, month: LocalMonth }

/** By a member, or by staff on a member's behalf. Unit and members as the register of households has them. */
export const AssessOwnHousehold = command('AssessOwnHousehold', {
  ...which,
  unitId: UnitId,
  members: HouseholdPeople,
  items: AppraisedItems,
})
export type AssessOwnHousehold = t.TypeOf<typeof AssessOwnHousehold>

/** What the panel decided, with or without a self-assessment; shown publicly for so many days. */
export const AppraiseHousehold = command('AppraiseHousehold', {
  ...which,
  unitId: UnitId,
  members: HouseholdPeople,
  panel: Panel,
  items: AppraisedItems,
  publicityDays: Days,
})
export type AppraiseHousehold = t.TypeOf<typeof AppraiseHousehold>

export const ObjectToAppraisal = command('ObjectToAppraisal', { ...which, objection: personal('householdId', Note) })
export type ObjectToAppraisal = t.TypeOf<typeof ObjectToAppraisal>

export const RuleOnAppraisal = command('RuleOnAppraisal', {
  ...which,
  isUpheld: t.boolean,
  ruling: personal('householdId', Note),
})
export type RuleOnAppraisal = t.TypeOf<typeof RuleOnAppraisal>

/** Asked by policy when the publicity is over. */
export const ConfirmAppraisal = command('ConfirmAppraisal', which)
export type ConfirmAppraisal = t.TypeOf<typeof ConfirmAppraisal>

export const AppraisalCommand = t.union(
  [AssessOwnHousehold, AppraiseHousehold, ObjectToAppraisal, RuleOnAppraisal, ConfirmAppraisal],
  'AppraisalCommand',
)
export type AppraisalCommand = t.TypeOf<typeof AppraisalCommand>
