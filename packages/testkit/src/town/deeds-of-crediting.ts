/** What is credited beside work: acts and their opposites, the status of a holder, scores; and complaints about them. */
import {
  type AccountId,
  ApproveDeduction,
  accountIdOf,
  CreditScore,
  cardInForce,
  ExcuseNoShow,
  type LocalDate,
  type RateCard,
  RecordAct,
  RecordStatus,
  ReverseDeposit,
  UpholdComplaint,
} from '@lovebank/core'
import { director, keeper, mayor, volunteerOf, worker } from './cast.ts'
import { card } from './founding.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** That of a person or, now and then, of a household. */
const accountFor = (step: Step, scene: Scene): AccountId => {
  const households = scene.bank.log.flatMap(({ event }) =>
    event.type === 'HouseholdFormed' ? [event.householdId] : [],
  )
  const household = step.who > 8 ? households.at(-1) : undefined
  return accountIdOf(household ?? volunteerOf(step.who))
}

const cardOn = (scene: Scene, day: string): RateCard | undefined =>
  cardInForce(
    scene.bank.log.flatMap(({ event }) => (event.type === 'RateCardAdopted' ? [event.card] : [])),
    day as LocalDate,
  )

/** The card of the day as whoever brings it believes it to be. */
export const broughtOn = (step: Step, scene: Scene, day: string) =>
  step.what === 11 ? card(1, '2026-01-01', 31) : (cardOn(scene, day) ?? card(1, '2026-01-01', 30))

/** The last credit of an act, on whichever account. */
const lastAct = (step: Step, scene: Scene) => {
  const acts = scene.bank.log.flatMap(({ event }) =>
    event.type === 'PointsCredited' && (event.basis.kind === 'act' || step.much === 11) ? [event] : [],
  )
  const { accountId, lotId } = acts.at(-1 - (step.much % 2)) ??
    acts.at(-1) ?? { accountId: accountFor(step, scene), lotId: 'never' }
  return { accountId, lotId }
}

/** The last no-show of all, of which nobody knew yet that there was a reason. */
const excuse = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const marked = scene.bank.log.findLast(({ event }) => event.type === 'NoShowMarked')?.event
  if (marked?.type !== 'NoShowMarked') return []
  const { taskId, shiftId, volunteerId } = marked
  return [wish(sent(step, director), ExcuseNoShow, { taskId, shiftId, volunteerId, reason: '住院' })]
}

/** Mostly an act; much of the rest is about one that was recorded before. */
export const creditBeyondWork = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountFor(step, scene)
  const doneOn = minutesLater(scene.now, -1_440 * (step.much % 4)).slice(0, 10)
  const reference = step.much === 10 ? 'a-1' : `a-${scene.turn}`
  const witnessId = pick([undefined, keeper, director, undefined], step.much)
  const done = { accountId, reference, doneOn, evidence: '网格员拍照', witnessId, card: broughtOn(step, scene, doneOn) }
  const act = pick(['meeting', 'meeting', 'tidy-yard', 'meeting', 'recruit', 'singing'] as const, step.much)
  const tidyAs = (as: string) =>
    wish(sent(step, director), RecordAct, { ...done, reference: as, act: 'tidy-yard', isOpposite: false })
  const meetAs = (as: string) =>
    wish(sent(step, director), RecordAct, { ...done, reference: as, act: 'meeting', isOpposite: false })
  const tidy = tidyAs(reference)
  const against = wish(sent(step, director), RecordAct, { ...done, act: 'tidy-yard', isOpposite: true })
  const decided = scene.bank.log.findLast(({ event }) => event.type === 'DeductionRequested' && event.forAct)?.event
  const asked = decided?.type === 'DeductionRequested' ? decided : { accountId, deductionId: 'd0' }
  const approve = { accountId: asked.accountId, deductionId: asked.deductionId }
  const startsOn = `${minutesLater(scene.now, -1_440 * 31).slice(0, 7)}-01`
  const score = { accountId, startsOn, evidence: '巡查记录', card: broughtOn(step, scene, startsOn) }
  const breaches = step.much % 3 === 0 ? [] : [{ breach: 'littering', times: step.much }]
  const status = pick(['low-income', 'low-income', 'ordinary', 'extreme-poverty'], step.much)
  return pick<ReadonlyArray<Move>>(
    [
      [wish(sent(step, director), RecordAct, { ...done, act, isOpposite: false })],
      [tidy, wish(sent(step, worker), UpholdComplaint, { ...lastAct(step, scene), ruling: '照片是别家的' })],
      [against, wish(sent(step, worker), ApproveDeduction, approve)],
      [wish(sent(step, mayor), ApproveDeduction, approve)],
      [wish(sent(step, mayor), RecordStatus, { accountId, status, evidence: '低保证' })],
      [wish(sent(step, director), CreditScore, { ...score, breaches })],
      [wish(sent(step, worker), UpholdComplaint, { ...lastAct(step, scene), ruling: '未参加' })],
      [wish(sent(step, worker), ReverseDeposit, { ...lastAct(step, scene), points: 2, reason: '误记' })],
      ['1', '2', '3', '4', '5', '6'].map((yard) => tidyAs(`${reference}-${yard}`)),
      [meetAs(`${reference}-1`), meetAs(`${reference}-2`)],
      excuse(step, scene),
    ],
    step.what,
  )
}
