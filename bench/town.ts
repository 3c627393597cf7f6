/** A small town to send commands to: founded, with volunteers who have accounts, on a SQLite file of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { accountIdOf, type PersonId, personIdOf, TenantId, UnitCode, unitIdOf, VolunteerNumber } from '@lovebank/core'
import { createExecutor, type Executor, type Wish } from '@lovebank/runtime'
import { openSqliteStore, type SqliteStore } from '@lovebank/store-sqlite'
import { exampleOf } from '@lovebank/testkit'

export const OCCURRED_AT = '2026-02-10T01:00:00.000Z'

export interface BenchTown {
  readonly store: SqliteStore
  readonly executor: Executor
  readonly file: string
  readonly accounts: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

const administrator = { kind: 'person', personId: 'administrator' } as const
const policy = { kind: 'policy', name: 'bench' } as const
const townUnit = unitIdOf(exampleOf(UnitCode, 'T'))

const register = (number: string): Wish => ({
  type: 'RegisterVolunteer',
  actor: administrator,
  occurredAt: OCCURRED_AT,
  number,
  unitId: townUnit,
  profile: { name: 'Wang', birthDate: '1990-01-01', phone: undefined, identityNumber: undefined, address: undefined },
  skills: [],
})

/** Sends a wish that must hold: a bench that is refused would measure nothing. */
export const mustExecute = async (executor: Executor, wish: Wish): Promise<void> => {
  const outcome = await executor.execute(wish)()
  if (outcome._tag === 'Left') throw new Error(`${wish.type}: ${outcome.left.message}`)
}

export const foundTown = (executor: Executor): Promise<void> =>
  mustExecute(executor, {
    type: 'FoundTown',
    actor: administrator,
    occurredAt: OCCURRED_AT,
    code: 'T',
    name: 'Hetoudian',
    administratorName: 'Li',
  })

export const openBenchTown = async (volunteers: number): Promise<BenchTown> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lovebank-bench-'))
  const file = path.join(folder, 'town.db')
  const opened = await openSqliteStore(file)()
  if (opened._tag === 'Left') throw new Error(opened.left.message)
  const store = opened.right
  const executor = createExecutor({ tenant: exampleOf(TenantId, 'hetoudian'), store })
  await foundTown(executor)
  const holders: ReadonlyArray<PersonId> = await Promise.all(
    Array.from({ length: volunteers }, async (_, index) => {
      const number = `V${index}`
      await mustExecute(executor, register(number))
      const holderId = personIdOf(exampleOf(VolunteerNumber, number))
      await mustExecute(executor, { type: 'OpenAccount', actor: policy, occurredAt: OCCURRED_AT, holderId })
      return holderId
    }),
  )
  return {
    store,
    executor,
    file,
    accounts: holders.map(accountIdOf),
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A deposit of ninety minutes into the account; every number is another work. */
export const depositWish = (accountId: string, count: number): Wish => ({
  type: 'Deposit',
  actor: policy,
  occurredAt: OCCURRED_AT,
  accountId,
  workId: `work-${count}`,
  taskId: 'sweeping-the-square',
  category: 'street-keeping',
  minutes: 90,
  servedOn: `20${26 + (count % 2)}-${String(1 + (count % 12)).padStart(2, '0')}-${String(1 + (count % 28)).padStart(2, '0')}`,
  card: {
    version: 1,
    effectiveFrom: '2026-01-01',
    rates: [{ per: 'hour', category: 'street-keeping', points: 10 }],
    rounding: 'down',
    dailyCap: undefined,
    monthlyCap: undefined,
    validMonths: 24,
    publicityDays: 3,
  },
})

/** Sends `commands` wishes by so many callers, each waiting for its answer before it sends the next. */
export const sendBy = async (
  callers: number,
  commands: number,
  send: (count: number) => Promise<void>,
): Promise<void> => {
  let next = 0
  const call = async (): Promise<void> => {
    while (next < commands) {
      const count = next
      next += 1
      await send(count)
    }
  }
  await Promise.all(Array.from({ length: callers }, call))
}
