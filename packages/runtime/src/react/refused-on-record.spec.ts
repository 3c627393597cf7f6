/** A refusal that a policy has acted upon stays a refusal, although the process dies and the command would hold by now. */
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
import { createExecutor, type Executor, memoryStore, refused, townDomain } from '../index.ts'
import { createPolicyRunner } from './policy-runner.ts'

const townId = unitIdOf('HTD' as UnitCode)

const rename = (step: string, name: string, cause: CommandId): Command => ({
  type: 'RenameUnit',
  commandId: cause,
  actor: { kind: 'policy', name: step as Keyword },
  onBehalfOf: undefined,
  occurredAt: '2026-01-01T00:00:00.000Z' as Instant,
  correlationId: uuid(1) as CorrelationId,
  causationId: undefined,
  unitId: townId,
  name: name as Name,
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
            command: rename('first', '甲', reactionIdOf(eventId, 'renames', 'first')),
            otherwise: () => [rename('second', '乙', reactionIdOf(eventId, 'renames', 'second'))],
          },
        ]
      : [],
}

it('goes on with the other way after a crash, without asking for the first again', async () => {
  const store = memoryStore()
  await doAll(createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() }), [foundTown])
  const asked: Array<string> = []
  const runner = (answer: (step: string) => Awaited<ReturnType<ReturnType<Executor['executeCommand']>>>) =>
    createPolicyRunner({
      tenant,
      policies: [renames],
      store,
      checkpoints: store,
      decodeRecorded: townDomain.decodeRecorded,
      executor: {
        execute: () => () => Promise.resolve(left(refused({ tag: 'TownNotFounded' } as never))),
        executeCommand: (command) => () => {
          const step = command.actor.kind === 'policy' ? command.actor.name : ''
          asked.push(step)
          return Promise.resolve(answer(step))
        },
      },
    })
  const died = left({
    tag: 'StoreFailed',
    isOutcomeUnknown: false,
    message: 'died',
    error: { tag: 'StoreClosed', message: 'died' },
  } as const)
  const no = left(refused({ tag: 'TownNotFounded' } as never))
  const yes = right({
    commandId: uuid(2) as CommandId,
    stream: `${tenant}.organisation-town` as never,
    events: [],
    revision: undefined,
    position: undefined,
    isRepeat: false,
  })
  expect(await runner((step) => (step === 'first' ? no : died)).settle()()).toMatchObject({
    left: { tag: 'PolicyCommandFailed' },
  })
  expect(await runner(() => yes).settle()()).toMatchObject({ right: 2 })
  expect(asked).toEqual(['first', 'second', 'second'])
})
