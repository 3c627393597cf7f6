/**
 * The panel's word on the household, shown publicly from now on.
 * Refuses: AlreadyAppraised, MonthNotOver, ItemRepeated, AppraisedTooMuch, PanelistRepeated, PanelistOfHousehold.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { addMinutes } from '../../kernel/time.ts'
import type { AppraiseHousehold } from '../commands.ts'
import type { HouseholdAppraised } from '../events.ts'
import { pointsOf } from '../item.ts'
import { type AppraisalRefusal, alreadyAppraised, panelistOfHousehold, panelistRepeated } from '../refusals.ts'
import type { AppraisalState } from '../state.ts'
import { wrongWithItems } from '../wrong-with-items.ts'

const MINUTES_A_DAY = 1_440

export const appraiseHousehold = (
  command: AppraiseHousehold,
  state: AppraisalState,
): Decision<AppraisalRefusal, HouseholdAppraised> => {
  const { householdId, month, unitId, members, panel, items, publicityDays, occurredAt } = command
  if (state.kind !== 'NotBegun' && state.kind !== 'SelfAssessed')
    return refuse(alreadyAppraised({ householdId, month }))
  const wrong = wrongWithItems(command) ?? wrongWithPanel(command)
  if (wrong !== undefined) return refuse(wrong)
  const until = addMinutes(occurredAt, publicityDays * MINUTES_A_DAY)
  const points = asPoints(pointsOf(items))
  return accept({ type: 'HouseholdAppraised', householdId, month, unitId, members, panel, items, points, until })
}

const wrongWithPanel = ({ panel, members }: AppraiseHousehold): AppraisalRefusal | undefined => {
  const repeated = panel.find((personId, place) => panel.indexOf(personId) !== place)
  if (repeated !== undefined) return panelistRepeated({ personId: repeated })
  const own = panel.find((personId) => members.includes(personId))
  return own === undefined ? undefined : panelistOfHousehold({ personId: own })
}
