import { describe, expect, it } from 'vitest'
import { describePlace, parseStorePlace, STORE_PLACES } from './store-place.ts'

const described = (text: string): string => {
  const place = parseStorePlace(text)
  return place._tag === 'Right' ? describePlace(place.right) : place.left.tag
}

describe('the place of a store', () => {
  it.each([
    ['memory:', 'memory:'],
    ['sqlite:/books/town.db', 'sqlite:/books/town.db'],
    ['sqlite:/books/with a space.db', 'sqlite:/books/with a space.db'],
    ['eventstoredb://127.0.0.1:2113?tls=false', 'eventstoredb://127.0.0.1:2113'],
    ['eventstoredb+discover://one:2113,two:2113', 'eventstoredb://one:2113,two:2113'],
  ])('is read: %s', (text, place) => {
    expect(described(text)).toBe(place)
  })

  it('is handed to the cluster’s client in its own words, whole', () => {
    expect(parseStorePlace('eventstoredb+discover://admin:pass@one,two?tlsCAFile=/ca.crt')).toMatchObject({
      right: { connectionString: 'esdb+discover://admin:pass@one,two?tlsCAFile=/ca.crt' },
    })
  })

  it.each([
    '',
    'memory',
    'sqlite:',
    'sqlite://books/town.db',
    'books/town.db',
    'postgres://admin:changeit@host/db',
    'esdb://admin:changeit@host',
    'eventstoredb:host',
    'eventstoredb://',
    'eventstoredb+discover://admin:changeit@one two',
  ])('is refused without repeating it: %s', (text) => {
    const refused = parseStorePlace(text)
    expect(refused).toMatchObject({ left: { tag: 'BadStorePlace', message: expect.stringContaining(STORE_PLACES) } })
    expect(JSON.stringify(refused)).not.toContain('changeit')
  })

  it.each([
    'eventstoredb://admin:changeit@host:2113/path?tls=true',
    'eventstoredb://admin:change/changeit@host:2113',
    'eventstoredb://admin:change@changeit@host:2113',
    'eventstoredb://admin:change?changeit#changeit@host:2113?tls=false',
  ])('is told without its password: %s', (text) => {
    expect(described(text)).toBe('eventstoredb://host:2113')
  })

  it('is told without its settings, whatever stands in them', () => {
    expect(described('eventstoredb://host?userKeyFile=/a@change%20it')).toBe('eventstoredb://…')
  })
})
