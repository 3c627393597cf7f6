/** Why the server shows no events of a stream: it never was, or somebody deleted it. */
import type { StreamName } from '@lovebank/core'
import type { StoreError } from '@lovebank/runtime'
import type { Call } from './call.ts'
import { corruptStream } from './errors.ts'
import type { ReadingParts } from './reading.ts'
import { tipOf } from './tip.ts'

/** Undefined: it never was. A stream that was deleted has a metastream that says so. */
export const whyMissing = async (
  parts: ReadingParts,
  call: Call,
  stream: StreamName,
): Promise<StoreError | undefined> => {
  const metastream = await tipOf(parts, call, `$$${stream}`)
  if (metastream._tag === 'Left') return metastream.left
  return metastream.right < 0 ? undefined : corruptStream(stream, 'was deleted')
}
