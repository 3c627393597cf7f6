/** Whether whoever stands there may spend in the place of wang. */
import type { HouseholdEvent } from '@lovebank/core'
import { householdStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { maySpendFor, type Stranger } from './named-relative.ts'

const { added, formed, freed, kin, kinNoMore, noted, removed, restricted, stateAfter } = householdStory

const NOW = '2026-02-10T09:00:00.000Z'
const neighbour = { name: '小明', relation: 'neighbour' }
const child = { name: '小明', relation: 'child' }
const zhao = { name: '赵', relation: 'neighbour', personId: 'zhao' as never }

const may = (stranger: Stranger, events: ReadonlyArray<HouseholdEvent>, at = NOW) =>
  maySpendFor(stateAfter(...events), 'wang' as never, stranger, at)

test('anybody may where nobody is named, and again once that is lifted', () => {
  expect(may(neighbour, [])).toBe(true)
  expect(may(neighbour, [restricted('wang', []), freed('wang')])).toBe(true)
  expect(may(neighbour, [restricted('zhao', [])])).toBe(true)
})

test('nobody may where the list is empty', () => {
  expect(may(child, [restricted('wang', [])])).toBe(false)
})

test('one off the books is known by name and relation together', () => {
  const named = [restricted('wang', ['小明'])]
  expect(may(child, named)).toBe(true)
  expect(may(neighbour, named)).toBe(false)
  expect(may({ ...child, name: '小红' }, named)).toBe(false)
})

test('one on the books is known by their number alone, under which they are kept', () => {
  const named = [kin('wang', 'zhao'), restricted('wang', ['zhao'])]
  expect(may(zhao, named)).toBe(true)
  expect(may({ name: 'zhao', relation: 'relative' }, named)).toBe(false)
  expect(may({ personId: 'zhao-new' as never }, [...named, noted('zhao', 'duplicate', 'zhao-new')])).toBe(true)
})

test('a name on the books counts as long as they are a relative', () => {
  expect(may(zhao, [kin('wang', 'zhao'), restricted('wang', ['zhao']), kinNoMore('wang', 'zhao')])).toBe(false)
  const home = [formed('H-1', ['wang', 'zhao']), restricted('wang', ['zhao'])]
  expect(may(zhao, home)).toBe(true)
  expect(may(zhao, [...home, removed('H-1', 'zhao')])).toBe(false)
})

test('one at home counts under the old number and the kept one, whichever belongs to the household', () => {
  const home = [formed('H-1', ['wang', 'zhao']), restricted('wang', ['zhao'])]
  const moved = [noted('zhao', 'duplicate', 'zhao-2'), added('H-1', 'zhao-2'), removed('H-1', 'zhao')]
  expect(may(zhao, [...home, ...moved])).toBe(true)
  expect(may({ personId: 'zhao-2' as never }, [...home, ...moved])).toBe(true)
  const holderMoved = [noted('wang', 'duplicate', 'wang-2'), added('H-1', 'wang-2'), removed('H-1', 'wang')]
  expect(may(zhao, [...home, ...holderMoved])).toBe(true)
  expect(may(zhao, [...home, ...holderMoved, removed('H-1', 'wang-2')])).toBe(false)
})

test('what was before the first list is judged without it', () => {
  const later = '2026-03-01T00:00:00.000Z'
  expect(may(neighbour, [restricted('wang', [], later)])).toBe(true)
  expect(may(neighbour, [restricted('wang', ['小红']), restricted('wang', [], later)])).toBe(false)
})
