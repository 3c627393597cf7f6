/** The kin of a duplicate, once the register is told: two numbers, one person. */
import type { HouseholdEvent } from '@lovebank/core'
import { householdStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { areKin, kinOf, restrictionOf } from './kin.ts'

const { kin, kinNoMore, noted, restricted, stateAfter } = householdStory

const after = (...events: ReadonlyArray<HouseholdEvent>) => stateAfter(...events).kin
const id = (name: string) => name as never

test('the kin of the duplicate are kin of who is kept, under both numbers', () => {
  const register = after(kin('wang-2', 'zhao'), kin('wang', 'qian'), noted('wang-2', 'duplicate', 'wang'))
  expect(kinOf(register, id('wang'))).toEqual(['qian', 'zhao'])
  expect(areKin(register, id('zhao'), id('wang-2'))).toBe(true)
  expect(areKin(register, id('wang-2'), id('qian'))).toBe(true)
  expect(areKin(after(kin('wang-2', 'zhao')), id('wang'), id('zhao'))).toBe(false)
})

test('what is recorded or ended afterwards counts under both numbers', () => {
  const register = after(kin('wang-2', 'zhao'), noted('wang-2', 'duplicate', 'wang'), kin('wang-2', 'qian'))
  expect(kinOf(register, id('wang'))).toEqual(['zhao', 'qian'])
  expect(
    kinOf(after(kin('wang-2', 'zhao'), noted('wang-2', 'duplicate', 'wang'), kinNoMore('wang', 'zhao')), id('wang-2')),
  ).toEqual([])
})

test('nobody is kin of themself, nor carried in a circle', () => {
  const register = after(
    kin('wang-2', 'wang'),
    noted('wang-2', 'duplicate', 'wang'),
    noted('wang', 'duplicate', 'wang-2'),
  )
  expect(kinOf(register, id('wang'))).toEqual([])
  expect(kinOf(after(kin('a', 'zhao'), noted('a', 'duplicate', 'b'), noted('b', 'duplicate', 'c')), id('a'))).toEqual([
    'zhao',
  ])
})

test('a restriction goes with the record, unless the kept one made its own', () => {
  const moved = after(restricted('wang-2', ['小明']), noted('wang-2', 'duplicate', 'wang'))
  expect(restrictionOf(moved, id('wang'))?.named).toMatchObject([{ name: '小明' }])
  const own = after(restricted('wang-2', ['小明']), restricted('wang', []), noted('wang-2', 'duplicate', 'wang'))
  expect(restrictionOf(own, id('wang-2'))?.named).toEqual([])
})
