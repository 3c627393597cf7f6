import { describe, expect, test } from 'vitest'
import { isActing } from './actor.ts'
import { accept, refuse, unreachable } from './decider.ts'
import { repeatedItem, StockLines } from './stock-line.ts'
import { aggregateNames, StreamName, streamKeyOf, streamName } from './stream.ts'

const tenant = 'hetoudian' as never

describe('the name of a stream', () => {
  test.each(aggregateNames)('leads back to the %s that it was made of', (aggregate) => {
    for (const id of ['town', '018f4e7a-1111-7222-8333-444455556666', 'a-b']) {
      const name = streamName(tenant, { aggregate, id })
      expect(name).toBe(`hetoudian.${aggregate}-${id}`)
      expect(StreamName.is(name)).toBe(true)
      expect(streamKeyOf(name)).toEqual({ aggregate, id })
    }
  })

  test('is of no known aggregate where another bank wrote it', () => {
    expect(streamKeyOf('hetoudian.parade-1' as never)).toBeUndefined()
  })

  test.each(['account-1', 'hetoudian.account', 'hetoudian.Account-1', 'he-tou.account-1', 'a.b-'])(
    'may not be “%s”',
    (name) => expect(StreamName.is(name)).toBe(false),
  )
})

test('a person acts, not one of the same name among the policies', () => {
  const wang = 'wang' as never
  expect(isActing({ kind: 'person', personId: wang }, wang)).toBe(true)
  expect(isActing({ kind: 'person', personId: 'li' as never }, wang)).toBe(false)
  expect(isActing({ kind: 'policy', name: wang }, wang)).toBe(false)
})

test('a decision is events or a refusal', () => {
  expect(accept('rang', 'rang')).toEqual({ _tag: 'Right', right: ['rang', 'rang'] })
  expect(accept()).toEqual({ _tag: 'Right', right: [] })
  expect(refuse('too loud')).toEqual({ _tag: 'Left', left: 'too loud' })
  expect(unreachable('never' as never)).toBe('never')
})

describe('lines of stock', () => {
  const line = (itemId: string) => ({ itemId, quantity: 1 })

  test('are 1 to 50', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => line(`item-${index}`))
    expect([0, 1, 50, 51].map((count) => StockLines.is(lines(count)))).toEqual([false, true, true, false])
  })

  test('tell the item that stands on two of them', () => {
    expect(repeatedItem([line('rice'), line('oil'), line('rice')] as never)).toBe('rice')
    expect(repeatedItem([line('rice'), line('oil')] as never)).toBeUndefined()
  })
})
