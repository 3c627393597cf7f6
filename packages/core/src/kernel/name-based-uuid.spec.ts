/** Ids by name are those that every other maker of UUIDv5 would give. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameBasedUuid } from './name-based-uuid.ts'

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

/** By the words of RFC 9562, section 5.5, and the machine's own SHA-1. */
const byTheBook = (name: string, namespace: string): string => {
  const bytes = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const digest = createHash('sha1').update(bytes).update(name, 'utf8').digest()
  digest[6] = ((digest[6] ?? 0) % 16) + 0x50
  digest[8] = ((digest[8] ?? 0) % 64) + 0x80
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

test('gives the id of the example in the standard', () => {
  expect(nameBasedUuid('www.example.com', DNS)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('gives the same id as the standard for every name and namespace', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (name, namespace) => {
      expect(nameBasedUuid(name, namespace)).toBe(byTheBook(name, namespace))
    }),
  )
})

test('gives the same id as the standard for long and for Chinese names', () => {
  for (const name of ['', '河头店', '志愿者/2026', 'x'.repeat(55), 'x'.repeat(500), `half \ud83d`]) {
    expect(nameBasedUuid(name, DNS)).toBe(byTheBook(name, DNS))
  }
})
