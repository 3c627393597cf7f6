/** How a book says what ended it, wherever its state lies. */
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

export const projectionStopped = (projection: string, badEvent: BadEvent): ProjectionStopped => {
  const { position, stream, revision, type, errors } = badEvent
  return {
    tag: 'ProjectionStopped',
    projection,
    badEvent,
    message: `${projection} stopped at position ${position}, ${stream} revision ${revision} (${type}): ${errors.join('; ')}`,
  }
}
