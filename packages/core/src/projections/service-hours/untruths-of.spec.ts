/** A certificate is as true as the works of the log: its lines as well as their sum. */
import { eventOf, taskStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import type { CertificateIssued } from '../../certificate/events.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { WorkConfirmed } from '../../task/events.ts'
import { serviceHours, tasksServed, untruthsOf } from './index.ts'

const { drafted, revoked } = taskStory
const wang = 'wang' as PersonId
const asOf = '2026-02-28' as LocalDate

const again = { ...drafted, taskId: 'sweeping-again' as typeof drafted.taskId }
const served = (workId: string, date: string, minutes: number, taskId: string = drafted.taskId) =>
  eventOf(WorkConfirmed, {
    taskId,
    shiftId: 'monday',
    volunteerId: wang,
    workId,
    category: drafted.category,
    from: `2026-02-${date}T01:00:00.000Z`,
    to: `2026-02-${date}T09:00:00.000Z`,
    minutes,
    servedOn: `2026-02-${date}`,
  })

const log: ReadonlyArray<Step> = [
  drafted,
  again,
  served('w1', '02', 60),
  served('w2', '09', 90),
  served('w3', '03', 30, again.taskId),
]
const hours = stateAfter(serviceHours, ...log)
const tasks = tasksServed(hours, wang, asOf)
const sumOf = (lines: CertificateIssued['tasks']) => lines.reduce((sum, line) => sum + line.minutes, 0)
const untruths = (lines: CertificateIssued['tasks'], sum = sumOf(lines), state = hours) =>
  untruthsOf(state, { holderId: wang, asOf, minutes: sum as CertificateIssued['minutes'], tasks: lines })

describe('a certificate', () => {
  test('drawn from the record is true, also of tasks that come again under one name', () => {
    expect(tasks).toHaveLength(2)
    expect(sumOf(tasks)).toBe(180)
    expect(untruths(tasks)).toEqual([])
  })

  test('of a part of the service is true as well', () => {
    const untilThird = tasksServed(hours, wang, '2026-02-02' as LocalDate)
    expect(untruths(untilThird)).toEqual([])
  })

  test('with a minute too many, a line told twice, or another’s task is not', () => {
    const [first, second] = tasks
    if (first === undefined || second === undefined) return expect.fail('there are two lines')
    const named = { kind: 'lines', title: drafted.title, category: drafted.category }
    const longer = { ...first, minutes: (first.minutes + 1) as typeof first.minutes }
    expect(untruths([longer, second])).toEqual([{ ...named, stated: 181, served: 180 }])
    expect(untruths([first, second, second])).toEqual([{ ...named, stated: 210, served: 180 }])
    const other = { ...first, title: '陪伴老人' as typeof first.title }
    expect(untruths([other])).toEqual([{ ...named, title: '陪伴老人', stated: 150, served: 0 }])
    const later = { ...first, from: '2026-02-03' as LocalDate }
    expect(untruths([later])).toEqual([{ ...named, stated: 150, served: 120 }])
  })

  test('with another sum than its lines is not', () => {
    expect(untruths(tasks, 181)).toEqual([{ kind: 'sum', stated: 181, ofLines: 180 }])
  })

  test('is not any more once a work of it was revoked', () => {
    const gone = { ...revoked(wang), workId: 'w1' as never }
    expect(untruths(tasks, 180, stateAfter(serviceHours, ...log, gone))).toMatchObject([{ stated: 180, served: 120 }])
  })
})
