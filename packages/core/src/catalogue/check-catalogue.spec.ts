import { describe, expect, it } from 'vitest'
import { checkCatalogue } from './check-catalogue.ts'

const step = (from: number, to: number) => ({ from, to, upcast: (fields: Readonly<Record<string, unknown>>) => fields })
const faultsOf = (version: number, ...upcasters: ReadonlyArray<ReturnType<typeof step>>) =>
  checkCatalogue({ Moved: { version, upcasters, codec: { name: 'Moved' } } }, ['Moved']).map(({ fault }) => fault)

describe('the check of the catalogue', () => {
  it('finds nothing wrong with the catalogue of this bank', () => {
    expect(checkCatalogue()).toEqual([])
  })

  it('finds nothing wrong with a whole chain', () => {
    expect(faultsOf(3, step(2, 3), step(1, 2))).toEqual([])
  })

  it('finds a gap in a chain of upcasters', () => {
    expect(faultsOf(3, step(2, 3))).toEqual([expect.stringContaining('a gap: no upcaster starts at version 1')])
  })

  it('finds a cycle in a chain of upcasters', () => {
    expect(faultsOf(3, step(1, 2), step(2, 1))).toEqual([expect.stringContaining('leads back to 1: a cycle')])
  })

  it('finds an upcaster that skips a version', () => {
    expect(faultsOf(3, step(1, 3), step(2, 3))).toEqual([expect.stringContaining('skips to 3')])
  })

  it('finds two ways from one version', () => {
    expect(faultsOf(2, step(1, 2), step(1, 2))).toEqual(['2 upcasters start at version 1: keep one'])
  })

  it('finds an upcaster that leads beyond the newest version', () => {
    expect(faultsOf(1, step(1, 2))).toEqual([expect.stringContaining('outside 1 to 0')])
    expect(faultsOf(2, step(0, 1), step(1, 2))).toEqual([expect.stringContaining('outside 1 to 1')])
  })

  it('finds a type that no aggregate speaks of, and one with the codec of another', () => {
    const faults = checkCatalogue({ Moved: { version: 1, upcasters: [], codec: { name: 'Removed' } } }, [])
    expect(faults).toEqual([
      { type: 'Moved', fault: expect.stringContaining('its codec is that of Removed') },
      { type: 'Moved', fault: expect.stringContaining('no aggregate speaks of it') },
    ])
  })

  it('finds a type that is missing', () => {
    expect(checkCatalogue({}, ['Moved'])).toEqual([
      { type: 'Moved', fault: 'it is missing from the catalogue: add its entry' },
    ])
  })
})
