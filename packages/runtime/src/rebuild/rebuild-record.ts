/**
 * The record of a rebuild: which generation it builds, how far it is, and whose it is until when. It outlives a kill, so that the
 * next one goes on there. Two who take it at once may both hold it for a moment; one of them sees the other's name when it next
 * tells how far it is, and leaves. Meanwhile both make the same state of the same log.
 */
import { hostname } from 'node:os'
import type { Instant, Position, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import type { Generation } from './generation.ts'
import { type BeingRebuilt, beingRebuilt, projectionStoreFailed } from './rebuild-error.ts'

/** Who rebuilds: `host:process:bank`. */
export type Owner = string

export interface RebuildRecord {
  readonly generation: Generation
  /** `clearing`: what may lie under its name from before is not gone for certain */
  readonly stage: 'clearing' | 'building'
  /** absent: nobody is at it, and it may be gone on with */
  readonly owner?: Owner | undefined
  readonly expiresAt: Instant
  /** how far it was when this was written, of `upTo` */
  readonly position?: Position | undefined
  readonly upTo?: Position | undefined
}

/** An owner who was not heard of for so long is taken for dead. */
const LEASE_MILLIS = 15_000

export const ownerNamed = (bank: string): Owner => `${hostname()}:${process.pid}:${bank}`

const recordName = (tenant: TenantId, projection: string): string => `${tenant}/${projection}/rebuild`

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of another user, it may not be asked, and is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A process of this machine that is gone need not be waited for. */
const isGone = (owner: Owner): boolean => {
  const [bank, pid, ...host] = owner.split(':').reverse()
  return bank !== undefined && host.reverse().join(':') === hostname() && !isRunning(Number(pid))
}

const isHeld = (record: RebuildRecord, by: Owner, now: Instant): boolean =>
  record.owner !== undefined && record.owner !== by && record.expiresAt > now && !isGone(record.owner)

const afterLease = (now: Instant): Instant => new Date(Date.parse(now) + LEASE_MILLIS).toISOString() as Instant

type Refusal = ProjectionError | BeingRebuilt

/** How far it is. */
export type Told = Omit<RebuildRecord, 'owner' | 'expiresAt'>

export interface RebuildRecords {
  readonly load: () => Promise<Either<ProjectionError, RebuildRecord | undefined>>
  /** Takes it, or says who has it. */
  readonly claim: (told: Told) => Promise<Refusal | undefined>
  /** Tells how far it is, for as long as it is ours. */
  readonly renew: (told: Told) => Promise<Refusal | undefined>
  /** Nobody is at it any more. It stays to be gone on with, or goes. */
  readonly release: (told: Told | undefined) => Promise<Refusal | undefined>
}

export const rebuildRecords = (
  checkpoints: CheckpointStore,
  tenant: TenantId,
  projection: string,
  owner: Owner,
  clock: Clock,
): RebuildRecords => {
  const name = recordName(tenant, projection)
  const load: RebuildRecords['load'] = async () => {
    const loaded = await checkpoints.loadCheckpoint(name)()
    if (loaded._tag === 'Left') return left(projectionStoreFailed(projection, loaded.left))
    return right(loaded.right === undefined ? undefined : (JSON.parse(loaded.right.state) as RebuildRecord))
  }
  const save = async (record: RebuildRecord): Promise<Refusal | undefined> => {
    const saved = await checkpoints.saveCheckpoint({ name, position: undefined, state: JSON.stringify(record) })()
    return saved._tag === 'Left' ? projectionStoreFailed(projection, saved.left) : undefined
  }
  const refusedByOther = async (): Promise<Refusal | undefined> => {
    const found = await load()
    if (found._tag === 'Left') return found.left
    const isOthers = found.right !== undefined && isHeld(found.right, owner, clock.now())
    return isOthers ? beingRebuilt(projection, found.right) : undefined
  }
  const write = async (told: Told): Promise<Refusal | undefined> =>
    (await refusedByOther()) ?? save({ ...told, owner, expiresAt: afterLease(clock.now()) })
  return {
    load,
    renew: write,
    claim: async (told) => (await write(told)) ?? refusedByOther(),
    release: async (told) => {
      const refused = await refusedByOther()
      if (refused !== undefined) return refused
      if (told !== undefined) return save({ ...told, expiresAt: clock.now() })
      const deleted = await checkpoints.deleteCheckpoint(name)()
      return deleted._tag === 'Left' ? projectionStoreFailed(projection, deleted.left) : undefined
    },
  }
}
