/** Whole stories that single wishes seldom add up to, and in which the laws have most to say. */
import {
  AcceptWork,
  type AccountId,
  type AccountState,
  AppraiseHousehold,
  ApproveDeduction,
  accountIdOf,
  balanceOf,
  DissolveHousehold,
  FormHousehold,
  GrantPoints,
  type HouseholdNumber,
  householdIdOf,
  type Instant,
  MergeHouseholds,
  ObjectToAppraisal,
  RaiseObjection,
  RecordAttendance,
  RequestDeduction,
  RequestRedemption,
  RequestTransfer,
  RuleOnAppraisal,
  RuleOnObjection,
  SignUp,
  SplitHousehold,
  type WorkConfirmed,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { director, keeper, mayor, shopId, villageId, volunteerOf, worker } from './cast.ts'
import { oweAfterTheEnd } from './deeds-of-debts.ts'
import { secondLooks } from './deeds-of-second-looks.ts'
import { priceOf } from './deeds-of-the-shop.ts'
import { called } from './deeds-of-work.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const A_DAY = 1_440

const availableOn = (scene: Scene, accountId: AccountId): number => {
  const state = stateIn(scene.bank, 'account', accountId) as AccountState
  return state.kind === 'NotOpened' ? 0 : balanceOf(state.books, scene.now as Instant).available
}

/** Two gifts beside what was earned, and a redemption that takes from all of them; it is fetched never, and one gift expires meanwhile. */
const severalLots = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = volunteerOf(step.who)
  const grant = { accountId: accountIdOf(volunteerId), kind: 'holiday' as const, from: '镇政府' }
  const soon = minutesLater(scene.now, 2 * A_DAY).slice(0, 10)
  const pointsEach = priceOf(scene, 'rice')
  return [
    wish(worker, GrantPoints, { ...grant, reference: `soon-${scene.turn}`, points: 7, expiresOn: soon }),
    wish(worker, GrantPoints, { ...grant, reference: `late-${scene.turn}`, points: 6 }),
    wish(volunteerId, RequestRedemption, {
      redemptionId: `lots-${scene.turn}`,
      volunteerId,
      shopId,
      channel: 'in-advance',
      lines: [{ itemId: 'rice', quantity: Math.max(1, Math.ceil(18 / pointsEach)), pointsEach }],
      expiresAt: minutesLater(scene.now, 2 * A_DAY),
    }),
    wait((2 + (step.what % 2)) * A_DAY),
  ]
}

/** A service of two hours by one person, as far as its acceptance; `accepted` says what is written down there. */
const service = (
  step: Step,
  scene: Scene,
  accepted: { readonly minutes: number; readonly overrideReason?: string },
): ReadonlyArray<Move> => {
  const volunteerId = volunteerOf(step.who)
  const place = { taskId: `rare-${scene.turn}`, shiftId: 'a', volunteerId }
  const startsAt = minutesLater(scene.now, 30)
  return [
    ...called(place.taskId, startsAt, 2, 1, 'duty'),
    wish(volunteerId, SignUp, { ...place, risksShown: true }),
    wait(180),
    wish(director, RecordAttendance, { ...place, from: startsAt, to: minutesLater(startsAt, 120) }),
    wish(sent(step, director), AcceptWork, { ...place, ...accepted }),
  ]
}

/** Somebody objects while the work is on show; after the ruling it goes on, or not. */
const objectInTime = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const place = { taskId: `rare-${scene.turn}`, shiftId: 'a', volunteerId: volunteerOf(step.who) }
  return [
    ...service(step, scene, { minutes: 120 }),
    wish(volunteerOf(step.who + 1), RaiseObjection, { ...place, objection: '没看到他' }),
    wait(60),
    wish(sent(step, worker), RuleOnObjection, { ...place, isUpheld: step.what % 2 === 0, ruling: '已核实' }),
    wait(A_DAY + 60),
  ]
}

