/** Nobody is told before the disk has it, and nobody is told a lie when the disk fails. */
import { describe, expect, it } from 'vitest'
import { openDurability, type Settle } from './durability.ts'
import type { LogFile } from './log-file.ts'

/** A log whose syncs end when the test says so. */
const slowLog = () => {
  const ends: Array<(error?: Error) => void> = []
  let atOnce = 0
  const log: LogFile = {
    syncNow: () => {
      atOnce += 1
    },
    sync: () =>
      new Promise((resolve, reject) => ends.push((error) => (error === undefined ? resolve() : reject(error)))),
    close: () => undefined,
  }
  return { log, ends, syncsAtOnce: () => atOnce }
}

const told = () => {
  const answers: Array<string> = []
  const settle =
    (name: string): Settle =>
    (failure) =>
      answers.push(failure === undefined ? name : `${name}: ${failure.tag}`)
  return { answers, settle }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('durability', () => {
  it('tells after the sync that began after the commit, and not after one that was under way', async () => {
    const { log, ends } = slowLog()
    const { answers, settle } = told()
    const durability = openDurability(log, 'books.db')
    durability.settleDurable([settle('a'), settle('b')], false)
    durability.settleDurable([settle('c')], false)
    expect(durability.waiting()).toBe(3)
    ends[0]?.()
    await turn()
    expect(answers).toEqual(['a', 'b'])
    expect(ends).toHaveLength(2)
    ends[1]?.()
    await turn()
    expect(answers).toEqual(['a', 'b', 'c'])
    expect(durability.waiting()).toBe(0)
  })

  it('syncs at once for one who is alone, and only where no other sync is under way', async () => {
    const { log, ends, syncsAtOnce } = slowLog()
    const { answers, settle } = told()
    const durability = openDurability(log, 'books.db')
    durability.settleDurable([settle('alone')], true)
    expect([answers, syncsAtOnce()]).toEqual([['alone'], 1])
    durability.settleDurable([settle('a'), settle('b')], false)
    durability.settleDurable([settle('c')], true)
    expect([ends.length, syncsAtOnce()]).toEqual([1, 1])
    ends[0]?.()
    await turn()
    ends[1]?.()
    await turn()
    expect(answers).toEqual(['alone', 'a', 'b', 'c'])
  })

  it('leaves the outcome unknown for all who wait when the disk fails, and takes nothing more', async () => {
    const { log, ends } = slowLog()
    const { answers, settle } = told()
    const durability = openDurability(log, 'books.db')
    durability.settleDurable([settle('a'), settle('b')], false)
    durability.settleDurable([settle('c')], false)
    expect(durability.failure()).toBeUndefined()
    ends[0]?.(new Error('EIO'))
    await turn()
    expect(answers).toEqual(['a: Unavailable', 'b: Unavailable', 'c: Unavailable'])
    expect(durability.failure()).toMatchObject({ tag: 'Unavailable', isOutcomeUnknown: false })
    await durability.finish()
    expect(ends).toHaveLength(1)
  })

  it('leaves the outcome unknown for one who is alone when the disk fails', () => {
    const heard: Array<unknown> = []
    const durability = openDurability(
      {
        ...slowLog().log,
        syncNow: () => {
          throw new Error('EIO: i/o error')
        },
      },
      'books.db',
    )
    durability.settleDurable([(failure) => heard.push(failure)], true)
    expect(heard).toMatchObject([
      { tag: 'Unavailable', isOutcomeUnknown: true, message: expect.stringContaining('EIO') },
    ])
    expect(durability.failure()).toBeDefined()
  })

  it('brings what was answered before to the disk by itself, and at once where that is waited for', async () => {
    const { log, ends } = slowLog()
    const durability = openDurability(log, 'books.db')
    durability.bringSoon()
    durability.bringSoon()
    expect(ends).toHaveLength(0)
    const finished = durability.finish()
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await finished
    durability.bringSoon()
    await expect.poll(() => ends.length).toBe(2)
    ends[1]?.()
    await durability.finish()
  })
})
