/** What happens where more want a place than there are: somebody goes, the next is asked, answers or does not. */
import { AcceptOffer, DeclineOffer, DraftTask, PublishTask, SignUp, WithdrawSignUp } from '@lovebank/core'
import { director, villageId, volunteerOf } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const AGREEMENT = '志愿服务协议'

/** A call with everything that may be asked at sign-up, and one place. */
const asked = (startsAt: string, step: Step) => ({
  title: '清理河道',
  category: 'duty',
  place: '河岸',
  risks: '水深路滑',
  isHazardous: step.much % 2 === 0,
  minors: { 'under-14': 'not-counted' as const, '14-to-17': 'accompanied' as const },
  agreement: AGREEMENT,
  withdrawalNoticeMinutes: 60,
  offerMinutes: 120,
  shifts: [{ shiftId: 'a', startsAt, endsAt: minutesLater(startsAt, 120), capacity: 1 }],
})

/** Three want the one place; the first gives it back, and the second is asked. */
export const waitInLine = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const taskId = `line-${scene.turn}`
  const startsAt = minutesLater(scene.now, 600)
  const places = [0, 1, 2].map((next) => ({ taskId, shiftId: 'a', volunteerId: volunteerOf(step.who + next) }))
  const [first, second, third] = places
  if (first === undefined || second === undefined || third === undefined) return []
  const agreementSigned = step.what === 11 ? undefined : AGREEMENT
  const accept = wish(sent(step, second.volunteerId), AcceptOffer, second)
  const answers = pick<ReadonlyArray<Move>>(
    [
      [accept],
      [wish(second.volunteerId, DeclineOffer, second), wait(30), wish(third.volunteerId, AcceptOffer, third)],
      [wait(150), accept, wish(third.volunteerId, AcceptOffer, third)],
      [wait(400)],
    ],
    step.what,
  )
  return [
    wish(director, DraftTask, { taskId, unitId: villageId, ...asked(startsAt, step) }),
    wish(director, PublishTask, { taskId }),
    ...places.map((place) => wish(place.volunteerId, SignUp, { ...place, risksShown: true, agreementSigned })),
    wish(third.volunteerId, AcceptOffer, third),
    wish(first.volunteerId, WithdrawSignUp, first),
    wish(first.volunteerId, AcceptOffer, second),
    ...answers,
    wait(step.much % 3 === 0 ? 600 : 0),
    wish(second.volunteerId, WithdrawSignUp, second),
  ]
}
