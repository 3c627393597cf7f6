/** A storm: people are called out under a command, and a team's leader signs the members up. */
import { AnswerCallOut, CallOut, DraftTask, type PersonId, PublishTask, SignUp, WithdrawSignUp } from '@lovebank/core'
import { director, stationId, villageId, volunteerOf } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** In another's name. */
const inNameOf = (personId: PersonId, move: Move): Move =>
  move.kind === 'wait'
    ? move
    : { kind: 'wish', command: (commandId, now) => ({ ...move.command(commandId, now), onBehalfOf: personId }) }

export const callForHelp = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const taskId = `storm-${scene.turn}`
  const startsAt = minutesLater(scene.now, 120)
  const [leader, member, other] = [0, 1, 2].map((next) => volunteerOf(step.who + next))
  if (leader === undefined || member === undefined || other === undefined) return []
  const place = (volunteerId: PersonId) => ({ taskId, shiftId: 'a', volunteerId })
  const answer = (volunteerId: PersonId, isComing: boolean) =>
    wish(sent(step, volunteerId), AnswerCallOut, { taskId, volunteerId, isComing })
  const signUp = (volunteerId: PersonId) => wish(leader, SignUp, { ...place(volunteerId), risksShown: true })
  return [
    wish(director, DraftTask, {
      taskId,
      unitId: villageId,
      title: '暴雨值守',
      category: 'duty',
      place: '河堤',
      risks: '水位上涨',
      commandingUnitId: step.much === 11 ? undefined : stationId,
      team: { name: '应急队', leaderId: leader, memberIds: [member] },
      shifts: [{ shiftId: 'a', startsAt, endsAt: minutesLater(startsAt, 90), capacity: 2 }],
    }),
    wish(director, PublishTask, { taskId }),
    wish(sent(step, director), CallOut, {
      taskId,
      askedIds: [leader, member],
      answerBy: minutesLater(scene.now, 60),
    }),
    answer(leader, true),
    answer(member, step.what % 2 === 0),
    answer(other, true),
    inNameOf(member, signUp(member)),
    inNameOf(other, signUp(other)),
    wait(90),
    answer(member, false),
    wish(member, WithdrawSignUp, place(member)),
  ]
}
