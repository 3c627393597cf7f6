/** What was answered before a flush is on the disk after it, however slow the disk is. */
import { describe, expect, it } from 'vitest'
import { openDurability } from './durability.ts'
import type { LogFile } from './log-file.ts'

/** A log whose syncs end when the test says so; a sync covers what was committed before it began. */
const slowLog = () => {
  let committed = 0
  let onDisk = 0
  const ends: Array<() => void> = []
  const log: LogFile = {
    syncNow: () => {
      onDisk = committed
    },
    sync: () => {
      const covers = committed
      return new Promise((resolve) =>
        ends.push(() => {
          onDisk = Math.max(onDisk, covers)
          resolve()
        }),
      )
    },
    close: () => undefined,
  }
  return {
    log,
    ends,
    commit: () => {
      committed += 1
    },
    lost: () => committed - onDisk,
  }
}

const millis = (count: number) => new Promise((resolve) => setTimeout(resolve, count))

describe('a commit that was answered `soon` while a sync was under way', () => {
  it('is on the disk once a flush after it has ended', async () => {
    const { log, ends, commit, lost } = slowLog()
    const durability = openDurability(log, 'books.db')
    commit()
    durability.settleDurable([() => undefined, () => undefined], false)
    expect(ends).toHaveLength(1)
    commit()
    durability.bringSoon()
    const finished = durability.finish()
    ends[0]?.()
    await Promise.race([finished, millis(100)])
    for (const end of ends.slice(1)) end()
    await finished
    expect(lost()).toBe(0)
  })

  it('is on the disk within moments, although that sync took longer than these moments', async () => {
    const { log, ends, commit, lost } = slowLog()
    const durability = openDurability(log, 'books.db')
    commit()
    durability.settleDurable([() => undefined, () => undefined], false)
    commit()
    durability.bringSoon()
    await millis(60)
    ends[0]?.()
    await millis(100)
    commit()
    durability.bringSoon()
    await millis(100)
    expect(ends.length).toBeGreaterThan(1)
    const endAll = () => {
      for (const end of ends.splice(0)) end()
      return lost()
    }
    await expect.poll(endAll).toBe(0)
  })
})
