/** Somebody hears too late that a work was none: it is confirmed, and perhaps its points are spent. */
import { RaiseObjection, RuleOnObjection, type WorkConfirmed } from '@lovebank/core'
import { volunteerOf, worker } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import { type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** To the newest confirmed works, one after the other. */
export const objectLate = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const confirmed = scene.bank.log.flatMap(
    ({ event }): ReadonlyArray<WorkConfirmed> => (event.type === 'WorkConfirmed' ? [event] : []),
  )
  const work = confirmed.at(-1 - (step.what % 4))
  if (work === undefined) return []
  const { taskId, shiftId, volunteerId } = work
  const place = { taskId, shiftId, volunteerId }
  const objector = sent(step, volunteerOf(step.who))
  return [
    wish(objector, RaiseObjection, { ...place, objection: '那天他不在' }),
    ...(step.much > 8
      ? []
      : [
          wait(30),
          wish(sent(step, worker), RuleOnObjection, { ...place, isUpheld: step.much % 2 === 0, ruling: '已核实' }),
        ]),
    wish(objector, RuleOnObjection, { ...place, isUpheld: true, ruling: '我说了算' }),
  ]
}
