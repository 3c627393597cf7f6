/**
 * Who withdraws from the bank leaves nothing open behind. What was served before still counts: the account is frozen and not
 * closed, so that work which is still on show when its volunteer leaves can be credited. Closing it is for people to decide.
 *
 * | event                                             | commands                                                     |
 * |---------------------------------------------------|--------------------------------------------------------------|
 * | VolunteerWithdrawn                                | WithdrawSignUp for each open sign-up, CancelRedemption for   |
 * |                                                   | each open redemption, FreezeAccount                          |
 * | VolunteerSignedUp, VolunteerWaitlisted, after it  | WithdrawSignUp                                               |
 * | RedemptionRequested, after it                     | CancelRedemption                                             |
 */
import { accountIdOf } from '../../kernel/derive.ts'
import type { PersonId, RedemptionId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { WithdrawSignUp } from '../../task/commands.ts'
import { inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { evolve, hasWithdrawn, initialState, redemptionsOf, signUpsOf, type WithdrawalState } from './state.ts'

const name = 'withdrawal' as Keyword
const REASON = noteOf('志愿者已退出 / the volunteer withdrew')

const react = (state: WithdrawalState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'VolunteerWithdrawn':
      return leave(state, recorded, event.volunteerId)
    case 'VolunteerSignedUp':
    case 'VolunteerWaitlisted':
      return hasWithdrawn(state, event.volunteerId) ? [withdrawSignUp(recorded, event)] : []
    case 'RedemptionRequested':
      return hasWithdrawn(state, event.volunteerId) ? [cancelRedemption(recorded, event.redemptionId)] : []
    default:
      return []
  }
}

const leave = (state: WithdrawalState, recorded: Recorded, volunteerId: PersonId): ReadonlyArray<Reaction> => [
  ...signUpsOf(state, volunteerId).map((signUp) => withdrawSignUp(recorded, signUp)),
  ...redemptionsOf(state, volunteerId).map((redemptionId) => cancelRedemption(recorded, redemptionId)),
  freezeAccount(recorded, volunteerId),
]

type SignUp = Pick<WithdrawSignUp, 'taskId' | 'shiftId' | 'volunteerId'>

const withdrawSignUp = (recorded: Recorded, { taskId, shiftId, volunteerId }: SignUp): Reaction => {
  const header = inAnswerTo(recorded, name, `withdraw-sign-up/${taskId}/${shiftId}`)
  return { command: { type: 'WithdrawSignUp', ...header, taskId, shiftId, volunteerId } }
}

const cancelRedemption = (recorded: Recorded, redemptionId: RedemptionId): Reaction => ({
  command: { type: 'CancelRedemption', ...inAnswerTo(recorded, name, `cancel/${redemptionId}`), redemptionId },
})

const freezeAccount = (recorded: Recorded, volunteerId: PersonId): Reaction => {
  const header = inAnswerTo(recorded, name, 'freeze-account')
  return { command: { type: 'FreezeAccount', ...header, accountId: accountIdOf(volunteerId), reason: REASON } }
}

export const withdrawal: Policy<WithdrawalState> = { name, version: 1, initialState, evolve, react }
