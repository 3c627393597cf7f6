/** What can end a build over workers, as values. */
import type { ProjectionError } from '../projection-error.ts'

/** A thread ended before its work did: out of memory, a module that does not load, a fold that throws. */
export interface WorkerDied {
  readonly tag: 'WorkerDied'
  /** 1 to their number */
  readonly worker: number
  readonly message: string
}

/** A thread said nothing for too long, and was ended. */
export interface WorkerSilent {
  readonly tag: 'WorkerSilent'
  readonly worker: number
  readonly message: string
}

/** The caller's signal ended it. */
export interface BuildCancelled {
  readonly tag: 'BuildCancelled'
  readonly message: string
}

/** It does not say how it may be parted, or into such a number of parts it is not. */
export interface NotParted {
  readonly tag: 'NotParted'
  readonly message: string
}

/** To be switched over by `tag`. Nothing of an unfinished build is kept. */
export type ParallelBuildError = ProjectionError | WorkerDied | WorkerSilent | BuildCancelled | NotParted
