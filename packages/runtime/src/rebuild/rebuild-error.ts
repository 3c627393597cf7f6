/** Why a rebuild did not end with its generation serving, and why a roll-back did not come about. */
import type { Position } from '@lovebank/core'
import type { StoreError } from '../ports/store-error.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import type { Comparison } from './comparison.ts'
import type { Generation } from './generation.ts'

interface Described {
  /** what happened and what to do, for an operator; holds no personal data */
  readonly message: string
}

/** Somebody else is at it: another process, or another version of this projection in this one. */
export interface BeingRebuilt extends Described {
  readonly tag: 'BeingRebuilt'
  /** `host:process:bank` */
  readonly by: string
  /** 0 to 1, as it was told last */
  readonly portion: number
}

/** The new state is not the serving one, though no version was raised. The serving one still serves; what was built is kept. */
export interface Differs extends Described {
  readonly tag: 'Differs'
  readonly comparison: Comparison
}

/** The signal stopped it. */
export interface Cancelled extends Described {
  readonly tag: 'Cancelled'
  /** what was built is kept, and the next rebuild goes on there */
  readonly isKept: boolean
}

/** Somebody's personal data were erased meanwhile, so what was built must not be used. */
export interface ErasedMeanwhile extends Described {
  readonly tag: 'ErasedMeanwhile'
}

/** To be switched over by `tag`. */
export type RebuildError = ProjectionError | BeingRebuilt | Differs | Cancelled | ErasedMeanwhile

/** There is no generation before the serving one. */
export interface NothingBefore extends Described {
  readonly tag: 'NothingBefore'
}

/** What served before was built by another version of the code, which reads it without any roll-back. */
export interface OtherVersion extends Described {
  readonly tag: 'OtherVersion'
  readonly generation: Generation
}

export type RollBackError = ProjectionError | BeingRebuilt | NothingBefore | OtherVersion

/** What is on record of a rebuild under way. */
interface Told {
  readonly owner?: string | undefined
  readonly position?: Position | undefined
  readonly upTo?: Position | undefined
}

export const beingRebuilt = (projection: string, { owner = 'nobody', position, upTo }: Told): BeingRebuilt => {
  const portion = upTo === undefined || position === undefined ? 0 : Math.min(1, position / Math.max(1, upTo))
  const percent = Math.floor(portion * 100)
  return {
    tag: 'BeingRebuilt',
    by: owner,
    portion,
    message: `${projection} is being rebuilt by ${owner}, at ${percent} %: wait for it, or end it there`,
  }
}

export const projectionStoreFailed = (projection: string, error: StoreError): ProjectionError => ({
  tag: 'ProjectionStoreFailed',
  projection,
  error,
  message: `${projection} waits: ${error.message}`,
})

export const cancelled = (projection: string, isKept: boolean): Cancelled => {
  const outcome = isKept ? 'the next one goes on where it was' : 'what was built is dropped'
  return { tag: 'Cancelled', isKept, message: `The rebuild of ${projection} was cancelled; ${outcome}` }
}

export const differs = (projection: string, comparison: Comparison): Differs => {
  const rows = comparison.tag === 'NotCompared' ? 0 : comparison.differing
  const advice = 'look at the comparison; where the rebuilt rows are right, rebuild with switchesWhereDifferent'
  const message = `${projection}: ${rows} rows differ from those served, though no version was raised. What served still does; ${advice}`
  return { tag: 'Differs', comparison, message }
}
