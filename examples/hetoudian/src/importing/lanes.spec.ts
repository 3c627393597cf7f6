/** Jobs in lanes. */
import { describe, expect, it } from 'vitest'
import { createLanes } from './lanes.ts'

const pause = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis))

describe('lanes', () => {
  it('keep the order of jobs that depend on one another', async () => {
    const lanes = createLanes(8)
    const done: Array<string> = []
    for (const [lane, label, millis] of [
      ['a', 'a1', 9],
      ['b', 'b1', 1],
      ['a', 'a2', 0],
    ] as const) {
      await lanes.add(lane, async () => {
        await pause(millis)
        done.push(label)
      })
    }
    await lanes.idle()
    expect(done).toEqual(['b1', 'a1', 'a2'])
  })

  it('let the next of a lane ask before the one before it is answered, but never before it has asked', async () => {
    const lanes = createLanes(8)
    const heard: Array<string> = []
    for (const label of ['first', 'second']) {
      await lanes.add('a', async (asked) => {
        await pause(3)
        heard.push(`${label} asks`)
        asked()
        await pause(9)
        heard.push(`${label} is answered`)
      })
    }
    await lanes.idle()
    expect(heard).toEqual(['first asks', 'second asks', 'first is answered', 'second is answered'])
  })

  it('never have more jobs under way than they may', async () => {
    const lanes = createLanes(3)
    let underWay = 0
    let most = 0
    for (let job = 0; job < 20; job += 1) {
      await lanes.add(String(job), async () => {
        underWay += 1
        most = Math.max(most, underWay)
        await pause(1)
        underWay -= 1
      })
    }
    await lanes.idle()
    expect(most).toBe(3)
  })

  it('stop at the first job that fails, and tell it', async () => {
    const lanes = createLanes(2)
    let later = 0
    await lanes.add('a', () => Promise.reject(new Error('the disk is full')))
    await expect(async () => {
      for (let job = 0; job < 9; job += 1) {
        await lanes.add('a', async () => {
          later += 1
        })
      }
      await lanes.idle()
    }).rejects.toThrow('the disk is full')
    expect(later).toBe(0)
  })
})
