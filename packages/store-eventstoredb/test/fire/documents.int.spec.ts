import type { Position } from '@lovebank/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openScene, rightOf, type Scene } from './scene.ts'

const NAME = 'fire/balances@1'

/** Larger than one append takes. */
const large = (letter: string): string => letter.repeat(400_000)

const checkpoint = (at: number, state: string) => ({ name: NAME, position: at as Position, state })

describe('a checkpoint in pieces', () => {
  let scene: Scene
  beforeEach(async () => {
    scene = await openScene()
  })
  afterEach(() => scene.close())

  it('is read whole by who was told of pieces that a writer has forgotten since', async () => {
    const { server, store, openAnother } = scene
    const reader = await openAnother()
    const save = async (at: number, letter: string) =>
      rightOf(await store.saveCheckpoint(checkpoint(at, large(letter)))())
    await save(1, 'a')
    // The reader has been told of the pieces of `a`, and waits for them while the writer goes on twice.
    const isOfPieces = (name: string): boolean => name.includes('pieces')
    const held = server.faults.inject('read', { kind: 'hold' }, { when: isOfPieces })
    const loading = reader.loadCheckpoint(NAME)()
    await expect.poll(() => server.openCalls()).toBe(1)
    await save(2, 'b')
    await save(3, 'c')
    held.release()
    expect(rightOf(await loading)).toEqual(checkpoint(3, large('c')))
  })

  it('is kept whole, the furthest of them, where two save at the same time', async () => {
    const { store, openAnother } = scene
    const another = await openAnother()
    const saves = await Promise.all([
      store.saveCheckpoint(checkpoint(10, large('x')))(),
      another.saveCheckpoint(checkpoint(20, large('y')))(),
      store.saveCheckpoint(checkpoint(20, large('y')))(),
      another.saveCheckpoint(checkpoint(20, large('y')))(),
    ])
    // Who comes too late with an earlier place is told so; nobody is told anything else.
    const tags = saves.map((save) => (save._tag === 'Left' ? save.left.tag : 'saved'))
    expect(new Set(tags.slice(1))).toEqual(new Set(['saved']))
    expect(['saved', 'InvalidRequest']).toContain(tags[0])
    expect(rightOf(await another.loadCheckpoint(NAME)())).toEqual(checkpoint(20, large('y')))
  })

  it('can begin again where another process has deleted it', async () => {
    const { store, openAnother } = scene
    const another = await openAnother()
    rightOf(await store.saveCheckpoint(checkpoint(30, 'old'))())
    rightOf(await another.deleteCheckpoint(NAME)())
    rightOf(await store.saveCheckpoint(checkpoint(5, 'new'))())
    expect(rightOf(await another.loadCheckpoint(NAME)())).toEqual(checkpoint(5, 'new'))
  })
})
