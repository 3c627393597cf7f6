/** What stands counts, and nothing that was revoked leaves a trace: whatever was confirmed twice, merged and revoked in between. */
import { eventOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAfter } from '../../../test/log-of.ts'
import type { LocalDate, PersonId } from '../../index.ts'
import { WorkConfirmed, WorkRevoked } from '../../task/events.ts'
import { DuplicateMarked } from '../../volunteer/events.ts'
import { serviceHours, serviceUpTo } from './index.ts'

const people = ['wang', 'wong', 'whang'] as const
const person = fc.constantFrom(...people)

const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('confirm' as const),
      who: person,
      hour: fc.nat({ max: 5 }),
      hours: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('revoke' as const), which: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), who: person, kept: person }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never

const at = (hour: number): string => `2026-02-10T0${hour}:00:00.000Z`

const task = { taskId: 'sweeping', shiftId: 'morning' }

type Event = WorkConfirmed | WorkRevoked | DuplicateMarked

/** A record ends once, and only what was confirmed is revoked. */
const eventsOf = (life: ReadonlyArray<Happening>): ReadonlyArray<Event> => {
  const confirmed: Array<WorkConfirmed> = []
  const ended = new Set<string>()
  const events: Array<Event> = []
  for (const [place, one] of life.entries()) {
    if (one.kind === 'confirm') {
      const work = { workId: `w${place}`, volunteerId: one.who, category: 'care', servedOn: '2026-02-10' }
      const times = { from: at(one.hour), to: at(one.hour + one.hours), minutes: one.hours * 60 }
      confirmed.push(eventOf(WorkConfirmed, { ...task, ...work, ...times }))
      events.push(...confirmed.slice(-1))
    }
    if (one.kind === 'revoke') {
      const work = confirmed[one.which % Math.max(confirmed.length, 1)]
      if (work !== undefined) events.push(eventOf(WorkRevoked, { ...work, ruling: '没有参加' }))
    }
    if (one.kind === 'merge' && one.who !== one.kept && !ended.has(one.who)) {
      ended.add(one.who)
      events.push(eventOf(DuplicateMarked, { volunteerId: one.who, keptId: one.kept }))
    }
  }
  return events
}

const servedBy = (events: ReadonlyArray<Event>, who: string) =>
  serviceUpTo(stateAfter(serviceHours, ...events), who as PersonId, '2026-02-28' as LocalDate).works

test('a revoked work is as one that was never confirmed', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), (life) => {
      const events = eventsOf(life)
      const revoked = new Set(events.flatMap((event) => (event.type === 'WorkRevoked' ? [event.workId] : [])))
      const others = events.filter((event) => event.type === 'DuplicateMarked' || !revoked.has(event.workId))
      for (const who of people) expect(servedBy(events, who)).toEqual(servedBy(others, who))
    }),
    { numRuns: 300 },
  )
})

test('no minute counts twice, and none that stands is lost', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), (life) => {
      const events = eventsOf(life)
      const revoked = new Set(events.flatMap((event) => (event.type === 'WorkRevoked' ? [event.workId] : [])))
      for (const event of events) {
        if (event.type !== 'WorkConfirmed' || revoked.has(event.workId)) continue
        const together = servedBy(events, event.volunteerId).filter(
          ({ from, to }) => from < event.to && event.from < to,
        )
        expect(together.length).toBeGreaterThan(0)
        if (together.some(({ workId }) => workId === event.workId)) expect(together).toHaveLength(1)
      }
    }),
    { numRuns: 300 },
  )
})
