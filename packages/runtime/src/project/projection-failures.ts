/** How the ends of a projection are worded, wherever it is folded. */
import type { BadEvent, Position } from '@lovebank/core'
import type { StoreError } from '../ports/store-error.ts'
import type { ProjectionStopped, ProjectionStoreFailed } from './projection-error.ts'

export const projectionStoreFailed = (
  projection: string,
  position: Position | undefined,
  error: StoreError,
): ProjectionStoreFailed => ({
  tag: 'ProjectionStoreFailed',
  projection,
  error,
  message: `${projection} waits at position ${position ?? 'none'}: ${error.message}`,
})

export const projectionStopped = (projection: string, badEvent: BadEvent): ProjectionStopped => ({
  tag: 'ProjectionStopped',
  projection,
  badEvent,
  message: `${projection} stopped at position ${badEvent.position}, ${badEvent.stream} revision ${badEvent.revision} (${badEvent.type}): ${badEvent.errors.join('; ')}`,
})
