/** The same year in one store and another: each run makes up its own books from the seed, and what comes of it is held side by side. */
import { join } from 'node:path'
import type { TenantId } from '@lovebank/core'
import { digestLog, type LogDigest } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { openStore } from '../bank/open-store.ts'
import { describePlace, type StorePlace } from '../bank/store-place.ts'
import type { Flags } from '../flags.ts'
import { type RunFailure, run } from '../run.ts'
import type { Screen } from '../screen.ts'

export interface ToldYear {
  /** of the store, for people */
  readonly store: string
  readonly report: string
  readonly log: LogDigest
}

const digestAt = async (place: StorePlace, tenant: TenantId): Promise<Either<RunFailure, LogDigest>> => {
  const store = await openStore(place, { isReadOnly: true })
  if (store._tag === 'Left') return store
  const digest = await digestLog(store.right, tenant)
  await store.right.close()
  return digest
}

/** The store must outlive its closing. */
export const tellYear = async (
  flags: Flags,
  screen: Screen,
  store: StorePlace,
  tenant: TenantId,
): Promise<Either<RunFailure, ToldYear>> => {
  let report = ''
  const hearing: Screen = {
    ...screen,
    // After the report comes only where this run lies, which is soon gone.
    say: (text) => (report === '' ? screen.say(text) : undefined),
    report: (text) => {
      report = text
    },
  }
  const failure = await run(flags, hearing, { store, tenant })
  if (failure !== undefined) return left(failure)
  const log = await digestAt(store, tenant)
  return log._tag === 'Left' ? log : right({ store: describePlace(store), report, log: log.right })
}

/** On SQLite, and in the other store, under a tenant that this has not seen: others may use it. */
export const compareYears = async (
  flags: Flags,
  screen: Screen,
  other: StorePlace,
  tenant: TenantId,
): Promise<Either<RunFailure, readonly [ToldYear, ToldYear]>> => {
  const folder = join(flags.data, 'on-sqlite')
  const inFile = await tellYear(
    { ...flags, data: folder },
    screen,
    { kind: 'sqlite', path: join(flags.data, 'bank.sqlite') },
    tenant,
  )
  if (inFile._tag === 'Left') return inFile
  const inOther = await tellYear({ ...flags, data: join(flags.data, 'on-other') }, screen, other, tenant)
  return inOther._tag === 'Left' ? inOther : right([inFile.right, inOther.right])
}
