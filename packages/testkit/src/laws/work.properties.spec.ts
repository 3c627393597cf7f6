/** The laws of work and what it earns, over whole histories of a town: 3, 4, 9, and of 13 what concerns objections. */
import { accountIdOf, award, cardInForce, type EarnedBefore, pointsOfLine, type RateCard } from '@lovebank/core'
import { describe, expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { earnedBefore } from './earned-before.ts'
import { eventsOf, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

type Shift = { readonly shiftId: string; readonly startsAt: string }

describe('the laws of work', () => {
  holdsForAllHistories('law 3: one deposit at most for one confirmed work, and none without', ({ recorded }) => {
    const confirmed = new Map(eventsOf(recorded, 'WorkConfirmed').map((work) => [work.event.workId, work]))
    const deposits = eventsOf(recorded, 'PointsDeposited')
    expect(confirmed.size).toBe(eventsOf(recorded, 'WorkConfirmed').length)
    expect(new Set(deposits.map(({ event }) => event.workId)).size).toBe(deposits.length)
    for (const { event, position } of deposits) {
      const work = confirmed.get(event.workId)
      expect(work?.position).toBeLessThan(position)
      const { category, minutes, servedOn, taskId } = event
      expect(work?.event).toMatchObject({ category, minutes, servedOn, taskId })
      if (event.volunteerId !== undefined) expect(event.volunteerId).toBe(work?.event.volunteerId)
      else expect(event.accountId).toBe(work && accountIdOf(work.event.volunteerId))
    }
  })

  holdsForAllHistories('law 3: nothing rests any longer on work that was revoked', ({ recorded }) => {
    for (const { event, position } of eventsOf(recorded, 'WorkRevoked')) {
      const ofWork = { workId: event.workId }
      const confirmed = eventsOf(recorded, 'WorkConfirmed').find((one) => one.event.workId === event.workId)
      expect(confirmed).toMatchObject({ event: { ...ofWork, minutes: event.minutes } })
      expect(confirmed?.position).toBeLessThan(position)
      const deposit = eventsOf(recorded, 'PointsDeposited').find((one) => one.event.workId === event.workId)?.event
      const takenBack = eventsOf(recorded, 'DepositReversed').filter((one) => one.event.lotId === deposit?.lotId)
      expect(sumOf(takenBack.map((one) => one.event.points))).toBe(deposit?.points ?? 0)
      expect(eventsOf(recorded, 'TimeReleased').some((one) => one.event.workId === event.workId)).toBe(true)
    }
  })

  holdsForAllHistories('law 4: nobody serves twice at the same minute, in works that stand', ({ recorded }) => {
    const revoked = new Set(eventsOf(recorded, 'WorkRevoked').map(({ event }) => event.workId))
    const works = eventsOf(recorded, 'WorkConfirmed').flatMap(({ event }) => (revoked.has(event.workId) ? [] : [event]))
    for (const one of works) {
      for (const other of works) {
        // The people of a partner can be in two places at once.
        if (one.workId === other.workId || one.volunteerId !== other.volunteerId || one.group !== undefined) continue
        expect(one.to <= other.from || other.to <= one.from).toBe(true)
      }
    }
  })

  holdsForAllHistories('law 4: nobody accepts their own work, nor any before the shift began', ({ recorded }) => {
    const shifts = new Map<string, ReadonlyArray<Shift>>()
    for (const { event, metadata } of recorded) {
      if (event.type === 'TaskDrafted' || event.type === 'TaskAmended') shifts.set(event.taskId, event.shifts)
      if (event.type !== 'WorkAccepted') continue
      const { actor, occurredAt } = metadata
      expect(actor.kind === 'person' ? actor.personId : undefined).not.toBe(event.volunteerId)
      const shift = shifts.get(event.taskId)?.find(({ shiftId }) => shiftId === event.shiftId)
      expect(occurredAt >= (shift?.startsAt ?? '9999')).toBe(true)
    }
  })

  holdsForAllHistories('law 13: an objection is its objector’s, who does not rule on it', ({ recorded }) => {
    const objectors = new Map<string, string>()
    const rulings = ['ObjectionUpheld', 'ObjectionDismissed', 'WorkRevoked'] as const
    for (const { event, metadata } of eventsOf(recorded, 'ObjectionRaised', ...rulings)) {
      const { actor, onBehalfOf } = metadata
      const who = actor.kind === 'person' ? actor.personId : undefined
      if (event.type === 'ObjectionRaised') {
        expect(event.objectorId).toBe(onBehalfOf ?? who)
        objectors.set(event.workId, event.objectorId)
      } else {
        expect([event.volunteerId, objectors.get(event.workId)]).not.toContain(who)
      }
    }
  })

  holdsForAllHistories('law 9: points are what the card in force awards, within its caps', ({ recorded }) => {
    for (const deposit of eventsOf(recorded, 'PointsDeposited')) {
      const { event, position } = deposit
      const before = recorded.filter((one) => one.position < position)
      const cards = eventsOf(before, 'RateCardAdopted').map((adopted) => adopted.event.card)
      const card = cardInForce(cards, event.servedOn)
      expect(card?.version).toBe(event.cardVersion)
      const { heads } = event
      // Each head of a group earns as somebody who earned nothing before.
      const earned = heads === undefined ? earnedBefore(before, deposit) : earnedBefore([], deposit)
      const awarded = card && award(card, event, earned)
      if (event.points > 0 && heads === undefined) expectWithinCaps(card, earned, event.points)
      expect(event.points).toBe((awarded?.points ?? Number.NaN) * (heads ?? 1))
      expect(event.explanation).toEqual(awarded?.explanation)
      expect(sumOf(event.explanation.map(pointsOfLine)) * (heads ?? 1)).toBe(event.points)
      expect(event.from).toBe(beginningOf(before, event.workId))
    }
  })
})

const expectWithinCaps = (card: RateCard | undefined, earned: EarnedBefore, points: number): void => {
  expect(earned.thatDay + points).toBeLessThanOrEqual(card?.dailyCap ?? 0)
  expect(earned.thatMonth + points).toBeLessThanOrEqual(card?.monthlyCap ?? 0)
  expect(earned.thatQuarter + points).toBeLessThanOrEqual(card?.quarterlyCap ?? 0)
  expect(earned.thatYear + points).toBeLessThanOrEqual(card?.yearlyCap ?? 0)
  expect(earned.balance + points).toBeLessThanOrEqual(card?.storageCap?.points ?? 0)
}

const beginningOf = (recorded: ReadonlyArray<Recorded>, workId: string): string | undefined =>
  eventsOf(recorded, 'WorkConfirmed').find(({ event }) => event.workId === workId)?.event.from
