import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { welfare } from '../index.ts'
import { notAnOccasion, scheduleNotFound } from '../refusals.ts'

const given = scenariosOf(welfare)
const { declareDue, fellDue, scheduleAdopted } = welfareStory
const none = (on: string) => notAnOccasion({ scheduleId: 'spring-festival' as never, on: on as never })

test('says once that an occasion has come, with all that is granted', () => {
  given([scheduleAdopted()])
    .when(declareDue('2026-02-17'))
    .then([fellDue('2026-02-17')])
  given([scheduleAdopted(), fellDue('2026-02-17')])
    .when(declareDue('2026-02-17'))
    .then([])
  given([scheduleAdopted(), fellDue('2027-02-06')])
    .when(declareDue('2026-02-17'))
    .then([fellDue('2026-02-17')])
})

test('is the same however late, and points that never expire say so', () => {
  given([scheduleAdopted({ validMonths: undefined })])
    .when(declareDue('2026-02-17', '2029-01-01T00:00:00.000Z'))
    .then([fellDue('2026-02-17', { expiresOn: undefined })])
})

test('refuses other days, and days to come', () => {
  given([scheduleAdopted()]).when(declareDue('2026-02-18')).then(none('2026-02-18'))
  given([scheduleAdopted()]).when(declareDue('2026-02-17', '2026-02-16T15:59:59.999Z')).then(none('2026-02-17'))
  given([scheduleAdopted({ lastDay: '2027-01-01' })])
    .when(declareDue('2027-02-06'))
    .then(none('2027-02-06'))
})

test('refuses a schedule that never was', () => {
  given([])
    .when(declareDue('2026-02-17', '2026-02-17T01:00:00.000Z', 'new-year'))
    .then(scheduleNotFound({ scheduleId: 'new-year' as never }))
})
