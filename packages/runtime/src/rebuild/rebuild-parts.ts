/** What a rebuild is given: the read model that it is for, and how it is wanted. */
import type { Projection } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { Clock } from '../ports/clock.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { OpenBook } from '../project/book.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import type { Projector } from '../project/projector.ts'
import type { ProjectorParts } from '../project/projector-parts.ts'
import type { Generation } from './generation.ts'
import type { Owner } from './rebuild-record.ts'

export interface RebuildOptions<State> {
  /** also where this version serves already and has everything */
  readonly force?: boolean | undefined
  /** ends it, for all who follow this rebuild */
  readonly signal?: AbortSignal | undefined
  /** what becomes of a build that was cancelled; `keep`, where absent: the next rebuild goes on there */
  readonly onCancel?: 'keep' | 'drop' | undefined
  /** `true`: what an earlier rebuild left is dropped, and it begins at the first event */
  readonly isAnew?: boolean | undefined
  /** switches although rows differ and no version was raised: what served before was wrong */
  readonly switchesWhereDifferent?: boolean | undefined
  /** the fold as it was, where it is still there: it says at which event the two first differ */
  readonly before?: Projection<State> | undefined
  /** rows of which both texts are told; 20 where absent, at most `MOST_DIFFERENCES` */
  readonly mostDifferences?: number | undefined
  /** whether the first differing event is looked for, which folds the log once more; `true` where absent */
  readonly findsFirstEvents?: boolean | undefined
  /** events a page; `REBUILD_PAGE_SIZE` where absent */
  readonly pageSize?: number | undefined
  /** events after which the build is saved; 20,000 where absent */
  readonly saveEvery?: number | undefined
}

export const MOST_DIFFERENCES = 1_000

/** Events. Nobody in the same event loop waits longer than such a page takes. */
export const REBUILD_PAGE_SIZE = 50

/** The read model as its readers see it. */
export interface Target<State> {
  readonly serving: () => Promise<Either<ProjectionError, Serving<State>>>
  /** Lets the serving generation take in what was written. */
  readonly pull: () => Promise<ProjectionError | undefined>
  /** Readers are answered from it from now on. */
  readonly switchTo: (next: Serving<State>) => void
}

export interface Serving<State> {
  readonly generation: Generation
  readonly projector: Projector<State>
}

export interface RebuildParts<State> {
  readonly projector: ProjectorParts<State>
  readonly store: EventStore
  readonly clock: Clock
  readonly owner: Owner
  readonly openBook: OpenBook
  readonly target: Target<State>
  readonly options: RebuildOptions<State>
  /** of the run: that of any who follow it, of the bank's end, of an erasure */
  readonly signal: AbortSignal
}
