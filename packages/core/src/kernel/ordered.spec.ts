/** A persistent ordered list is what a sorted array is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyOrdered,
  isEmptyOrdered,
  type Ordered,
  placeWhere,
  valueAt,
  valuesOf,
  withoutPlace,
  withValue,
  withValueAt,
} from './ordered.ts'

interface Member {
  readonly rank: number
  readonly name: number
}

const byRank = (one: Member, other: Member): number => one.rank - other.rank

/** What is done: a member comes, of some rank; the member of some place changes; or it goes. */
const deed = fc.record({
  do: fc.constantFrom('add', 'add', 'add', 'change', 'remove'),
  rank: fc.nat({ max: 50 }),
  at: fc.nat({ max: 300 }),
})

test('stays what a sorted array is, whatever comes and goes, and leaves what it was made from alone', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 400, size: 'max' }), (deeds) => {
      let ordered: Ordered<Member> = emptyOrdered()
      let array: ReadonlyArray<Member> = []
      deeds.forEach((one, name) => {
        const before = [ordered, valuesOf(ordered)] as const
        const target = array[one.at % Math.max(1, array.length)]
        const place = placeWhere(ordered, (member) => member === target)
        if (one.do === 'add') {
          const member = { rank: one.rank, name }
          ordered = withValue(ordered, member, byRank)
          array = [...array, member].toSorted(byRank)
        } else if (target !== undefined && place !== undefined) {
          expect(valueAt(ordered, place)).toBe(target)
          const changed = { ...target, name }
          ordered = one.do === 'change' ? withValueAt(ordered, place, changed) : withoutPlace(ordered, place)
          array = array.flatMap((member) => (member !== target ? [member] : one.do === 'change' ? [changed] : []))
        }
        expect(valuesOf(before[0])).toEqual(before[1])
      })
      expect(valuesOf(ordered)).toEqual(array)
      expect(isEmptyOrdered(ordered)).toBe(array.length === 0)
      expect(ordered.runs.every((run) => run.length > 0 && run.length <= 32)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('finds no place for what is not there', () => {
  const one = withValue(emptyOrdered<Member>(), { rank: 1, name: 1 }, byRank)
  expect(placeWhere(one, ({ name }) => name === 2)).toBeUndefined()
  expect(valueAt(one, { run: 1, index: 0 })).toBeUndefined()
})
