/** A refusal is acted upon only once it is kept, also where keeping it failed at first. */
import {
  type Command,
  type CommandId,
  type CorrelationId,
  type Instant,
  type Keyword,
  type Name,
  type Policy,
  reactionIdOf,
  type UnitCode,
  unitIdOf,
} from '@lovebank/core'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { clockAtNoon, countedIds, doAll, foundTown, tenant, uuid } from '../../test/town-scene.ts'
import { type CheckpointStore, createExecutor, memoryStore, refused, townDomain } from '../index.ts'
import { createPolicyRunner } from './policy-runner.ts'

const rename = (step: string, commandId: CommandId): Command => ({
  type: 'RenameUnit',
  commandId,
  actor: { kind: 'policy', name: step as Keyword },
  onBehalfOf: undefined,
  occurredAt: '2026-01-01T00:00:00.000Z' as Instant,
  correlationId: uuid(1) as CorrelationId,
  causationId: undefined,
  unitId: unitIdOf('HTD' as UnitCode),
  name: '甲' as Name,
})

const renames: Policy<unknown> = {
  name: 'renames' as Keyword,
  version: 1,
  initialState: {},
  evolve: (state) => state,
  react: (_, { event, eventId }) =>
    event.type === 'UnitEstablished'
      ? [
          {
            command: rename('first', reactionIdOf(eventId, 'renames', 'first')),
            otherwise: () => [rename('second', reactionIdOf(eventId, 'renames', 'second'))],
          },
        ]
      : [],
}

it('does not go the other way before the refusal is kept, although it was already tried to keep it', async () => {
  const store = memoryStore()
  await doAll(createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() }), [foundTown])
  let isDown = true
  const kept: Array<string> = []
  const saveCheckpoint: CheckpointStore['saveCheckpoint'] = (checkpoint, options) =>
    isDown
      ? () => Promise.resolve(left({ tag: 'Overloaded', message: 'try again later' }))
      : async () => {
          kept.push(checkpoint.state)
          return store.saveCheckpoint(checkpoint, options)()
        }
  const keptBefore: Array<boolean> = []
  const { settle } = createPolicyRunner({
    tenant,
    policies: [renames],
    store,
    checkpoints: { ...store, saveCheckpoint },
    decodeRecorded: townDomain.decodeRecorded,
    executor: {
      execute: () => () => Promise.resolve(left(refused({ tag: 'TownNotFounded' } as never))),
      executeCommand: (command) => () => {
        const isFirst = command.actor.kind === 'policy' && command.actor.name === 'first'
        if (isFirst) return Promise.resolve(left(refused({ tag: 'TownNotFounded' } as never)))
        keptBefore.push(kept.some((state) => state.includes('TownNotFounded')))
        return Promise.resolve(
          right({
            commandId: uuid(2) as CommandId,
            stream: `${tenant}.organisation-town` as never,
            events: [],
            revision: undefined,
            position: undefined,
            isRepeat: false,
          }),
        )
      },
    },
  })
  expect(await settle()()).toMatchObject({ left: { tag: 'PolicyStoreFailed' } })
  isDown = false
  await settle()()
  expect(keptBefore).toEqual([true])
})
