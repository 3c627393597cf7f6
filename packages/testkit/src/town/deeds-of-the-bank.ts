/** What else happens to an account: grants, paper books, deductions, gifts, the end of it. */
import { accountIdOf, BringForward, GrantPoints } from '@lovebank/core'
import { volunteerOf, worker } from './cast.ts'
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
