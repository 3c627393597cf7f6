import { describe, expect, test } from 'vitest'
import { CommandId, PersonId, TenantId } from './ids.ts'
import { Keyword, Name, Note, PickupCode, UnitCode, VolunteerNumber } from './text.ts'

describe('an id', () => {
  test('is 1 to 64 small letters, digits and hyphens', () => {
    expect(['a', '018f', 'wang-li', 'a'.repeat(64)].map(PersonId.is)).toEqual(Array(4).fill(true))
  })
  test.each(['', '-a', 'A', '王芳', 'a b', 'a.b', 'a/b', 'a'.repeat(65), 'a\n'])('may not be “%s”', (text) => {
    expect(PersonId.is(text)).toBe(false)
  })
})

test('a command’s id is a UUID in small letters', () => {
  expect(CommandId.is('018f4e7a-1111-7222-8333-444455556666')).toBe(true)
  expect(
    ['018F4E7A-1111-7222-8333-444455556666', '018f4e7a', '018f4e7a-1111-0222-8333-444455556666', ''].map(CommandId.is),
  ).toEqual(Array(4).fill(false))
})

test('a tenant’s id can stand before the dot of a stream’s name', () => {
  expect(['hetoudian', 'a1'].map(TenantId.is)).toEqual([true, true])
  expect(['', '1a', 'a.b', 'a-b', 'A', 'a'.repeat(33)].map(TenantId.is)).toEqual(Array(6).fill(false))
})

describe('a text that people type', () => {
  test('is neither blank nor too long', () => {
    expect(['王芳', '𠮷'.repeat(50), ' a '].map(Name.is)).toEqual([true, true, true])
    expect(['', '  ', '　', 'a'.repeat(101)].map(Name.is)).toEqual(Array(4).fill(false))
    expect([Note.is('a'.repeat(1_000)), Note.is('a'.repeat(1_001))]).toEqual([true, false])
  })
  test('has no control characters and no half characters', () => {
    expect(['a\nb', 'a\u0000', 'a\u007f', '\ud800'].map(Note.is)).toEqual(Array(4).fill(false))
  })
})

test('keys, numbers and codes are written as the town prints them', () => {
  expect([Keyword.is('street-keeping'), Keyword.is('Street'), Keyword.is('-a')]).toEqual([true, false, false])
  expect([VolunteerNumber.is('HTD-0001'), VolunteerNumber.is('htd'), VolunteerNumber.is('')]).toEqual([
    true,
    false,
    false,
  ])
  expect([UnitCode.is('ST-01'), UnitCode.is('st-01'), UnitCode.is('A'.repeat(33))]).toEqual([true, false, false])
  expect([PickupCode.is('004211'), PickupCode.is('4211'), PickupCode.is('12345a')]).toEqual([true, false, false])
})
