import { IssueCertificate, type Name } from '@lovebank/core'
import { certificateStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { certificateIdOf } from '../../kernel/derive.ts'
import { certificate } from '../index.ts'
import {
  certificateNumberTaken,
  certifiedDayToCome,
  certifiedMinutesDiffer,
  handlerIsHolder,
  taskOutsideCertificate,
} from '../refusals.ts'

const given = scenariosOf(certificate)
const { care, content, issued, issuer, revoked, sweeping } = certificateStory

const issue = (more: { [Key in keyof typeof content]?: (typeof content)[Key] } & { handlerId?: string } = {}) =>
  commandOf(IssueCertificate, { ...content, ...issuer, ...more })
const asked = issue()

test('issues a certificate under its number, with all that it must say', () => {
  given([]).when(asked).then([issued])
  expect(certificate.streamIdOf(asked)).toBe(certificateIdOf(issued.number))
})

test('carries neither points nor a fee', () => {
  for (const name of Object.keys(asked)) expect(name).not.toMatch(/points|fee|price|fen/i)
})

test('refuses a number that was given before, also one that was revoked', () => {
  given([issued])
    .when(asked)
    .then(certificateNumberTaken({ number: issued.number }))
  given([issued, revoked])
    .when(asked)
    .then(certificateNumberTaken({ number: issued.number }))
})

test('refuses to be handled by its holder', () => {
  given([])
    .when(issue({ handlerId: 'wang' }))
    .then(handlerIsHolder({ holderId: issued.holderId }))
})

describe('its content', () => {
  test('tells only of days that have been', () => {
    const tomorrow = issue({ asOf: '2026-02-11' })
    given([])
      .when(tomorrow)
      .then(certifiedDayToCome({ asOf: tomorrow.asOf, today: issued.issuedOn }))
    expect(certificate.decide(issue({ asOf: '2026-02-10' }), certificate.initialState)._tag).toBe('Right')
  })

  test.each([
    ['2026-01-20', '2026-02-10'],
    ['2026-01-20', '2026-01-19'],
  ])('refuses a task from %s to %s, before its own beginning or after its day', (from, until) => {
    const command = issue({ tasks: [sweeping, { ...care, from, until }] })
    const task = command.tasks[1] ?? expect.fail('two tasks')
    const facts = { title: care.title as Name, from: task.from, until: task.until, asOf: command.asOf }
    given([]).when(command).then(taskOutsideCertificate(facts))
  })

  test('adds up', () => {
    given([])
      .when(issue({ minutes: 601 }))
      .then(certifiedMinutesDiffer({ stated: 601, ofTasks: 600 }))
  })
})

test('lies with its issuer and is never for the holder to ask', () => {
  expect(certificate.scopeOf(asked, certificate.initialState)).toEqual({ unitId: 'north', notBy: ['wang'] })
})
