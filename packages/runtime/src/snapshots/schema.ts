/**
 * The digest of a snapshot's schema: the shape of every event's codec and the version of the folds. A snapshot of another
 * schema is not used; the stream is read from its first event instead.
 */
import { createHash } from 'node:crypto'
import { catalogue } from '@lovebank/core'
import { shapeOfEvent } from '../system/shape-of.ts'

export const snapshotSchema = (foldVersion: string): string => {
  const shapes = Object.keys(catalogue).map(shapeOfEvent)
  return createHash('sha256')
    .update(JSON.stringify([foldVersion, shapes]))
    .digest('base64url')
    .slice(0, 22)
}
