/** Clauses on checkpoints: a reader's place and state, together. */
import type { Position } from '@lovebank/core'
import type { CheckpointStore } from '@lovebank/runtime'
import { expect } from 'vitest'
import { leftOf, rightOf } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { freshTenant } from '../samples.ts'

const position = (value: number): Position => value as Position
const freshName = (): string => `${freshTenant()}/balances@1`

export const checkpoints: ReadonlyArray<Clause<CheckpointStore>> = [
  clause('knows no checkpoint that was never saved', async (store) => {
    expect(await rightOf(store.loadCheckpoint(freshName()))).toBe(undefined)
  }),

  clause('gives back place and state of the last save', async (store) => {
    const name = freshName()
    await rightOf(store.saveCheckpoint({ name, position: undefined, state: '{}' }))
    expect(await rightOf(store.loadCheckpoint(name))).toEqual({ name, position: undefined, state: '{}' })
    const saved = { name, position: position(7), state: '{"余额":120}' }
    await rightOf(store.saveCheckpoint(saved))
    expect(await rightOf(store.loadCheckpoint(name))).toEqual(saved)
  }),

  clause('never goes back, and keeps what it had', async (store) => {
    const name = freshName()
    const saved = { name, position: position(7), state: 'seven' }
    await rightOf(store.saveCheckpoint(saved))
    const back = await leftOf(store.saveCheckpoint({ name, position: position(6), state: 'six' }))
    const toNothing = await leftOf(store.saveCheckpoint({ name, position: undefined, state: 'none' }))
    expect([back.tag, toNothing.tag]).toEqual(['InvalidRequest', 'InvalidRequest'])
    expect(await rightOf(store.loadCheckpoint(name))).toEqual(saved)
    await rightOf(store.saveCheckpoint({ ...saved, state: 'seven again' }))
  }),

  clause('begins again after a checkpoint was deleted', async (store) => {
    const name = freshName()
    await rightOf(store.saveCheckpoint({ name, position: position(7), state: 'seven' }))
    await rightOf(store.deleteCheckpoint(name))
    expect(await rightOf(store.loadCheckpoint(name))).toBe(undefined)
    await rightOf(store.saveCheckpoint({ name, position: position(1), state: 'one' }))
    await rightOf(store.deleteCheckpoint(freshName()))
  }),

  clause('keeps checkpoints of different names apart', async (store) => {
    const [one, other] = [freshName(), freshName()]
    await rightOf(store.saveCheckpoint({ name: one, position: position(1), state: 'one' }))
    await rightOf(store.saveCheckpoint({ name: other, position: position(2), state: 'other' }))
    expect(await rightOf(store.loadCheckpoint(one))).toMatchObject({ state: 'one' })
  }),

  clause('holds its checkpoints after it was opened again', async (first, { reopen }) => {
    if (reopen === undefined) return
    const saved = { name: freshName(), position: position(3), state: 'x'.repeat(2_000_000) }
    await rightOf(first.saveCheckpoint(saved))
    const store = await reopen()
    expect(await rightOf(store.loadCheckpoint(saved.name))).toEqual(saved)
  }),
]
