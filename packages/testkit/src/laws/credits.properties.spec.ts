/** The laws of what is credited beside work, over whole histories of a town: each rests on one ground, once, by the card of its day. */
import {
  accountIdOf,
  cardInForce,
  household,
  householdOf,
  type LocalDate,
  type PersonId,
  pointsOfAssessmentLine,
  type RateCard,
} from '@lovebank/core'
import { describe, expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf, type Found, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

type Credit = Found<'PointsCredited'>

const cardAt = (before: ReadonlyArray<Recorded>, day: LocalDate): RateCard | undefined =>
  cardInForce(
    eventsOf(before, 'RateCardAdopted').map(({ event }) => event.card),
    day,
  )

/** What a credit rests on, in words of which no two are equal. */
const groundOf = ({ event: { accountId, basis } }: Credit): string => {
  switch (basis.kind) {
    case 'act':
      return `${accountId} act ${basis.reference}`
    case 'base-amount':
    case 'score':
      return `${accountId} ${basis.kind} ${basis.startsOn}`
    case 'appraisal':
      return `appraisal ${basis.householdId} ${basis.month}`
  }
}

/** Whether the log has the fact, before the credit, that it says it rests on. What people recorded rests on their word. */
const hasGround = ({ event }: Credit, before: ReadonlyArray<Recorded>): boolean => {
  const { accountId, basis, creditedFor } = event
  switch (basis.kind) {
    case 'appraisal':
      return eventsOf(before, 'AppraisalConfirmed').some(
        ({ event: found }) =>
          found.householdId === basis.householdId && found.month === basis.month && found.points >= event.points,
      )
    case 'base-amount':
      return eventsOf(before, 'StatusRecorded').some(
        ({ event: found }) =>
          found.accountId === accountId && found.status === basis.status && found.since <= creditedFor,
      )
    case 'act': {
      const { reference } = basis
      if (!/^(recruited|commended)-/.test(reference)) return true
      const pools = eventsOf(before, 'AccountOpened').flatMap(({ event: { holderKind, accountId: id } }) =>
        holderKind === 'household' ? [id] : [],
      )
      const isTheirs = (personId: PersonId | undefined): boolean =>
        personId !== undefined && (accountIdOf(personId) === accountId || pools.includes(accountId))
      return eventsOf(before, 'VolunteerRegistered', 'VolunteerCommended').some(({ event: found }) =>
        found.type === 'VolunteerRegistered'
          ? reference === `recruited-${found.volunteerId}` && isTheirs(found.recruitedBy)
          : reference === `commended-${found.recordId}` && isTheirs(found.volunteerId),
      )
    }
    case 'score':
      return true
  }
}

/** How often the act of a credit had earned points that it still had, on days that begin as its own does: a year, a month. */
const timesBefore = (
  { event, position }: Credit,
  before: ReadonlyArray<Recorded>,
  begin: 'YYYY' | 'YYYY-MM',
): number => {
  const { accountId, basis, creditedFor } = event
  const taken = eventsOf(before, 'CreditReversed')
  const takenBack = (lotId: string) =>
    sumOf(taken.flatMap((one) => (one.event.lotId === lotId ? [one.event.points] : [])))
  return eventsOf(before, 'PointsCredited').filter(
    ({ event: other, position: where }) =>
      where < position &&
      other.accountId === accountId &&
      basis.kind === 'act' &&
      other.basis.kind === 'act' &&
      other.basis.act === basis.act &&
      other.creditedFor.startsWith(creditedFor.slice(0, begin.length)) &&
      other.points > takenBack(other.lotId),
  ).length
}

describe('the laws of what is credited beside work', () => {
  holdsForAllHistories(
    'law 3: each rests on one act, year, period or appraisal, which carries no other',
    ({ recorded }) => {
      const credits = eventsOf(recorded, 'PointsCredited')
      expect(new Set(credits.map(groundOf)).size).toBe(credits.length)
      for (const credit of credits) {
        expect(hasGround(credit, recorded.slice(0, credit.position))).toBe(true)
      }
    },
  )

  holdsForAllHistories('law 9: its lines sum up to it, and an act is worth what its card says', ({ recorded }) => {
    for (const credit of eventsOf(recorded, 'PointsCredited')) {
      const { event, position } = credit
      const { basis, creditedFor, explanation, points, cardVersion, pointClass } = event
      expect(sumOf(explanation.map(pointsOfAssessmentLine))).toBe(points)
      expect(pointClass).toBe(basis.kind === 'base-amount' ? 'granted' : 'earned')
      const judgedOn = basis.kind === 'score' ? basis.startsOn : creditedFor
      const card = cardAt(recorded.slice(0, position), judgedOn)
      expect(card?.version).toBe(cardVersion)
      if (basis.kind !== 'act') continue
      const item = card?.acts?.find(({ act }) => act === basis.act)
      const times = timesBefore(credit, recorded.slice(0, position), 'YYYY-MM')
      const tier = item?.monthlyTiers?.filter(({ afterTimes }) => afterTimes <= times).at(-1)
      expect(explanation[0]).toMatchObject({ line: 'act-done', points: (tier ?? item)?.points })
    }
  })

  holdsForAllHistories('an act earns no oftener in a month or a year than its card lets it', ({ recorded }) => {
    for (const credit of eventsOf(recorded, 'PointsCredited')) {
      const { event, position } = credit
      const { basis, creditedFor, points } = event
      if (basis.kind !== 'act' || points === 0) continue
      const before = recorded.slice(0, position)
      const item = cardAt(before, creditedFor)?.acts?.find(({ act }) => act === basis.act)
      expect(timesBefore(credit, before, 'YYYY')).toBeLessThan(item?.mostTimesAYear ?? Infinity)
      expect(timesBefore(credit, before, 'YYYY-MM')).toBeLessThan(item?.mostTimesAMonth ?? Infinity)
    }
  })

  holdsForAllHistories(
    'law 17: what is taken back is no more than there was; a complaint leaves none',
    ({ recorded }) => {
      for (const { event } of eventsOf(recorded, 'PointsCredited')) {
        const reversals = eventsOf(recorded, 'CreditReversed').filter((one) => one.event.lotId === event.lotId)
        const takenBack = sumOf(reversals.map((one) => one.event.points))
        expect(takenBack).toBeLessThanOrEqual(event.points)
        if (!reversals.some((one) => one.event.cause === 'complaint')) continue
        expect(event.isLostByComplaint).toBe(true)
        expect(takenBack).toBe(event.points)
      }
    },
  )

  holdsForAllHistories('law 13: nobody credits themself, nor their own household', ({ recorded }) => {
    let register = household.initialState
    const holders = new Map<string, string>()
    for (const one of recorded) {
      const { event, metadata } = one
      if (event.type === 'AccountOpened') holders.set(event.accountId, event.holderId)
      if (one.stream.includes('.household-')) register = household.evolve(register, event as never)
      const isCredit = event.type === 'PointsCredited' || event.type === 'CreditReversed'
      if (
        !isCredit ||
        metadata.actor.kind !== 'person' ||
        (event.type === 'CreditReversed' && event.cause === 'mistake')
      )
        continue
      const { personId } = metadata.actor
      const holderId = holders.get(event.accountId)
      const own = householdOf(register, personId)
      expect([personId, own?.householdId]).not.toContain(holderId)
      expect(own?.members.map((member) => member.personId) ?? []).not.toContain(holderId)
    }
  })

  holdsForAllHistories('who is suspended for no-shows has so many that nothing excused', ({ recorded, bank }) => {
    const fewest = Math.min(
      ...eventsOf(recorded, 'RateCardAdopted').map(({ event }) => event.card.noShows?.suspendAfter ?? Infinity),
    )
    const suspended = [...bank.streams].filter(([name, { state }]) => {
      const isVolunteer = name.includes('.volunteer-')
      const { kind, suspendedFor } = state as { readonly kind: string; readonly suspendedFor?: string }
      return isVolunteer && kind === 'Suspended' && suspendedFor === 'no-shows'
    })
    for (const [name] of suspended) {
      const ofThem = eventsOf(recorded, 'NoShowMarked', 'NoShowExcused', 'AttendanceRecorded').filter(({ event }) =>
        name.endsWith(event.volunteerId),
      )
      const standing = new Set<string>()
      for (const { event } of ofThem) {
        const key = `${event.taskId}/${event.shiftId}`
        if (event.type === 'NoShowMarked') standing.add(key)
        else standing.delete(key)
      }
      expect(standing.size).toBeGreaterThanOrEqual(fewest)
    }
  })
})
