/** Services whose order in the log is not the order of their days, and services far apart: what caps and tiers are about. */
import { AcceptWork, RecordAttendance, SignUp } from '@lovebank/core'
import { director, volunteerOf } from './cast.ts'
import { called } from './deeds-of-work.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const A_DAY = 1_440

/** What the town does about one service before and after it, with time for its publicity; what nobody may do is tried first. */
const service = (taskId: string, step: Step, startsAt: string, hours: number, minutes: number) => {
  const volunteerId = volunteerOf(step.who)
  const place = { taskId, shiftId: 'a', volunteerId }
  const attended = { from: startsAt, to: minutesLater(startsAt, hours * 60) }
  return {
    before: [...called(taskId, startsAt, hours, 1, 'duty'), wish(volunteerId, SignUp, { ...place, risksShown: true })],
    after: [
      wish(volunteerId, AcceptWork, { ...place, minutes }),
      wish(sent(step, director), RecordAttendance, { ...place, ...attended }),
      wish(director, AcceptWork, { ...place, minutes: minutes + 600 }),
      wish(sent(step, director), AcceptWork, { ...place, minutes }),
      wait(A_DAY + 60),
    ],
  }
}

/** The station was offline: the earlier service comes to light when the later one is credited already. */
export const serveLate = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const startsAt = minutesLater(scene.now, 30 + step.what * 120)
  const hours = 1 + (step.much % 5)
  const early = service(`early-${scene.turn}`, step, startsAt, hours, pick([hours * 60, 20], step.much))
  const later = service(`later-${scene.turn}`, step, minutesLater(startsAt, A_DAY), 2, 120)
  return [...early.before, ...later.before, wait(3 * A_DAY), ...later.after, ...early.after]
}

/** Three long services, a month or more apart. */
export const serveSeasons = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const apart = 30 + (step.what % 4) * 15
  let startsAt = minutesLater(scene.now, 30)
  return [1, 2, 3].flatMap((season) => {
    const { before, after } = service(`season-${season}-${scene.turn}`, step, startsAt, 4, 240)
    startsAt = minutesLater(startsAt, (apart + 3) * A_DAY)
    return [...before, wait(A_DAY), ...after, wait(apart * A_DAY)]
  })
}
