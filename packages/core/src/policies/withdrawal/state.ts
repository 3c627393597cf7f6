/** What the withdrawal of a volunteer would have to undo: open sign-ups, open redemptions; and who has withdrawn. */
import {
  type Dictionary,
  emptyDictionary,
  entriesOf,
  lookUp,
  withEntry,
  withoutEntry,
} from '../../kernel/dictionary.ts'
import type { PersonId, RedemptionId, ShiftId, TaskId } from '../../kernel/ids.ts'
import type { Recorded } from '../policy.ts'

export interface OpenSignUp {
  readonly shiftId: ShiftId
  readonly volunteerId: PersonId
}

export interface WithdrawalState {
  /** by task */
  readonly signUps: Dictionary<ReadonlyArray<OpenSignUp>>
  /** by redemption: whose it is */
  readonly redemptions: Dictionary<PersonId>
  /** for what was asked for in the same moment and comes later in the log */
  readonly withdrawn: Dictionary<true>
}

export const initialState: WithdrawalState = {
  signUps: emptyDictionary(),
  redemptions: emptyDictionary(),
  withdrawn: emptyDictionary(),
}

export const evolve = (state: WithdrawalState, { event }: Recorded): WithdrawalState => {
  switch (event.type) {
    case 'VolunteerSignedUp':
    case 'VolunteerWaitlisted':
      return withSignUp(state, event.taskId, event)
    case 'SignUpWithdrawn':
    case 'OfferDeclined':
    case 'OfferLapsed':
    case 'CheckedIn':
    case 'AttendanceRecorded':
    case 'NoShowMarked':
    case 'WorkAccepted':
      return withoutSignUp(state, event.taskId, event)
    case 'TaskCancelled':
    case 'TaskClosed':
      return { ...state, signUps: withoutEntry(state.signUps, event.taskId) }
    case 'RedemptionRequested':
      return { ...state, redemptions: withEntry(state.redemptions, event.redemptionId, event.volunteerId) }
    case 'RedemptionRefused':
    case 'RedemptionFulfilled':
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
      return { ...state, redemptions: withoutEntry(state.redemptions, event.redemptionId) }
    case 'VolunteerWithdrawn':
      return { ...state, withdrawn: withEntry(state.withdrawn, event.volunteerId, true) }
    default:
      return state
  }
}

export const hasWithdrawn = (state: WithdrawalState, volunteerId: PersonId): boolean =>
  lookUp(state.withdrawn, volunteerId) === true

/** The volunteer's open sign-ups, in an order that every run repeats. */
export const signUpsOf = (
  state: WithdrawalState,
  volunteerId: PersonId,
): ReadonlyArray<OpenSignUp & { readonly taskId: TaskId }> =>
  entriesOf(state.signUps)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([taskId, signUps]) => signUps.map((signUp) => ({ ...signUp, taskId: taskId as TaskId })))
    .filter((signUp) => signUp.volunteerId === volunteerId)

/** The volunteer's open redemptions, in an order that every run repeats. */
export const redemptionsOf = (state: WithdrawalState, volunteerId: PersonId): ReadonlyArray<RedemptionId> =>
  entriesOf(state.redemptions)
    .filter(([, whose]) => whose === volunteerId)
    .map(([redemptionId]) => redemptionId as RedemptionId)
    .toSorted()

const withSignUp = (state: WithdrawalState, taskId: TaskId, { shiftId, volunteerId }: OpenSignUp): WithdrawalState => ({
  ...state,
  signUps: withEntry(state.signUps, taskId, [...(lookUp(state.signUps, taskId) ?? []), { shiftId, volunteerId }]),
})

const withoutSignUp = (
  state: WithdrawalState,
  taskId: TaskId,
  { shiftId, volunteerId }: OpenSignUp,
): WithdrawalState => {
  const before = lookUp(state.signUps, taskId)
  if (before === undefined) return state
  const after = before.filter((signUp) => signUp.shiftId !== shiftId || signUp.volunteerId !== volunteerId)
  const signUps = after.length > 0 ? withEntry(state.signUps, taskId, after) : withoutEntry(state.signUps, taskId)
  return { ...state, signUps }
}
