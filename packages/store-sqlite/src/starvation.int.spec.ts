/** Writers who feed each other leave timers, sockets and readers their turn. */
import { describe, expect, it } from 'vitest'
import { eventSaying, streamOf } from '../test/events.ts'
import { opened } from '../test/opened.ts'

const FOR_MILLIS = 500

describe('writers in a loop', () => {
  it.each([
    [8, 'soon'],
    [64, 'soon'],
    [64, 'now'],
  ] as const)('%i of them with `%s` let timers run', async (writers, durability) => {
    const store = await opened()
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 10)
    const end = performance.now() + FOR_MILLIS
    const write = async (n: number): Promise<void> => {
      while (performance.now() < end) {
        const request = { stream: streamOf(`s${n}`), expected: { kind: 'any' as const }, events: [eventSaying('x')] }
        await store.append(request, { durability })()
      }
    }
    await Promise.all(Array.from({ length: writers }, (_, n) => write(n)))
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  })
})
