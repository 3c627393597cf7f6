/** A release changes what a policy remembers: the state is folded anew, and nothing is asked for again. */
import {
  type Command,
  type CommandId,
  type Instant,
  type Keyword,
  type Name,
  type Policy,
  reactionIdOf,
  type UnitCode,
  unitIdOf,
} from '@lovebank/core'
import { expect, it } from 'vitest'
import { by, clockAtNoon, countedIds, doAll, foundTown, tenant, townId, uuid } from '../../test/town-scene.ts'
import { createExecutor, type MemoryStore, memoryStore, townDomain, type Wish } from '../index.ts'
import { createPolicyRunner } from './policy-runner.ts'

const establish = (n: number, code: string): Wish =>
  ({
    type: 'EstablishUnit',
    commandId: uuid(n),
    actor: by('mayor'),
    parentId: townId,
    kind: 'station',
    code,
    name: code,
  }) as Wish

const rename = (commandId: CommandId, name: string): Command => ({
  type: 'RenameUnit',
  commandId,
  actor: { kind: 'policy', name: 'counts' as Keyword },
  onBehalfOf: undefined,
  occurredAt: '2026-01-01T00:00:00.000Z' as Instant,
  correlationId: undefined,
  causationId: undefined,
  unitId: unitIdOf('HTD' as UnitCode),
  name: name as Name,
})

/** The release before kept a number, this one keeps the codes. */
const counting: Policy<unknown> = {
  name: 'counts' as Keyword,
  version: 1,
  initialState: 0,
  evolve: (state, { event }) => Number(state) + Number(event.type === 'UnitEstablished'),
  react: (state, { event, eventId }) =>
    event.type === 'UnitEstablished'
      ? [{ command: rename(reactionIdOf(eventId, 'counts', 'one'), String(state)) }]
      : [],
}

const listing: Policy<unknown> = {
  ...counting,
  version: 2,
  initialState: [],
  evolve: (state, { event }) => [
    ...(state as ReadonlyArray<string>),
    ...(event.type === 'UnitEstablished' ? [event.code] : []),
  ],
  react: (state, { event, eventId }) =>
    event.type === 'UnitEstablished'
      ? [{ command: rename(reactionIdOf(eventId, 'counts', 'all'), (state as ReadonlyArray<string>).join(' ')) }]
      : [],
}

const scene = () => {
  const store = memoryStore({ clock: clockAtNoon })
  const executor = createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  const asked: Array<string> = []
  const runner = (policy: Policy<unknown>, kept: MemoryStore = store) =>
    createPolicyRunner({
      tenant,
      policies: [policy],
      store: kept,
      checkpoints: kept,
      decodeRecorded: townDomain.decodeRecorded,
      saveEveryMillis: 0,
      executor: {
        ...executor,
        executeCommand: (command, options) => {
          asked.push(command.type === 'RenameUnit' ? command.name : command.type)
          return executor.executeCommand(command, options)
        },
      },
    })
  return { store, executor, asked, runner }
}

it('folds the state anew and goes on from where it was', async () => {
  const { store, executor, asked, runner } = scene()
  await doAll(executor, [foundTown, establish(2, 'S-1')])
  await runner(counting).settle()()
  expect(asked).toEqual(['1', '2'])
  await doAll(executor, [establish(3, 'S-2')])
  await runner(listing).settle()()
  expect(asked).toEqual(['1', '2', 'HTD S-1 S-2'])
  await doAll(executor, [establish(4, 'S-3')])
  await runner(listing).settle()()
  expect(asked.slice(3)).toEqual(['HTD S-1 S-2 S-3'])
  const saved = await store.loadCheckpoint(`${tenant}/policy-counts`)()
  expect(saved).toMatchObject({ right: { state: expect.stringContaining('"version":2') } })
})

it('takes a state from before there were versions for one of the first', async () => {
  const { store, executor, asked, runner } = scene()
  await doAll(executor, [foundTown])
  const head = await store.head(tenant)()
  const position = head._tag === 'Right' ? head.right : undefined
  await store.saveCheckpoint({ name: `${tenant}/policy-counts`, position, state: '{"state":7,"refused":{}}' })()
  await doAll(executor, [establish(2, 'S-1')])
  await runner(counting).settle()()
  expect(asked).toEqual(['8'])
})
