/** Why the server shows no events of a stream: it never was, or somebody deleted it. */
import type { StreamName } from '@lovebank/core'
import type { StoreError } from '@lovebank/runtime'
import type { Call } from './call.ts'
import { corruptStream } from './errors.ts'
import { batchesOf, type ReadingParts } from './reading.ts'

/** What hides events, in the server's metadata of a stream. */
const HIDES = /"\$(?:tb|maxAge)"/

/** Undefined: it never was. A stream that was deleted has a metastream that says so. */
export const whyMissing = async (
  parts: ReadingParts,
  call: Call,
  stream: StreamName,
): Promise<StoreError | undefined> => {
  const metastream = `$$${stream}`
  const request = () => ({ of: { stream: metastream }, isBackward: true, count: 1 })
  for await (const batch of batchesOf(parts, { call, batchSize: 1, request, name: metastream })) {
    if (batch._tag === 'Left') return batch.left
    for (const message of batch.right) {
      if (message.tag === 'event' && HIDES.test(Buffer.from(message.event.data).toString('utf8'))) {
        return corruptStream(stream, 'was deleted')
      }
    }
  }
  return undefined
}
