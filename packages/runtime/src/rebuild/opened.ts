/** A rebuild that has its generation: what its steps share. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Book } from '../project/book.ts'
import { identityOf } from '../project/identity.ts'
import type { ProjectorParts } from '../project/projector-parts.ts'
import { createWaiters, type Waiters } from '../project/waiters.ts'
import { type Build, createBuild } from './build.ts'
import { dropBook } from './drop-book.ts'
import { type Generation, generationName, isSameGeneration } from './generation.ts'
import type { RebuildError } from './rebuild-error.ts'
import type { RebuildParts } from './rebuild-parts.ts'
import type { RebuildRecord, RebuildRecords } from './rebuild-record.ts'
import type { ServingRecord } from './serving-record.ts'
import { createTouches, type Touches } from './touches.ts'

export interface Opened<State> {
  readonly generation: Generation
  readonly parts: ProjectorParts<State>
  readonly waiters: Waiters
  readonly touches: Touches<State>
  readonly book: Book<State>
  readonly build: Build
}

const openGeneration = <State>(
  { projector, openBook, options, signal }: RebuildParts<State>,
  generation: Generation,
): Opened<State> => {
  const name = generationName(projector.tenant, generation)
  const waiters = createWaiters()
  const touches = createTouches(projector.projection)
  const parts = { ...projector, projection: touches.projection, name }
  const book = openBook(parts, name, waiters)
  const build = createBuild({ parts, book, signal, pageSize: options.pageSize, saveEvery: options.saveEvery })
  return { generation, parts, waiters, touches, book, build }
}

/** A number that no generation of this identity has, as far as it is on record. */
const nextGeneration = (identity: string, record: ServingRecord | undefined): Generation => {
  const known = [record?.serving, record?.previous, ...(record?.leftovers ?? [])]
  const numbers = known.map((generation) => (generation?.identity === identity ? generation.number : 1))
  return { identity, number: Math.max(1, ...numbers) + 1 }
}

const isOfUse = (generation: Generation, record: ServingRecord | undefined): boolean =>
  [record?.serving, record?.previous].some((one) => one !== undefined && isSameGeneration(one, generation))

/** Nothing of what lay there before is left, neither of another version's build nor of an older one of ours. */
const clear = async <State>(
  parts: RebuildParts<State>,
  { book, generation }: Opened<State>,
  begun: RebuildRecord | undefined,
): Promise<RebuildError | undefined> => {
  const isStrange = begun !== undefined && begun.generation.identity !== generation.identity
  return (isStrange ? await dropBook(parts, begun.generation) : undefined) ?? book.forget()
}

/** The generation to build: one that was begun and may be gone on with, or a new one. */
export const claimGeneration = async <State>(
  parts: RebuildParts<State>,
  records: RebuildRecords,
  record: ServingRecord | undefined,
): Promise<Either<RebuildError, Opened<State>>> => {
  const identity = identityOf(parts.projector.projection)
  const found = await records.load()
  if (found._tag === 'Left') return found
  // A crash after the switch leaves the record of a rebuild whose generation serves: it is not to be built on, nor dropped.
  const begun = found.right !== undefined && isOfUse(found.right.generation, record) ? undefined : found.right
  const isOurs = begun?.generation.identity === identity
  const goesOn = isOurs && begun?.stage === 'building' && parts.options.isAnew !== true
  const generation = isOurs && begun !== undefined ? begun.generation : nextGeneration(identity, record)
  const { position, upTo } = begun ?? {}
  const refused = await records.claim({ generation, stage: goesOn ? 'building' : 'clearing', position, upTo })
  if (refused !== undefined) return left(refused)
  const opened = openGeneration(parts, generation)
  const failure = goesOn
    ? await opened.book.load({ signal: parts.signal })
    : ((await clear(parts, opened, begun)) ?? (await records.renew({ generation, stage: 'building' })))
  return failure === undefined ? right(opened) : left(failure)
}
