/**
 * Rebuilds a read model beside the one that serves: builds a new generation up to a captured position, catches up with the tail,
 * compares, switches in one step. It has a fold and no executor: nothing that policies do is done again.
 *
 * What dies where: while it builds, the next rebuild goes on at the generation's checkpoint. The record of what serves is written once
 * the generation is saved whole, so the old one serves before that write and the new one after it. What is left over is dropped
 * after it, or by the next rebuild.
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { identityOf } from '../project/identity.ts'
import { buildUpTo, catchUp, type Tell } from './build-up.ts'
import { compareGenerations } from './compare-generations.ts'
import { loadSaved } from './compare-versions.ts'
import type { Comparison } from './comparison.ts'
import { dropBook } from './drop-book.ts'
import { firstGeneration, type Generation, generationName } from './generation.ts'
import { claimGeneration, type Opened } from './opened.ts'
import { cancelled, differs, projectionStoreFailed, type RebuildError } from './rebuild-error.ts'
import type { RebuildParts, Serving } from './rebuild-parts.ts'
import { type RebuildRecords, rebuildRecords } from './rebuild-record.ts'
import type { AlreadyCurrent, Rebuilt } from './rebuild-state.ts'
import { dropLeftovers, type ServingRecord } from './serving-record.ts'
import { switchOver } from './switch-over.ts'

/** What this code's readers are answered from is there, can be read, and has everything. */
const alreadyCurrent = async <State>({ target, options }: RebuildParts<State>): Promise<AlreadyCurrent | undefined> => {
  if (options.force === true) return undefined
  const serving = await target.serving()
  if (serving._tag === 'Left' || (await serving.right.projector.load()) !== undefined) return undefined
  const { generation, projector } = serving.right
  if (projector.position() === undefined || (await target.pull()) !== undefined) return undefined
  return { tag: 'alreadyCurrent', generation, position: projector.position() }
}

/** What a roll-back will lead to: what is on record, or what queries built, of this version or of the one before. */
const generationBefore = async <State>(
  { projector: { tenant, projection, checkpoints }, options }: RebuildParts<State>,
  served: Serving<State>,
  record: ServingRecord | undefined,
): Promise<Generation> => {
  if (record !== undefined) return record.serving
  if (served.projector.position() !== undefined) return served.generation
  // Of a former version nothing is known here but its number; mostly only its fold was another.
  const former = firstGeneration(identityOf(options.before ?? { ...projection, version: projection.version - 1 }))
  const saved = await loadSaved(checkpoints, generationName(tenant, former))
  return saved._tag === 'Right' && saved.right !== undefined ? former : served.generation
}

const isToSwitch = <State>({ options }: RebuildParts<State>, comparison: Comparison): boolean =>
  options.switchesWhereDifferent === true ||
  comparison.tag !== 'Compared' ||
  comparison.isExpected ||
  comparison.differing === 0

const buildCompareSwitch = async <State>(
  parts: RebuildParts<State>,
  opened: Opened<State>,
  records: RebuildRecords,
  record: ServingRecord | undefined,
  tell: Tell,
): Promise<Either<RebuildError, Rebuilt>> => {
  const { projector, store, signal, target } = parts
  const { name } = projector.projection
  const head = await store.head(projector.tenant, { signal })()
  if (head._tag === 'Left') return left(projectionStoreFailed(name, head.left))
  const failure =
    (head.right === undefined ? undefined : await buildUpTo(opened, head.right, records, tell)) ??
    (await catchUp(parts, opened, tell))
  if (failure !== undefined) return left(failure)
  const served = await target.serving()
  if (served._tag === 'Left') return served
  await served.right.projector.load()
  const before = await generationBefore(parts, served.right, record)
  const compared = await compareGenerations(parts, opened, served.right, before, tell)
  if (compared._tag === 'Left') return compared
  const comparison = compared.right
  if (comparison === undefined) return left(cancelled(name, true))
  if (!isToSwitch(parts, comparison)) return left(differs(name, comparison))
  return switchOver({ parts, opened, records, served: served.right, before, comparison })
}

/** After an end without a switch: what was built is kept to be gone on with, or goes. */
const letGo = async <State>(
  { options, signal, projector }: RebuildParts<State>,
  { build, book, generation }: Opened<State>,
  records: RebuildRecords,
  error: RebuildError,
): Promise<RebuildError> => {
  if (error.tag === 'BeingRebuilt') return error
  const isDropped = signal.aborted && options.onCancel === 'drop'
  await (isDropped ? book.forget() : build.save())
  await records.release(isDropped ? undefined : { generation, stage: 'building', position: book.position() })
  return signal.aborted ? cancelled(projector.projection.name, !isDropped) : error
}

export const rebuild = async <State>(
  parts: RebuildParts<State>,
  tell: Tell,
): Promise<Either<RebuildError, Rebuilt>> => {
  const { tenant, projection, checkpoints } = parts.projector
  const current = await alreadyCurrent(parts)
  if (current !== undefined) return right(current)
  const tidied = await dropLeftovers(checkpoints, tenant, projection.name, (one) => dropBook(parts, one))
  if (tidied._tag === 'Left') return left(projectionStoreFailed(projection.name, tidied.left))
  const records = rebuildRecords(checkpoints, tenant, projection.name, parts.owner, parts.clock)
  const opened = await claimGeneration(parts, records, tidied.right)
  if (opened._tag === 'Left') return opened
  const ended = await buildCompareSwitch(parts, opened.right, records, tidied.right, tell)
  return ended._tag === 'Left' ? left(await letGo(parts, opened.right, records, ended.left)) : ended
}
