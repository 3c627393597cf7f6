/** A dictionary answers as a Map does, whatever was put in and taken out, and changes nothing that was handed out before. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dictionary, emptyDictionary, entriesOf, lookUp, withEntry, withoutEntry } from './dictionary.ts'

const key = fc.oneof(
  fc.nat(400).map((number) => `k${number}`),
  fc.constantFrom('constructor', 'valueOf', 'toString', '__proto__'),
)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: fc.boolean().map(() => true), key, value: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ put: fc.boolean().map(() => false), key, value: fc.nat() }) },
)

describe('a persistent dictionary', () => {
  it('holds what a Map holds after the same steps', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 600, size: 'max' }), (steps) => {
        const model = new Map<string, number>()
        let dictionary: Dictionary<number> = emptyDictionary()
        for (const { put, key, value } of steps) {
          if (put) model.set(key, value)
          else model.delete(key)
          dictionary = put ? withEntry(dictionary, key, value) : withoutEntry(dictionary, key)
          expect(lookUp(dictionary, key)).toBe(model.get(key))
        }
        expect(new Map(entriesOf(dictionary))).toEqual(model)
        expect(JSON.parse(JSON.stringify(dictionary))).toEqual(dictionary)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves earlier dictionaries as they were', () => {
    const before = withEntry(emptyDictionary<number>(), 'a', 1)
    withEntry(before, 'a', 2)
    withoutEntry(before, 'a')
    expect(lookUp(before, 'a')).toBe(1)
    expect(lookUp(emptyDictionary(), 'constructor')).toBeUndefined()
  })
})
