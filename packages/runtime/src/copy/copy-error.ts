/** Why a log could not be copied. */
import type { StreamName } from '@lovebank/core'
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

/** The target holds events that the source does not have in this place: it is another town's log, or was written to. */
export interface TargetDiffers extends Described {
  readonly tag: 'TargetDiffers'
  /** where it was noticed; undefined: by the digests of both logs */
  readonly stream: StreamName | undefined
}

export type CopyError = CopyStoreFailed | TargetDiffers

export const storeFailed = (side: CopyStoreFailed['side'], error: StoreError): CopyStoreFailed => ({
  tag: 'StoreFailed',
  side,
  error,
  message: `The ${side} failed (${error.tag}: ${error.message}). Copy again to go on from here`,
})

const ADVICE = 'copy into an empty store, and let nobody write to either while it lasts'

export const targetDiffers = (stream: StreamName | undefined): TargetDiffers => ({
  tag: 'TargetDiffers',
  stream,
  message: `The target is not a beginning of the source (${stream ?? 'their digests differ'}): ${ADVICE}`,
})
