/** Stars for what was served: proposed, shown, objected to and ruled on, awarded, and now and then corrected. */
import { AwardStar, nationalStars, ObjectToStar, ProposeStar, RuleOnStar, restartingStars } from '@lovebank/core'
import { stationId, volunteerOf, worker } from './cast.ts'
import { decideOnKin } from './deeds-of-kin.ts'
import { type Move, wait, wish } from './move.ts'
import { type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** The three working days, and the rest of the day on which they begin. */
const FOUR_DAYS = 4 * 1_440

const calendar = { restDays: [], holidays: [], workedRestDays: [] }

export const awardStar = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = volunteerOf(step.who)
  const rule = (step.what % 3 === 0 ? restartingStars : nationalStars) as never
  const by = sent(step, worker)
  const minutes = step.much * 3_600
  const assessment = { volunteerId, rule, points: 0, asOf: scene.now.slice(0, 10), unitId: stationId }
  const propose = wish(by, ProposeStar, { ...assessment, minutes, calendar })
  const award = wish(by, AwardStar, { ...assessment, minutes })
  const correct = wish(by, AwardStar, { ...assessment, minutes: Math.floor(minutes / 3) })
  // Left on show, and taken up by a later step, which may come too early.
  if (step.what % 4 === 3) return [propose, award]
  const objected = step.what % 2 === 0 ? objection(step, volunteerId) : []
  const kin = step.what % 4 === 1 ? decideOnKin(scene, volunteerId, propose) : []
  return [...kin, propose, ...objected, wait(FOUR_DAYS), award, ...(step.what % 4 === 2 ? [correct] : [])]
}

const objection = (step: Step, volunteerId: string): ReadonlyArray<Move> => [
  wish(volunteerOf(step.who + 1), ObjectToStar, { volunteerId, objection: '时长有误' }),
  wish(sent(step, worker), RuleOnStar, { volunteerId, isUpheld: step.much % 2 === 1, ruling: '已核实' }),
]
