/** Students come for an afternoon: counted by heads, accepted as one, and what they earn is given away. */
import {
  AcceptWork,
  accountIdOf,
  DraftTask,
  PublishTask,
  personIdOf,
  RecordAttendance,
  RegisterVolunteer,
  RequestRedemption,
  RequestTransfer,
  SignUp,
  type VolunteerNumber,
  WithdrawSignUp,
} from '@lovebank/core'
import { director, profileOf, shopId, villageId, volunteerOf, worker } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const number = 'P-1' as VolunteerNumber
const partnerId = personIdOf(number)

const registered = wish(director, RegisterVolunteer, {
  number,
  unitId: villageId,
  profile: profileOf('何老师', '1980-01-01'),
  skills: [],
  partner: '莱西大学',
})

/** It buys no goods with it. */
const givenAway = (step: Step, scene: Scene): ReadonlyArray<Move> => [
  wish(sent(step, worker), RequestTransfer, {
    accountId: accountIdOf(partnerId),
    transferId: `v${scene.turn}`,
    toAccountId: accountIdOf(volunteerOf(step.what)),
    points: 10 + step.much,
  }),
  wish(worker, RequestRedemption, {
    redemptionId: `group-${scene.turn}`,
    volunteerId: partnerId,
    shopId,
    channel: 'in-advance',
    lines: [{ itemId: 'rice', quantity: 1, pointsEach: 30 }],
    expiresAt: minutesLater(scene.now, 4_000),
  }),
]

export const serveInGroups = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const taskId = `group-${scene.turn}`
  const startsAt = minutesLater(scene.now, 30)
  const shifts = [{ shiftId: 'a', startsAt, endsAt: minutesLater(startsAt, 120), capacity: 6 }]
  const place = { taskId, shiftId: 'a', volunteerId: partnerId }
  const heads = 2 + (step.much % 6)
  const group = { heads, namedIds: step.who % 3 === 0 ? [] : [volunteerOf(step.who)] }
  const described = { title: '手工课', category: 'duty', place: '希望小屋', risks: '剪刀', shifts }
  return [
    registered,
    wish(director, DraftTask, { taskId, unitId: villageId, ...described }),
    wish(director, PublishTask, { taskId }),
    wish(sent(step, director), SignUp, { ...place, risksShown: true, group: step.much === 11 ? undefined : group }),
    wish(volunteerOf(step.who), SignUp, { ...place, volunteerId: volunteerOf(step.who), risksShown: true }),
    wish(volunteerOf(step.who + 1), SignUp, {
      ...place,
      volunteerId: volunteerOf(step.who + 1),
      risksShown: true,
      group: step.much % 4 === 0 ? group : undefined,
    }),
    ...(step.what % 5 === 0 ? [wish(director, WithdrawSignUp, place)] : []),
    wait(180),
    wish(director, RecordAttendance, { ...place, from: startsAt, to: minutesLater(startsAt, 120), heads: heads - 1 }),
    wish(sent(step, director), AcceptWork, {
      ...place,
      minutes: 60 + step.much,
      heads: step.what > 6 ? heads : undefined,
    }),
    wait((step.what % 4) * 720),
    ...givenAway(step, scene),
  ]
}
