import type { StreamName } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { tenant } from '../../test/town-scene.ts'
import { keyOwner, memoryKeyring, memoryStore } from '../index.ts'
import { derivedOwner, sealedCheckpoints, sealedSnapshots } from './sealed-derived.ts'

const name = `${tenant}/board@1`
const checkpoint = { name, position: 7 as never, state: '{"name":"王*"}' }
const snapshot = { stream: `${tenant}.volunteer-wang` as StreamName, revision: 3 as never, schema: 's', state: '王芳' }
const nothing = { _tag: 'Right', right: undefined }

const scene = () => {
  const store = memoryStore()
  const keyring = memoryKeyring()
  const erase = () => keyring.destroy([keyOwner(tenant, 'wang')], [derivedOwner(tenant)])()
  const reader = () => sealedCheckpoints(tenant, store, keyring)
  const snapshots = () => sealedSnapshots(tenant, store, keyring)
  return { store, keyring, erase, reader, snapshots }
}

describe('the state of a read model', () => {
  it('lies sealed beside the log and is read as it was saved', async () => {
    const { store, reader } = scene()
    await reader().saveCheckpoint(checkpoint)()
    expect(await reader().loadCheckpoint(name)()).toEqual({ _tag: 'Right', right: checkpoint })
    expect(JSON.stringify(await store.loadCheckpoint(name)())).not.toContain('王')
  })

  it('is gone after an erasure, so that it is built anew from the beginning', async () => {
    const { store, reader, erase } = scene()
    await reader().saveCheckpoint(checkpoint)()
    await erase()
    const anew = reader()
    expect(await anew.loadCheckpoint(name)()).toEqual(nothing)
    expect(await store.loadCheckpoint(name)()).toEqual(nothing)
    const begun = { ...checkpoint, position: 1 as never, state: '{}' }
    expect(await anew.saveCheckpoint(begun)()).toMatchObject({ _tag: 'Right' })
    expect(await reader().loadCheckpoint(name)()).toEqual({ _tag: 'Right', right: begun })
  })

  it('is read by nobody where a reader from before the erasure saved it after it', async () => {
    const { reader, erase } = scene()
    const slow = reader()
    await slow.loadCheckpoint(name)()
    await erase()
    await slow.saveCheckpoint(checkpoint)()
    expect(await reader().loadCheckpoint(name)()).toEqual(nothing)
  })

  it('is not taken over from before there was a keyring, when it lay there for all to read', async () => {
    const { store, reader } = scene()
    await store.saveCheckpoint(checkpoint)()
    expect(await reader().loadCheckpoint(name)()).toEqual(nothing)
  })
})

describe('a snapshot', () => {
  it('lies sealed beside the log, and is not used after an erasure', async () => {
    const { store, snapshots, erase } = scene()
    await snapshots().saveSnapshot(snapshot)()
    expect(await snapshots().loadSnapshot(snapshot.stream)()).toEqual({ _tag: 'Right', right: snapshot })
    expect(JSON.stringify(await store.loadSnapshot(snapshot.stream)())).not.toContain('王芳')
    await erase()
    expect(await snapshots().loadSnapshot(snapshot.stream)()).toEqual(nothing)
  })

  it('of one moment is not taken for that of another', async () => {
    const { store, snapshots } = scene()
    await snapshots().saveSnapshot(snapshot)()
    const kept = await store.loadSnapshot(snapshot.stream)()
    if (kept._tag === 'Left' || kept.right === undefined) expect.fail('nothing was kept')
    await store.saveSnapshot({ ...kept.right, revision: 9 as never })()
    expect(await snapshots().loadSnapshot(snapshot.stream)()).toEqual(nothing)
  })
})
