/** A household ends, its heirs have what it had, and then it proves to have been too much: who had it owes it. */
import {
  ApproveDeduction,
  accountIdOf,
  DissolveHousehold,
  FormHousehold,
  GrantPoints,
  grantLotIdOf,
  type HouseholdNumber,
  householdIdOf,
  ReopenAccount,
  RequestDeduction,
  ReverseDeposit,
} from '@lovebank/core'
import { director, mayor, villageId, volunteerOf, worker } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import type { Scene } from './scene.ts'
import type { Step } from './step.ts'

export const oweAfterTheEnd = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `D-${scene.turn}`
  const householdId = householdIdOf(number as HouseholdNumber)
  const accountId = accountIdOf(householdId)
  const people = [`parent-${scene.turn}`, volunteerOf(step.who)]
  const members = people.map((personId, place) => ({ personId, relation: place === 0 ? 'head' : 'child' }))
  const heirs = people.map((personId, place) => ({ personId, parts: 1 + place * (step.what % 3) }))
  const reference = `d-${scene.turn}`
  const granted = { accountId, reference, points: 11 + step.much, kind: 'holiday' as const, from: '镇商会' }
  const lotId = grantLotIdOf(accountId, reference as never)
  const deduction = { accountId, deductionId: `after-${scene.turn}` }
  const asked = { ...deduction, points: 5 + step.what, reason: '冒领', mayOwe: true }
  return [
    wish(mayor, FormHousehold, { number, unitId: villageId, headId: people[0] ?? '', members, pooling: 'together' }),
    wish(worker, GrantPoints, granted),
    wish(mayor, DissolveHousehold, { householdId, heirs }),
    wait(60),
    wish(worker, ReopenAccount, { accountId }),
    wish(worker, ReverseDeposit, { accountId, lotId, points: 3 + (step.what % 5), reason: '发放有误' }),
    wait(60),
    wish(worker, ReverseDeposit, { accountId, lotId, reason: '发放有误' }),
    wish(director, RequestDeduction, asked),
    wish(worker, ApproveDeduction, deduction),
    wait(60),
  ]
}
