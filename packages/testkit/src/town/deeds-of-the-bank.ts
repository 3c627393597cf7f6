/** What else happens to an account: grants, paper books, deductions, gifts, the end of it. */
import {
  type AccountId,
  ApproveDeduction,
  accountIdOf,
  BringForward,
  GrantPoints,
  RejectDeduction,
  RequestDeduction,
  ReverseDeduction,
} from '@lovebank/core'
import { director, mayor, volunteerOf, worker } from './cast.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const dayAfter = (now: string, days: number): string => minutesLater(now, days * 1_440).slice(0, 10)

/** A grant, or what the paper book of the holder still had. */
export const grantPoints = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountIdOf(volunteerOf(step.who))
  const by = sent(step, worker)
  const grant = { accountId, kind: 'donation' as const, from: '镇商会', points: 5 + step.much * 3 }
  const expiresOn = step.much % 3 === 0 ? undefined : dayAfter(scene.now, step.much * 2)
  const line = {
    points: 4 + step.much,
    pointClass: undefined,
    earnedOn: dayAfter(scene.now, -200),
    expiresOn: undefined,
  }
  const lines = [line, { ...line, pointClass: 'granted' as const, expiresOn: dayAfter(scene.now, 6) }]
  const proof = { book: '积分存折', page: String(step.much + 1), signedBy: '王主任' }
  return pick<ReadonlyArray<Move>>(
    [
      [wish(by, GrantPoints, { ...grant, reference: `g${scene.turn}`, expiresOn })],
      [wish(by, GrantPoints, { ...grant, reference: `g${step.much % 3}`, kind: 'holiday', expiresOn })],
      [wish(by, BringForward, { accountId, lines, ...proof })],
    ],
    step.what,
  )
}

/** Deductions of the account that are there, the newest first. */
const deductionOf = (step: Step, scene: Scene, accountId: AccountId, type: 'DeductionRequested' | 'PointsDeducted') => {
  const ids = scene.bank.log.flatMap(({ event }) =>
    event.type === type && event.accountId === accountId ? [event.deductionId as string] : [],
  )
  return ids.at(-1 - (step.much % 2)) ?? ids.at(-1) ?? 'd0'
}

/** One asks, another decides; now and then the same person tries both. */
export const deduct = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountIdOf(volunteerOf(step.who))
  const deductionId = `d${scene.turn}`
  const reason = '冒领'
  const mayOwe = step.much % 2 === 0
  const asked = { accountId, deductionId, points: 1 + step.much * 5, reason, mayOwe }
  const ask = wish(sent(step, director), RequestDeduction, asked)
  const old = deductionOf(step, scene, accountId, 'DeductionRequested')
  const taken = deductionOf(step, scene, accountId, 'PointsDeducted')
  return pick<ReadonlyArray<Move>>(
    [
      [ask, wish(sent(step, worker), ApproveDeduction, { accountId, deductionId })],
      [ask],
      [wish(sent(step, step.much % 3 === 0 ? director : mayor), ApproveDeduction, { accountId, deductionId: old })],
      [wish(sent(step, worker), RejectDeduction, { accountId, deductionId: old, reason: '证据不足' })],
      [wish(sent(step, mayor), ReverseDeduction, { accountId, deductionId: taken, reason: '查明无误' })],
      [wish(worker, RequestDeduction, asked), wish(worker, ApproveDeduction, { accountId, deductionId })],
    ],
    step.what,
  )
}
