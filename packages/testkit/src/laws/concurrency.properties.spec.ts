/**
 * Law 14: the state reached by any order of concurrent commands is the state reached by some serial order of them. Several
 * processes ask for holds, captures, releases and deposits on one account at the same time; the log is that serial order, and
 * whoever asks for the same things one by one in its order gets the very same events.
 */
import {
  accountIdOf,
  type PersonId,
  personIdOf,
  type StreamName,
  type TenantId,
  UnitCode,
  unitIdOf,
} from '@lovebank/core'
import {
  createExecutor,
  type EventStore,
  type Executor,
  type MemoryStore,
  memoryStore,
  type StoredEvent,
  type Wish,
} from '@lovebank/runtime'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exampleOf } from '../given-when-then/examples.ts'

const tenant = 'hetoudian' as TenantId
const holderId: PersonId = personIdOf('V1' as Parameters<typeof personIdOf>[0])
const accountId = accountIdOf(holderId)
const stream = `${tenant}.account-${accountId}` as StreamName
const administrator = { kind: 'person', personId: 'administrator' } as const
const policy = { kind: 'policy', name: 'law' } as const
const occurredAt = '2026-02-10T01:00:00.000Z'

const card = {
  version: 1,
  effectiveFrom: '2026-01-01',
  rates: [{ per: 'act', category: 'care', points: 30 }],
  rounding: 'down',
  dailyCap: 70,
  monthlyCap: undefined,
  validMonths: 12,
  publicityDays: 3,
} as const

const founding: ReadonlyArray<Wish> = [
  { type: 'FoundTown', actor: administrator, occurredAt, code: 'T', name: 'Hetoudian', administratorName: 'Li' },
  {
    type: 'RegisterVolunteer',
    actor: administrator,
    occurredAt,
    number: 'V1',
    unitId: unitIdOf(exampleOf(UnitCode, 'T')),
    profile: { name: 'Wang', birthDate: '1990-01-01', phone: undefined, identityNumber: undefined, address: undefined },
    skills: [],
  },
  { type: 'OpenAccount', actor: policy, occurredAt, holderId },
]

const depositOf = (work: number): Wish => ({
  type: 'Deposit',
  actor: policy,
  occurredAt,
  accountId,
  workId: `work-${work}`,
  taskId: 'care',
  category: 'care',
  minutes: 60,
  servedOn: `2026-02-0${1 + (work % 4)}`,
  card,
})

const onHold = (hold: number) => ({ actor: policy, occurredAt, accountId, holdId: `hold-${hold}` })

const few = fc.integer({ min: 1, max: 3 })
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map(depositOf),
  fc.record({ hold: few, points: fc.integer({ min: 10, max: 60 }) }).map(
    ({ hold, points }): Wish => ({
      type: 'PlaceHold',
      ...onHold(hold),
      points,
      expiresAt: '2026-03-01T00:00:00.000Z',
    }),
  ),
  fc
    .record({ hold: few, points: fc.integer({ min: 5, max: 60 }) })
    .map(({ hold, points }): Wish => ({ type: 'CaptureHold', ...onHold(hold), points })),
  few.map((hold): Wish => ({ type: 'ReleaseHold', ...onHold(hold), reason: 'cancelled' })),
)

/** One of three processes asks, after so many turns of its own. */
const asked = fc.record({ wish, process: fc.nat(2), afterTurns: fc.nat(3) })

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A process whose appends take their time, each its own. */
const slowly = (store: EventStore, delays: ReadonlyArray<number>): EventStore => {
  let count = 0
  return {
    ...store,
    append: (request, options) => async () => {
      count += 1
      await turns(delays[count % delays.length] ?? 0)
      return store.append(request, options)()
    },
  }
}

const doAll = async (executor: Executor, wishes: ReadonlyArray<Wish>): Promise<void> => {
  for (const each of wishes) {
    const done = await executor.execute(each)()
    if (done._tag === 'Left') throw new Error(`${each.type}: ${done.left.message}`)
  }
}

const founded = async (): Promise<MemoryStore> => {
  const store = memoryStore()
  await doAll(createExecutor({ tenant, store }), [...founding, depositOf(1), depositOf(2)])
  return store
}

const logOf = async (store: EventStore): Promise<ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  for await (const page of store.readStream(stream)) if (page._tag === 'Right') events.push(...page.right.events)
  return events
}

const commandIdOf = ({ metadata }: StoredEvent): string => (metadata as { readonly commandId: string }).commandId
const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A second on a machine that does nothing else. */
const MOST_MILLIS = 120_000

it('the log of concurrent commands is a serial order of them', { timeout: MOST_MILLIS }, async () => {
  let refused = 0
  let together = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(asked, { minLength: 3, maxLength: 12 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }),
      async (all, delays) => {
        const store = await founded()
        const processes = [0, 1, 2].map(() => createExecutor({ tenant, store: slowly(store, delays) }))
        const wishes = all.map((each, n): Wish => ({ ...each.wish, commandId: uuidOf(n) }))
        const outcomes = await Promise.all(
          all.map(async ({ process, afterTurns }, n) => {
            await turns(afterTurns)
            const [executor, own] = [processes[process], wishes[n]]
            return executor === undefined || own === undefined ? undefined : executor.execute(own)()
          }),
        )
        refused += outcomes.filter((outcome) => outcome?._tag === 'Left').length
        const log = (await logOf(store)).slice(3)
        const order = [...new Set(log.map(commandIdOf))]
        together += order.length
        const alone = await founded()
        const inOrder = order.flatMap((id) => wishes.filter((each) => each.commandId === id))
        await doAll(createExecutor({ tenant, store: alone }), inOrder)
        expect((await logOf(alone)).slice(3).map(({ data }) => data)).toEqual(log.map(({ data }) => data))
      },
    ),
    { numRuns: 150 },
  )
  // A law that never met a refusal, or never two that both held, would say nothing.
  expect(refused).toBeGreaterThan(100)
  expect(together).toBeGreaterThan(300)
})
