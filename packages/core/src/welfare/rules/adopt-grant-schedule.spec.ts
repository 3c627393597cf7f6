import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { meetingNotHeldYet, noMajority } from '../../kernel/meeting-refusals.ts'
import { welfare } from '../index.ts'
import { agesOutOfOrder, scheduleBeginsTooEarly, scheduleIdTaken, scheduleWithoutDay } from '../refusals.ts'

const given = scenariosOf(welfare)
const { adoptSchedule, scheduleAdopted, scheduleStopped } = welfareStory
const day = (text: string) => text as never
const scheduleId = 'spring-festival' as never

test('adopts a grant for a group on days to come', () => {
  given([]).when(adoptSchedule()).then([scheduleAdopted()])
})

test('adopts what comes each month or year, for ages, stars, needs and names', () => {
  for (const changes of [
    { days: { kind: 'monthly' as const, day: 31 } },
    { days: { kind: 'yearly' as const, day: '02-29' }, group: { by: 'age' as const, from: 70, to: 120 } },
    { days: { kind: 'yearly' as const, day: '01-01' }, group: { by: 'stars' as const, atLeast: 3 } },
    { group: { by: 'need' as const, upToGrade: 1 } },
    { group: { by: 'named' as const, people: ['chen'] } },
  ]) {
    given([])
      .when(adoptSchedule(changes))
      .then([scheduleAdopted(changes)])
  }
})

test('refuses an id that was used, stopped or not', () => {
  given([scheduleAdopted()]).when(adoptSchedule()).then(scheduleIdTaken({ scheduleId }))
  given([scheduleAdopted(), scheduleStopped('2026-02-10')])
    .when(adoptSchedule())
    .then(scheduleIdTaken({ scheduleId }))
})

test('refuses to begin on a day that is over', () => {
  given([])
    .when(adoptSchedule({ firstDay: '2026-02-09' }))
    .then(scheduleBeginsTooEarly({ firstDay: day('2026-02-09'), earliest: day('2026-02-10') }))
})

test('refuses what would never grant anything', () => {
  const never = scheduleWithoutDay({ scheduleId })
  given([])
    .when(adoptSchedule({ lastDay: '2026-02-16' }))
    .then(never)
  given([])
    .when(adoptSchedule({ days: { kind: 'monthly', day: 9 }, lastDay: '2026-03-08' }))
    .then(never)
  given([])
    .when(adoptSchedule({ lastDay: '2026-02-09' }))
    .then(never)
})

test('refuses ages that nobody has', () => {
  given([])
    .when(adoptSchedule({ group: { by: 'age', from: 71, to: 70 } }))
    .then(agesOutOfOrder({ from: 71, to: 70 }))
})

test('refuses a meeting that does not carry it', () => {
  given([])
    .when(adoptSchedule({}, { heldOn: '2026-02-11' }))
    .then(meetingNotHeldYet({ heldOn: day('2026-02-11'), on: day('2026-02-10') }))
  given([])
    .when(adoptSchedule({}, { present: 30, inFavour: 15 }))
    .then(noMajority({ inFavour: 15, present: 30 }))
})
