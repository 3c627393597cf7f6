import { CarryKinships, type HouseholdEvent } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { household } from '../index.ts'
import { areKin, kinOf, restrictionOf } from '../kin.ts'

const given = scenariosOf(household)
const { kin, kinCarried, kinNoMore, restricted, stateAfter } = householdStory

const carry = commandOf(CarryKinships, { fromId: 'wang-2', toId: 'wang' })
const after = (...events: ReadonlyArray<HouseholdEvent>) => stateAfter(...events).kin
const id = (name: string) => name as never

test('is written down once, also where there were none', () => {
  given([])
    .when(carry)
    .then([kinCarried('wang-2', 'wang')])
  given([kinCarried('wang-2', 'wang')])
    .when(carry)
    .then([])
})

test('the kin of the duplicate are kin of who is kept, under both numbers', () => {
  const register = after(kin('wang-2', 'zhao'), kin('wang', 'qian'), kinCarried('wang-2', 'wang'))
  expect(kinOf(register, id('wang'))).toEqual(['qian', 'zhao'])
  expect(areKin(register, id('zhao'), id('wang-2'))).toBe(true)
  expect(areKin(register, id('wang-2'), id('qian'))).toBe(true)
  expect(areKin(after(kin('wang-2', 'zhao')), id('wang'), id('zhao'))).toBe(false)
})

test('what is recorded or ended afterwards counts under both numbers', () => {
  const register = after(kin('wang-2', 'zhao'), kinCarried('wang-2', 'wang'), kin('wang-2', 'qian'))
  expect(kinOf(register, id('wang'))).toEqual(['zhao', 'qian'])
  expect(
    kinOf(after(kin('wang-2', 'zhao'), kinCarried('wang-2', 'wang'), kinNoMore('wang', 'zhao')), id('wang-2')),
  ).toEqual([])
})

test('nobody is kin of themself, nor carried in a circle', () => {
  const register = after(kin('wang-2', 'wang'), kinCarried('wang-2', 'wang'), kinCarried('wang', 'wang-2'))
  expect(kinOf(register, id('wang'))).toEqual([])
  expect(kinOf(after(kin('a', 'zhao'), kinCarried('a', 'b'), kinCarried('b', 'c')), id('a'))).toEqual(['zhao'])
})

test('a restriction goes with the record, unless the kept one made its own', () => {
  const moved = after(restricted('wang-2', ['小明']), kinCarried('wang-2', 'wang'))
  expect(restrictionOf(moved, id('wang'))?.named).toMatchObject([{ name: '小明' }])
  const own = after(restricted('wang-2', ['小明']), restricted('wang', []), kinCarried('wang-2', 'wang'))
  expect(restrictionOf(own, id('wang-2'))?.named).toEqual([])
})
