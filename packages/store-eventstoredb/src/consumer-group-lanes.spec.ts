/** In which order what came is handed over, whatever becomes of it. */
import type { EventId, Instant, Position, Revision, StreamName } from '@lovebank/core'
import type { StoredEvent } from '@lovebank/runtime'
import { describe, expect, it } from 'vitest'
import { createLanes, type Held } from './consumer-group-lanes.ts'

const eventOf = (name: string): StoredEvent => ({
  eventId: name as EventId,
  type: 'Counted',
  stream: `town.account-${name.slice(0, 1)}` as StreamName,
  revision: Number(name.slice(1)) as Revision,
  position: 0 as Position,
  recordedAt: '2026-03-10T04:00:00.000Z' as Instant,
  data: {},
  metadata: {},
})

const filled = (...names: ReadonlyArray<string>) => {
  const news: { stir: () => void } = { stir: () => undefined }
  const givenBack: Array<string> = []
  const giveBack = (ids: ReadonlyArray<string>) => {
    givenBack.push(...ids)
    news.stir()
  }
  const lanes = createLanes({ most: 4, stir: () => news.stir(), giveBack })
  for (const name of names) lanes.take(name, eventOf(name))
  const next = (): Held => lanes.next() as Held
  const untilStirred = () => new Promise<void>((resolve) => (news.stir = resolve))
  return { lanes, next, untilStirred, givenBack }
}

describe('the lanes of a consumer', () => {
  it('hand over one event of each stream, and the next when it was answered for', () => {
    const { lanes, next } = filled('a0', 'a1', 'b0')
    const first = next()
    expect([first.id, next().id, lanes.next()]).toEqual(['a0', 'b0', undefined])
    lanes.done(first)
    expect(next().id).toBe('a1')
  })

  it('do not take twice what is in hand, but take again what was answered for', () => {
    const { lanes, next } = filled('a0')
    const first = next()
    lanes.take('a0', eventOf('a0'))
    lanes.done(first)
    expect([lanes.next(), lanes.isEmpty()]).toEqual([undefined, true])
    lanes.take('a0', eventOf('a0'))
    expect(next().id).toBe('a0')
  })

  it('give what failed again before all others of its stream', async () => {
    const { lanes, next, untilStirred } = filled('a0', 'a1')
    lanes.tryAgain(next(), 1)
    expect(lanes.next()).toBeUndefined()
    await untilStirred()
    expect(next()).toMatchObject({ id: 'a0', failures: 1 })
  })

  it('are given back when they are full of what waits to be tried again, and know it when it comes again', async () => {
    const { lanes, next, untilStirred, givenBack } = filled('a1', 'a2', 'b1', 'b2')
    lanes.tryAgain(next(), 1)
    lanes.tryAgain(next(), 1_000_000)
    await untilStirred()
    expect(givenBack).toEqual(['a1', 'a2', 'b1', 'b2'])
    expect([lanes.isEmpty(), lanes.next()]).toEqual([true, undefined])
    lanes.take('a0', eventOf('a0'))
    lanes.take('a1', eventOf('a1'))
    const first = next()
    expect(first).toMatchObject({ id: 'a0', failures: 0 })
    lanes.done(first)
    expect(next()).toMatchObject({ id: 'a1', failures: 1 })
  })

  it('let a busy stream not keep others waiting', () => {
    const { lanes, next } = filled('a0', 'a1', 'a2', 'b0')
    const first = next()
    lanes.done(first)
    expect(next().id).toBe('b0')
  })
})
