import { describe, expect, test } from 'vitest'
import { EXCEPTIONS, type Exception } from './exceptions.ts'
import { readRepository } from './repository.ts'
import type { Finding } from './rule.ts'
import { RULES } from './rules.ts'

const repository = readRepository(process.cwd())

const isExcused =
  (rule: string, { file, subject }: Finding) =>
  (exception: Exception) =>
    exception.rule === rule && exception.file === file && (exception.subject ?? subject) === subject

const findings = RULES.flatMap((rule) => rule.check(repository).map((finding) => ({ rule: rule.name, finding })))

describe('the house is tidy', () => {
  test.each(RULES.map(({ name }) => name))('in its %s', (name) => {
    const untidy = findings
      .filter(({ rule, finding }) => rule === name && !EXCEPTIONS.some(isExcused(rule, finding)))
      .map(({ finding }) => `${finding.file} ${finding.message}`)
    expect.soft(untidy.join('\n'), `${name}: ${untidy.length} to mend`).toBe('')
  })

  test('and excuses only what needs an excuse', () => {
    const idle = EXCEPTIONS.filter(
      (exception) => !findings.some(({ rule, finding }) => isExcused(rule, finding)(exception)),
    )
    expect(idle, 'remove these from exceptions.ts').toEqual([])
  })

  test('and gives a reason for every excuse', () => {
    expect(EXCEPTIONS.filter(({ reason }) => reason.split(' ').length < 4)).toEqual([])
  })
})
