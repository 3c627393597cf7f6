import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { welfare } from '../index.ts'
import { notAnOccasion, scheduleNotFound } from '../refusals.ts'

const given = scenariosOf(welfare)
const { declareDue, fellDue, scheduleAdopted, scheduleStopped, stopSchedule } = welfareStory

test('grants no more after that day, and still on it, however late', () => {
  given([scheduleAdopted()])
    .when(stopSchedule())
    .then([scheduleStopped('2026-02-10')])
  given([scheduleAdopted(), scheduleStopped('2026-02-17')])
    .when(declareDue('2026-02-17', '2026-06-01T01:00:00.000Z'))
    .then([fellDue('2026-02-17')])
  given([scheduleAdopted(), scheduleStopped('2026-02-16')])
    .when(declareDue('2026-02-17'))
    .then(notAnOccasion({ scheduleId: 'spring-festival' as never, on: '2026-02-17' as never }))
})

test('says nothing of one that is stopped already', () => {
  given([scheduleAdopted(), scheduleStopped('2026-02-10')])
    .when(stopSchedule())
    .then([])
})

test('refuses a schedule that never was', () => {
  given([])
    .when(stopSchedule('new-year'))
    .then(scheduleNotFound({ scheduleId: 'new-year' as never }))
})
