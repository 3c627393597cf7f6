/** What the server is told of streams of the adapter's own, so that it forgets what is no longer needed. */
import type { StoreError } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import { proposalOf } from './server-event.ts'
import { type SettleParts, settle } from './settle.ts'

/** In the server's own names. */
export type StreamMetadata = { readonly $maxCount: number } | { readonly $tb: number }

/** Whatever was told before is replaced. */
export const setStreamMetadata = async (
  parts: SettleParts,
  call: Call,
  stream: string,
  metadata: StreamMetadata,
): Promise<Either<StoreError, void>> => {
  for (let claim = -1; ; ) {
    const settled = await settle(parts, call, `$$${stream}`, claim, [proposalOf('$metadata', metadata)])
    if (settled._tag === 'Left') return settled
    if (settled.right.tag === 'written') return right(undefined)
    claim = settled.right.current
  }
}
