/** What passes between this town and the next: agreements, and gifts to somebody there. */
import { AdoptAgreement, accountIdOf, RequestTransfer } from '@lovebank/core'
import { mayor, volunteerOf } from './cast.ts'
import { type Move, wish } from './move.ts'
import { neighbourTown } from './neighbour.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** A gift there, mostly by an agreement of today; now and then before there is any, or when the month has no room. */
export const giveAbroad = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const giver = volunteerOf(step.who)
  const today = minutesLater(scene.now, 8 * 60).slice(0, 10)
  const agreement = wish(sent(step, mayor), AdoptAgreement, {
    town: neighbourTown,
    agreementId: step.what > 9 ? 'pact' : `pact-${scene.turn}`,
    effectiveFrom: step.what > 8 ? '2026-02-01' : today,
    lastDay: step.much === 11 ? '2026-01-31' : undefined,
    exchange: pick(
      [
        { ours: 1, theirs: 1 },
        { ours: 1, theirs: 2 },
      ],
      step.what,
    ),
    rounding: 'down',
    monthlyPoints: 10 + step.much * 4,
    signedOn: step.much === 10 ? '2027-01-01' : today,
    signedForUs: '刘镇长',
    signedForThem: '何镇长',
  })
  const gift = wish(sent(step, giver), RequestTransfer, {
    accountId: accountIdOf(giver),
    transferId: `v${scene.turn}`,
    toAccountId: accountIdOf(volunteerOf(step.what)),
    toTown: neighbourTown,
    points: 1 + step.much * 2,
  })
  return pick<ReadonlyArray<Move>>([[agreement, gift], [gift], [gift, gift], [agreement]], step.what)
}
