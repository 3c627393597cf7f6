/** How a command becomes events, once. */
import { describe, expect, it } from 'vitest'
import {
  clockAtNoon,
  countedIds,
  doAll,
  eventsOf,
  foundTown,
  registerVolunteer,
  tenant,
  townId,
  uuid,
} from '../../test/town-scene.ts'
import { type EventStore, type MemoryStore, memoryStore } from '../index.ts'
import { createExecutor, type Executor } from './executor.ts'

const executorOver = (store: EventStore): Executor =>
  createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })

const founded = async (): Promise<{ readonly store: MemoryStore; readonly executor: Executor }> => {
  const store = memoryStore()
  const executor = executorOver(store)
  await doAll(executor, [foundTown])
  return { store, executor }
}

describe('a command', () => {
  it('becomes events with its position and revision', async () => {
    const { executor } = await founded()
    const done = await executor.execute(registerVolunteer(9))()
    expect(done).toMatchObject({ right: { revision: 0, isRepeat: false, events: [{ type: 'VolunteerRegistered' }] } })
  })

  it('that is none is told by the paths of what is wrong, never by values', async () => {
    const { executor } = await founded()
    const bad = await executor.execute({ ...registerVolunteer(9), number: '张三' } as never)()
    expect(bad).toMatchObject({ left: { tag: 'InvalidCommand', errors: ['number: expected VolunteerNumber'] } })
    const unknown = await executor.execute({ type: 'PayCash' } as never)()
    expect(unknown).toMatchObject({ left: { tag: 'InvalidCommand' } })
  })

  it('of somebody without the right is refused and writes nothing', async () => {
    const { store, executor } = await founded()
    const refused = await executor.execute({
      ...registerVolunteer(9),
      actor: { kind: 'person', personId: 'passer-by' },
    })()
    expect(refused).toMatchObject({ left: { tag: 'Refused', refusal: { tag: 'NotEntitled' } } })
    expect(await eventsOf(store)).toHaveLength(2)
  })

  it('sent again answers with the first result and writes nothing', async () => {
    const { store, executor } = await founded()
    const first = await executor.execute(registerVolunteer(9))()
    const again = await executor.execute({ ...registerVolunteer(9), occurredAt: '2026-03-09T00:00:00.000Z' })()
    const elsewhere = await executorOver(store).execute(registerVolunteer(9))()
    for (const repeat of [again, elsewhere]) {
      expect(repeat).toMatchObject({ right: { isRepeat: true, revision: 0 } })
      expect(repeat._tag === 'Right' && repeat.right.events).toEqual(first._tag === 'Right' && first.right.events)
      expect(repeat._tag === 'Right' && repeat.right.position).toEqual(first._tag === 'Right' && first.right.position)
    }
    expect(await eventsOf(store)).toHaveLength(3)
  })

  it('under an id that stands for another wish is refused', async () => {
    const { executor } = await founded()
    await doAll(executor, [registerVolunteer(9)])
    const reused = await executor.execute({ ...registerVolunteer(9), skills: ['cooking'] })()
    expect(reused).toMatchObject({ left: { tag: 'CommandIdReused', commandId: uuid(9) } })
  })
})

describe('several processes over one store', () => {
  it('let exactly one of fifty registrations of a number win', async () => {
    const { store } = await founded()
    const executors = [
      executorOver(store),
      executorOver(store),
      executorOver(store),
      executorOver(store),
      executorOver(store),
    ]
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => executors[n % 5]?.execute(registerVolunteer(100 + n, 'V-777'))()),
    )
    expect(outcomes.filter((outcome) => outcome?._tag === 'Right')).toHaveLength(1)
    const tags = outcomes.flatMap((outcome) =>
      outcome?._tag === 'Left' && outcome.left.tag === 'Refused' ? [outcome.left.refusal.tag] : [],
    )
    expect(tags).toHaveLength(49)
    expect(await eventsOf(store)).toHaveLength(3)
  })

  it('get through a storm of conflicts on one stream, each command once', async () => {
    const { store } = await founded()
    const executors = [executorOver(store), executorOver(store), executorOver(store), executorOver(store)]
    const appoint = (n: number) =>
      executors[n % 4]?.execute({
        type: 'AppointStaff',
        commandId: uuid(500 + n),
        actor: { kind: 'person', personId: 'mayor' },
        personId: `person-${n}`,
        role: 'auditor',
        unitId: townId,
        name: '审计员',
      })()
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => appoint(n)))
    expect(outcomes.filter((outcome) => outcome?._tag === 'Right')).toHaveLength(40)
    expect(await eventsOf(store)).toHaveLength(42)
  })

  it('never refuse because of what they knew before another wrote', async () => {
    const { store, executor } = await founded()
    const other = executorOver(store)
    const task = { type: 'OpenAccount', actor: { kind: 'person', personId: 'mayor' }, holderId: 'nobody' } as const
    expect(await other.execute(task)()).toMatchObject({ left: { tag: 'Refused' } })
    const done = await executor.execute(registerVolunteer(9))()
    const holderId =
      done._tag === 'Right' && done.right.events[0]?.type === 'VolunteerRegistered'
        ? done.right.events[0].volunteerId
        : ''
    expect(await other.execute({ ...task, holderId })()).toMatchObject({
      right: { events: [{ type: 'AccountOpened' }] },
    })
  })
})

describe('a store that fails', () => {
  it('leaves an outcome unknown that the same command clears up', async () => {
    const { store } = await founded()
    let failures = 1
    const flaky: EventStore = {
      ...store,
      append: (request, options) => async () => {
        const appended = await store.append(request, options)()
        failures -= 1
        return failures < 0
          ? appended
          : { _tag: 'Left', left: { tag: 'DeadlineExceeded', isOutcomeUnknown: true, message: 'no answer in time' } }
      },
    }
    const executor = executorOver(flaky)
    expect(await executor.execute(registerVolunteer(9))()).toMatchObject({
      left: { tag: 'StoreFailed', isOutcomeUnknown: true },
    })
    expect(await executor.execute({ ...registerVolunteer(9), skills: ['cooking'] })()).toMatchObject({
      left: { tag: 'CommandIdReused' },
    })
    expect(await executor.execute(registerVolunteer(9))()).toMatchObject({ right: { isRepeat: true } })
    expect(await eventsOf(store)).toHaveLength(3)
  })

  it('that always has been written to by others ends in a typed error', async () => {
    const { store } = await founded()
    const busy: EventStore = {
      ...store,
      append:
        ({ stream }) =>
        async () => ({
          _tag: 'Left',
          left: { tag: 'Conflict', stream, actual: { kind: 'no-stream' }, message: 'somebody else was first' },
        }),
    }
    const executor = createExecutor({ tenant, store: busy, clock: clockAtNoon, limits: { mostTries: 3 } })
    expect(await executor.execute(registerVolunteer(9))()).toMatchObject({ left: { tag: 'Contended', tries: 3 } })
  })
})