const acceptBeyond = (step: Step, scene: Scene): ReadonlyArray<Move> => [
  ...service(step, scene, { minutes: 150, overrideReason: '忘记签退' }),
  wait(A_DAY + 60),
]

/** More is taken than there is; what is served afterwards pays it first. */
const owe = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountIdOf(volunteerOf(step.who))
  const which = { accountId, deductionId: `owe-${scene.turn}` }
  const points = Math.max(0, availableOn(scene, accountId)) + 10
  return [
    wish(director, RequestDeduction, { ...which, points, reason: '冒领', mayOwe: true }),
    wish(sent(step, worker), ApproveDeduction, which),
    ...service(step, scene, { minutes: 120 }),
    wait(A_DAY + 60),
  ]
}

/** Everything is given away, and then the last work turns out to be none. */
const giveThenLose = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const work = scene.bank.log
    .flatMap(({ event }): ReadonlyArray<WorkConfirmed> => (event.type === 'WorkConfirmed' ? [event] : []))
    .at(-1 - (step.what % 3))
  if (work === undefined) return []
  const { taskId, shiftId, volunteerId } = work
  const accountId = accountIdOf(volunteerId)
  const toAccountId = accountIdOf(volunteerOf(step.who))
  const points = Math.max(1, availableOn(scene, accountId))
  const place = { taskId, shiftId, volunteerId }
  return [
    wish(volunteerId, RequestTransfer, { accountId, transferId: `all-${scene.turn}`, toAccountId, points }),
    wish(volunteerOf(step.who + 1), RaiseObjection, { ...place, objection: '那天他不在' }),
    wish(sent(step, worker), RuleOnObjection, { ...place, isUpheld: true, ruling: '属实' }),
  ]
}

/** A household forms, is appraised, parts in two, comes together with itself again, and ends. */
const liveTogether = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `R-${scene.turn}`
  const partNumber = `R-${scene.turn}-2`
  const householdId = householdIdOf(number as HouseholdNumber)
  const partId = householdIdOf(partNumber as HouseholdNumber)
  const headId = step.what % 2 === 0 ? volunteerOf(step.who) : `elder-${scene.turn}`
  const childId = `child-${scene.turn}`
  const members = [
    { personId: headId, relation: 'head' as const },
    { personId: childId, relation: 'child' as const },
  ]
  const by = sent(step, worker)
  const appraised = { householdId, month: minutesLater(scene.now, -31 * A_DAY).slice(0, 7) }
  const items = [{ item: 'courtyard', points: 10 + step.much }]
  const people = { unitId: villageId, members: members.map(({ personId }) => personId) }
  const pooling = step.what % 3 === 0 ? ('apart' as const) : ('together' as const)
  return [
    wish(worker, FormHousehold, { number, unitId: villageId, headId, members, pooling }),
    wish(by, AppraiseHousehold, {
      ...appraised,
      ...people,
      panel: [mayor, keeper, 'neighbour'],
      items,
      publicityDays: 1,
    }),
    wish(keeper, ObjectToAppraisal, { ...appraised, objection: '没有打扫' }),
    wish(mayor, RuleOnAppraisal, { ...appraised, isUpheld: step.much % 2 === 0, ruling: '已核实' }),
    wait(A_DAY + 60),
    wish(by, SplitHousehold, {
      householdId,
      number: partNumber,
      headId: childId,
      leaving: [childId],
      unitId: villageId,
      shares: { staying: 2, leaving: 1 },
    }),
    wait(60),
    ...(step.much % 3 === 0 ? [] : [wish(by, MergeHouseholds, { householdId: partId, intoId: householdId }), wait(60)]),
    wish(by, DissolveHousehold, { householdId, heirs: [{ personId: headId, parts: 1 }] }),
  ]
}

export const rareDay = (step: Step, scene: Scene): ReadonlyArray<Move> =>
  pick(
    [severalLots, objectInTime, acceptBeyond, owe, giveThenLose, liveTogether, oweAfterTheEnd, ...secondLooks],
    step.what + step.much,
  )(step, scene)
