/** What else happens to an account: grants, paper books, deductions, gifts, the end of it. */
import {
  type AccountId,
  type AccountState,
  ApproveDeduction,
  accountIdOf,
  BringForward,
  balanceOf,
  CloseAccount,
  GrantPoints,
  type Instant,
  RejectDeduction,
  ReopenAccount,
  RequestDeduction,
  RequestTransfer,
  ReverseDeduction,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
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

/** A deduction that came so far, of whichever account, the newest first. */
const deductionOf = (step: Step, scene: Scene, type: 'DeductionRequested' | 'PointsDeducted') => {
  const found = scene.bank.log.flatMap(({ event }) =>
    event.type === type ? [{ accountId: event.accountId, deductionId: event.deductionId }] : [],
  )
  const none = { accountId: accountIdOf(volunteerOf(step.who)), deductionId: 'd0' }
  return found.at(-1 - (step.much % 2)) ?? found.at(-1) ?? none
}

/** One asks, another decides; now and then the same person tries both. */
export const deduct = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const wanted = { accountId: accountIdOf(volunteerOf(step.who)), deductionId: `d${scene.turn}` }
  const asked = { ...wanted, points: 1 + step.much * 5, reason: '冒领', mayOwe: step.much % 2 === 0 }
  const ask = wish(sent(step, director), RequestDeduction, asked)
  const old = deductionOf(step, scene, 'DeductionRequested')
  const taken = deductionOf(step, scene, 'PointsDeducted')
  return pick<ReadonlyArray<Move>>(
    [
      [ask, wish(sent(step, worker), ApproveDeduction, wanted)],
      [ask],
      [wish(sent(step, step.much % 3 === 0 ? director : mayor), ApproveDeduction, old)],
      [wish(sent(step, worker), RejectDeduction, { ...old, reason: '证据不足' })],
      [wish(sent(step, mayor), ReverseDeduction, { ...taken, reason: '查明无误' })],
      [wish(worker, RequestDeduction, asked), wish(worker, ApproveDeduction, wanted)],
      [ask, wish(worker, ApproveDeduction, wanted), wish(mayor, ReverseDeduction, { ...wanted, reason: '查明无误' })],
    ],
    step.what,
  )
}

/** A gift to another holder, or by mistake to oneself or to nobody; or everything, and the account ends. */
export const give = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const giver = volunteerOf(step.who)
  const accountId = accountIdOf(giver)
  if (step.much > 8) return endAccount(step, scene, accountId)
  const toAccountId = accountIdOf(volunteerOf(step.what))
  const transferId = step.much === 7 ? 'v0' : `v${scene.turn}`
  return [wish(sent(step, giver), RequestTransfer, { accountId, transferId, toAccountId, points: 1 + step.much * 4 })]
}

/** What is left goes to another, and then the account is closed; a closed one is opened again. */
const endAccount = (step: Step, scene: Scene, accountId: AccountId): ReadonlyArray<Move> => {
  const state = stateIn(scene.bank, 'account', accountId) as AccountState
  if (state.kind === 'Closed') return [wish(sent(step, worker), ReopenAccount, { accountId })]
  const close = wish(sent(step, worker), CloseAccount, { accountId })
  const left = state.kind === 'NotOpened' ? 0 : balanceOf(state.books, scene.now as Instant).available
  if (left <= 0) return [close]
  const gift = { accountId, transferId: `v${scene.turn}`, toAccountId: accountIdOf(volunteerOf(step.who + 1)) }
  return [wish(sent(step, worker), RequestTransfer, { ...gift, points: left }), close]
}
