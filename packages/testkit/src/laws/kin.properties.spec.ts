/** What holds of kin in every history: nobody decides on theirs, and points that are restricted go through nobody unnamed. */
import type { DomainEvent, EventType, PersonId } from '@lovebank/core'
import { expect } from 'vitest'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

type OfType<Type extends EventType> = Extract<DomainEvent, { readonly type: Type }>

/** What the log says of kin, read apart from the register: pairs of numbers, each that which is kept for a person. */
interface Known {
  readonly pairs: ReadonlyArray<readonly [one: string, other: string]>
  readonly kept: ReadonlyMap<string, string>
}

const numberOf = ({ kept }: Known, who: string): string => {
  const next = kept.get(who)
  return next === undefined ? who : numberOf({ pairs: [], kept }, next)
}

const isPairOf = (known: Known, one: string, other: string) => {
  const both = [numberOf(known, one), numberOf(known, other)]
  return ([left, right]: readonly [string, string]): boolean =>
    left !== right && both.includes(left) && both.includes(right)
}

const areKinIn = (known: Known, one: string, other: string): boolean => known.pairs.some(isPairOf(known, one, other))

const learn = (known: Known, event: DomainEvent): Known => {
  switch (event.type) {
    case 'KinshipRecorded':
      return { ...known, pairs: [...known.pairs, [numberOf(known, event.personId), numberOf(known, event.relativeId)]] }
    case 'KinshipEnded': {
      const isTheirs = isPairOf(known, event.personId, event.relativeId)
      return { ...known, pairs: known.pairs.filter((pair) => !isTheirs(pair)) }
    }
    case 'StandingNoted': {
      const [from, to] = [numberOf(known, event.personId), numberOf(known, event.keptId ?? event.personId)]
      if (from === to) return known
      const kept = new Map(known.kept).set(from, to)
      const after = { pairs: [], kept }
      return { kept, pairs: known.pairs.map(([one, other]) => [numberOf(after, one), numberOf(after, other)]) }
    }
    default:
      return known
  }
}

/** Events that somebody decided on somebody, and that name whom. */
const decisions: ReadonlySet<string> = new Set([
  'WorkAccepted',
  'ObjectionUpheld',
  'ObjectionDismissed',
  'WorkRevoked',
  'NoShowExcused',
  'VolunteerReinstated',
  'VolunteerCommended',
  'VolunteerEvaluated',
  'StarProposed',
  'StarAwarded',
  'StarWithdrawn',
  'ReliefIssued',
  'HolderUnblocked',
])

const concernedIn = (event: DomainEvent): PersonId | undefined => {
  if (event.type === 'RedemptionRequested') return event.channel === 'at-the-counter' ? event.volunteerId : undefined
  if (!decisions.has(event.type)) return undefined
  return 'recipientId' in event ? event.recipientId : 'volunteerId' in event ? event.volunteerId : undefined
}

holdsForAllHistories('nobody decides on their kin, wherever they live', ({ recorded }) => {
  let known: Known = { pairs: [], kept: new Map() }
  for (const { event, metadata } of recorded) {
    known = learn(known, event)
    const concerned = concernedIn(event)
    const { actor } = metadata
    if (actor.kind !== 'person' || concerned === undefined) continue
    expect(areKinIn(known, actor.personId, concerned), `${event.type} by ${actor.personId}`).toBe(false)
  }
})

holdsForAllHistories('nobody ends a kinship of their own', ({ recorded }) => {
  for (const { event, metadata } of eventsOf(recorded, 'KinshipEnded')) {
    const by = metadata.actor.kind === 'person' ? metadata.actor.personId : undefined
    expect([event.personId, event.relativeId]).not.toContain(by)
  }
})

interface Restriction {
  readonly named: OfType<'SpendingRestricted'>['named']
  readonly since: string
}

const restrict = (
  restrictions: Map<string, Restriction>,
  { volunteerId, named, restrictedAt }: OfType<'SpendingRestricted'>,
): void => {
  const first = restrictions.get(volunteerId)?.since ?? restrictedAt
  restrictions.set(volunteerId, { named, since: first < restrictedAt ? first : restrictedAt })
}

type Collector = NonNullable<OfType<'RedemptionFulfilled'>['collectedBy']>

const isNamed = ({ named }: Restriction, { name, relation, personId }: Collector): boolean =>
  named.some((one) =>
    one.personId === undefined ? one.name === name && one.relation === relation : one.personId === personId,
  )

holdsForAllHistories('no restricted points were spent through anybody unnamed', ({ recorded }) => {
  const restrictions = new Map<string, Restriction>()
  const requested = eventsOf(recorded, 'RedemptionRequested').map(({ event }) => event)
  const holders = new Map(requested.map(({ redemptionId, volunteerId }) => [redemptionId, volunteerId]))
  for (const { event, metadata } of recorded) {
    if (event.type === 'SpendingRestricted') restrict(restrictions, event)
    if (event.type === 'SpendingRestrictionLifted') restrictions.delete(event.volunteerId)
    if (event.type !== 'RedemptionFulfilled' || event.collectedBy === undefined) continue
    const restriction = restrictions.get(holders.get(event.redemptionId) ?? '')
    if (restriction === undefined || metadata.occurredAt < restriction.since) continue
    expect(isNamed(restriction, event.collectedBy), event.collectedBy.name).toBe(true)
  }
})
