/**
 * A place to go on from that the log does not reach to: kept from another log, or from this one before a backup was restored. A
 * server may take it, and then keep from the reader whatever is written up to there.
 */
import type { StoreError } from '@lovebank/runtime'
import { invalidRequest } from '@lovebank/runtime/adapter'
import { beginCall } from './call.ts'
import { headOfLog } from './head.ts'
import type { ReadingParts } from './reading.ts'

/** Undefined also where the log cannot be asked just now. */
export const beyondEnd = async (
  parts: ReadingParts,
  place: number | undefined,
  timeoutMillis: number,
): Promise<StoreError | undefined> => {
  const head = await headOfLog(parts, beginCall({ timeoutMillis }, {}))
  if (head._tag === 'Left' || place === undefined || (head.right ?? 0) >= place) return undefined
  return invalidRequest(
    'The log does not reach to this position: it belongs to another log, or to a newer state of this one',
  )
}
