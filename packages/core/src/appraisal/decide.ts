/** Which rule decides which command. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { AppraisalCommand, AssessOwnHousehold } from './commands.ts'
import type { AppraisalEvent } from './events.ts'
import type { AppraisalRefusal } from './refusals.ts'
import { appraiseHousehold } from './rules/appraise-household.ts'
import { assessOwnHousehold } from './rules/assess-own-household.ts'
import { confirmAppraisal } from './rules/confirm-appraisal.ts'
import { objectToAppraisal } from './rules/object-to-appraisal.ts'
import { ruleOnAppraisal } from './rules/rule-on-appraisal.ts'
import type { AppraisalState } from './state.ts'

export const decide = (
  command: AppraisalCommand,
  state: AppraisalState,
): Decision<AppraisalRefusal, AppraisalEvent> => {
  switch (command.type) {
    case 'AssessOwnHousehold':
      return assessOwnHousehold(command, state)
    case 'AppraiseHousehold':
      return appraiseHousehold(command, state)
    case 'ObjectToAppraisal':
      return objectToAppraisal(command, state)
    case 'RuleOnAppraisal':
      return ruleOnAppraisal(command, state)
    case 'ConfirmAppraisal':
      return confirmAppraisal(command, state)
  }
}

/** An appraisal lies where the household lives; its members assess it and have no other say in it, nor has who objected. */
export const scopeOf = (command: AppraisalCommand, state: AppraisalState): Scope => {
  switch (command.type) {
    case 'AssessOwnHousehold':
      return { unitId: command.unitId, self: memberActing(command) }
    case 'AppraiseHousehold':
      return { unitId: command.unitId, notBy: command.members }
    case 'RuleOnAppraisal':
      return { ...placeOf(state), notBy: [...membersOf(state), ...objectorsOf(state)] }
    case 'ObjectToAppraisal':
    case 'ConfirmAppraisal':
      return placeOf(state)
  }
}

const memberActing = ({ actor, members }: AssessOwnHousehold): PersonId | undefined =>
  actor.kind === 'person' && members.includes(actor.personId) ? actor.personId : undefined

const placeOf = (state: AppraisalState): Scope => (state.kind === 'NotBegun' ? {} : { unitId: state.unitId })

const membersOf = (state: AppraisalState): ReadonlyArray<PersonId> => (state.kind === 'NotBegun' ? [] : state.members)

const objectorsOf = (state: AppraisalState): ReadonlyArray<PersonId> =>
  state.kind === 'Objected' ? [state.objectorId, state.raisedBy] : []
