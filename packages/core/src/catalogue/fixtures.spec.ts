/** Every event ever written, in every version, must decode for ever: law 12. The fixtures are never edited, only added to. */
import { readdirSync, readFileSync } from 'node:fs'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { storedRecord } from '../../test/stored-record.ts'
import { catalogue } from '../catalogue.ts'
import { decodeRecorded } from './decode-recorded.ts'

const folder = new URL('../../fixtures/events/', import.meta.url)
const fixture = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

const versions = Object.entries(catalogue).flatMap(([type, { version }]) =>
  Array.from({ length: version }, (_, index) => ({ type, version: index + 1, file: `${type}.v${index + 1}.json` })),
)

describe('the fixtures of events', () => {
  it('are one for each version of each catalogued type, and no other', () => {
    expect(readdirSync(folder).toSorted()).toEqual(versions.map(({ file }) => file).toSorted())
  })

  it.each(versions)('$file still decodes to the newest version', ({ type, version, file }) => {
    const decoded = decodeRecorded(storedRecord({ type, data: fixture(file) }, { schemaVersion: version }))
    expect(decoded).toMatchObject({ _tag: 'Right', right: { event: { type } } })
  })

  it.each(versions.filter(({ type, version }) => version === catalogue[type as keyof typeof catalogue].version))(
    '$file is read without losing a field',
    ({ type, version, file }) => {
      const data = fixture(file)
      const decoded = decodeRecorded(storedRecord({ type, data }, { schemaVersion: version }))
      expect(JSON.parse(JSON.stringify(isRight(decoded) ? decoded.right.event : decoded))).toEqual(data)
    },
  )

  it.each([
    ['VolunteerRegistered', 'child', 'under-14'],
    ['VolunteerRegistered', 'youth', '14-to-17'],
    ['ProfileAmended', 'youth', '14-to-17'],
    ['ProfileAmended', 'adult', 'adult'],
  ])('tell the age band of a %s of version 1, %s, as %s', (type, before, now) => {
    const data = { ...(fixture(`${type}.v1.json`) as object), ageBand: before }
    const decoded = decodeRecorded(storedRecord({ type, data }, { schemaVersion: 1 }))
    expect(decoded).toMatchObject({ right: { event: { ageBand: now } } })
  })

  it('tell that goods received in version 1 were donations without a price', () => {
    const data = fixture('StockReceived.v1.json')
    const decoded = decodeRecorded(storedRecord({ type: 'StockReceived', data }, { schemaVersion: 1 }))
    expect(decoded).toMatchObject({
      right: {
        event: {
          receiptId: 'receipt-2025-001',
          quantity: 200,
          source: 'donation',
          unitPriceFen: undefined,
          from: '壹基金',
        },
      },
    })
  })
})
