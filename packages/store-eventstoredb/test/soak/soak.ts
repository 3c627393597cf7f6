/** The soak: many callers, few accounts, every fault; at the end the log and what everybody was told of it. */
import type { TenantId } from '@lovebank/core'
import { createExecutor, type StoredEvent } from '@lovebank/runtime'
import { type EventStoreDbStore, openEventStoreDb } from '../../src/index.ts'
import { sendAll, type Told } from './callers.ts'
import { diceOf } from './dice.ts'
import type { Ground } from './ground.ts'
import { followAsReader, takeUp } from './reader.ts'
import { type Answer, recorded } from './recording.ts'
import type { Strikes } from './strike.ts'
import { foundingWishes, wishesOf } from './wishes.ts'
import { followAsWitness } from './witness.ts'

export interface SoakOptions {
  readonly seed: number
  readonly commands: number
  readonly callers: number
  /** by the number of the command before which it strikes; nothing strikes a server that is another's */
  readonly strikes: Strikes
  /** of the tenant, so that a shared server may hold many soaks */
  readonly tenant: string
  readonly onSending?: ((number: number) => void) | undefined
}

export interface SoakReport {
  readonly told: ReadonlyArray<Told>
  /** every answer that the adapters gave to an append */
  readonly answers: ReadonlyArray<Answer>
  /** as a fresh adapter reads it when all is over */
  readonly log: ReadonlyArray<StoredEvent>
  readonly witnessed: ReadonlyArray<StoredEvent>
  /** of the read model that was built meanwhile */
  readonly balances: unknown
  /** of the read model as another process takes it up from its checkpoint when all is over */
  readonly balancesTakenUp: unknown
  /** how often the read model had to be taken up again */
  readonly readerRestarts: number
  /** what ended one of those who follow before its time */
  readonly failures: ReadonlyArray<string>
  /** how often each strike struck */
  readonly struck: ReadonlyMap<string, number>
}

/** How long those who follow may take to the end of the log, in milliseconds. */
const CATCH_UP_MILLIS = 20_000

const opened = async (connectionString: string): Promise<EventStoreDbStore> => {
  const store = await openEventStoreDb(connectionString)()
  if (store._tag === 'Left') throw new Error(store.left.message)
  return store.right
}

export const logOf = async (store: EventStoreDbStore, tenant: TenantId): Promise<ReadonlyArray<StoredEvent>> => {
  const log: Array<StoredEvent> = []
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    log.push(...page.right.events)
  }
  return log
}

/** Strikes one after another: a server that is away cannot be killed. */
const createStorm = ({ cluster }: Ground, { strikes }: SoakOptions) => {
  const struck = new Map<string, number>()
  let passing = Promise.resolve()
  return {
    struck,
    before: (number: number): void => {
      const strike = strikes.get(number)
      if (cluster === undefined || strike === undefined) return
      struck.set(strike.name, (struck.get(strike.name) ?? 0) + 1)
      passing = passing.then(() => strike.carryOut(cluster))
    },
    end: async (): Promise<void> => {
      await passing
      for (const { faults } of cluster?.nodes ?? []) faults.clear()
    },
  }
}

const found = async (store: EventStoreDbStore, tenant: TenantId): Promise<void> => {
  const executor = createExecutor({ tenant, store })
  for (const wish of foundingWishes) {
    const done = await executor.execute(wish)()
    if (done._tag === 'Left') throw new Error(`${wish.type}: ${done.left.message}`)
  }
}

/** Two adapters with two executors each, as in two processes: their callers meet at the store only. */
export const runSoak = async (ground: Ground, options: SoakOptions): Promise<SoakReport> => {
  const { seed, commands, callers, onSending } = options
  const tenant = options.tenant as TenantId
  const stores = await Promise.all([ground.connectionString, ground.hurried, ground.following].map(opened))
  const [first, second, following] = stores
  if (first === undefined || second === undefined || following === undefined) throw new Error('three were opened')
  await found(first, tenant)
  const answers: Array<Answer> = []
  const executors = [first, second, first, second].map((store) =>
    createExecutor({ tenant, store: recorded(store, answers) }),
  )
  const witness = followAsWitness(following, tenant)
  const reader = followAsReader(following, tenant)
  const storm = createStorm(ground, options)
  const told = await sendAll({
    seed,
    wishes: wishesOf(diceOf(seed), commands),
    executors,
    callers,
    onSending: (number) => {
      storm.before(number)
      onSending?.(number)
    },
  })
  await storm.end()
  const fresh = await opened(ground.connectionString)
  const log = await logOf(fresh, tenant)
  await witness.untilSeen(log.length, CATCH_UP_MILLIS)
  const last = log.at(-1)
  const balances = last === undefined ? undefined : await reader.stateAt(last.position, CATCH_UP_MILLIS)
  await Promise.all([witness.end(), reader.end()])
  const balancesTakenUp = await takeUp(fresh, tenant)
  await Promise.all([...stores, fresh].map((store) => store.close()))
  return {
    told,
    answers,
    log,
    witnessed: witness.seen,
    balances,
    balancesTakenUp,
    readerRestarts: reader.restarts(),
    failures: [witness.failure(), reader.failure()].flatMap((failure) =>
      failure === undefined ? [] : [failure.message],
    ),
    struck: storm.struck,
  }
}
