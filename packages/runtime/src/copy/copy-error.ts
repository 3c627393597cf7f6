/** Why a log could not be copied. */
import type { Revision, StreamName } from '@lovebank/core'
import type { StoreError } from '../ports/store-error.ts'

interface Described {
  /** what happened and what to do, for an operator; holds no personal data */
  readonly message: string
}

/** One of the two stores failed. What was copied stays; copying again goes on from there. */
export interface CopyStoreFailed extends Described {
  readonly tag: 'StoreFailed'
  readonly side: 'source' | 'target'
  readonly error: StoreError
}

/** The target does not hold what the source does: it is another town's log, or somebody wrote to it. */
export interface TargetDiffers extends Described {
  readonly tag: 'TargetDiffers'
  /** of the first event at which it was noticed */
  readonly stream: StreamName
  readonly revision: Revision
}

export type CopyError = CopyStoreFailed | TargetDiffers

export const storeFailed = (side: CopyStoreFailed['side'], error: StoreError): CopyStoreFailed => ({
  tag: 'StoreFailed',
  side,
  error,
  message: `The ${side} failed (${error.tag}: ${error.message}). Copy again to go on from here`,
})

const ADVICE = 'copy into a store that has no events of this tenant, and let nobody write to it meanwhile'

export const targetDiffers = ({ stream, revision }: Pick<TargetDiffers, 'stream' | 'revision'>): TargetDiffers => ({
  tag: 'TargetDiffers',
  stream,
  revision,
  message: `The target is not a beginning of the source: they differ at ${stream}, revision ${revision}; ${ADVICE}`,
})
