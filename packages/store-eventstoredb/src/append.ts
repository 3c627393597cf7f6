/** The port's append: checked, claimed at a revision, settled, and answered with whether it stood there already. */
import type { Position, Revision, StreamName } from '@lovebank/core'
import type { Appended, AppendRequest, ExpectedVersion, NewEvent, StoreError, StreamVersion } from '@lovebank/runtime'
import { type CheckedAppend, checkAppend, conflict } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import type { Knowledge } from './knowledge.ts'
import { addedBytesOf, toServerMetadata } from './metadata.ts'
import { whyMissing } from './missing.ts'
import { type SettleParts, settle } from './settle.ts'
import { tipOf } from './tip.ts'
import type { WireProposal } from './wire.ts'

export interface AppendParts extends SettleParts {
  readonly knowledge: Knowledge
}

const proposalsOf = ({ events }: CheckedAppend): ReadonlyArray<WireProposal> =>
  events.map(({ eventId, type, data, metadata }) => ({
    id: eventId,
    type,
    data: Buffer.from(data),
    metadata: Buffer.from(metadata),
  }))

const versionAt = (revision: number): StreamVersion =>
  revision < 0 ? { kind: 'no-stream' } : { kind: 'at', revision: revision as Revision }

const isWorthAnother = ({ tag }: StoreError): boolean => tag === 'DeadlineExceeded' || tag === 'Unavailable'

/** A deleted stream would take the append, and number on: what it was is asked before. */
const unlessDeleted = async (
  parts: AppendParts,
  call: Call,
  stream: StreamName,
): Promise<Either<StoreError, number>> => {
  if (parts.knowledge.wasNeverWritten(stream)) return right(-1)
  let last: StoreError | undefined
  for (;;) {
    const why = await whyMissing(parts, call.part(parts.tryMillis), stream)
    if (why === undefined) return right(-1)
    // A node that is silent is left, and the next one asked, while there is time.
    if (why.tag !== 'DeadlineExceeded') last = why
    if (!isWorthAnother(why) || call.stopped() !== undefined) return left(last ?? why)
  }
}

/** Always a revision is claimed: only then the server recognises a second try for sure, whatever it has forgotten. */
const firstClaim = async (
  parts: AppendParts,
  call: Call,
  { stream, expected }: CheckedAppend,
): Promise<Either<StoreError, number>> => {
  switch (expected.kind) {
    case 'at':
      return right(expected.revision)
    case 'no-stream':
    case 'any':
      return unlessDeleted(parts, call, stream)
    case 'exists': {
      const tip = await tipOf(parts, call, stream)
      if (tip._tag === 'Left' || tip.right >= 0) return tip
      return left((await whyMissing(parts, call, stream)) ?? conflict(stream, versionAt(-1)))
    }
  }
}

const isClaimFixed = ({ kind }: ExpectedVersion): boolean => kind === 'at' || kind === 'no-stream'

const isOutcomeUnknown = (error: StoreError): boolean => 'isOutcomeUnknown' in error && error.isOutcomeUnknown

const settleSomewhere = async (
  parts: AppendParts,
  call: Call,
  checked: CheckedAppend,
): Promise<Either<StoreError, Appended>> => {
  const { stream, expected } = checked
  const headBefore = parts.knowledge.head()
  const proposals = proposalsOf(checked)
  const ids = proposals.map(({ id }) => id)
  const claimed = await firstClaim(parts, call, checked)
  if (claimed._tag === 'Left') return claimed
  for (let claim = claimed.right; ; ) {
    const settled = await settle(parts, call, stream, claim, proposals)
    if (settled._tag === 'Left') {
      if (isOutcomeUnknown(settled.left)) parts.knowledge.noteOpen(stream, ids)
      return settled
    }
    if (settled.right.tag === 'elsewhere') {
      if (isClaimFixed(expected)) return left(conflict(stream, versionAt(settled.right.current)))
      claim = settled.right.current
      continue
    }
    const { revision } = settled.right
    const position = settled.right.position as Position
    const wasAnswered = parts.knowledge.noteAnswered(stream, ids, position)
    return right({
      firstRevision: (claim + 1) as Revision,
      lastRevision: revision as Revision,
      position,
      isRepeat: wasAnswered || position <= headBefore,
    })
  }
}

/** What a writer hands over that is no object is refused as every other mistake of his. */
const withServerMetadata = (event: NewEvent): NewEvent =>
  typeof event.metadata === 'object' && event.metadata !== null
    ? { ...event, metadata: toServerMetadata(event.metadata) }
    : event

export const append = async (
  parts: AppendParts,
  call: Call,
  request: AppendRequest,
): Promise<Either<StoreError, Appended>> => {
  const renamed = { ...request, events: request.events.map(withServerMetadata) }
  const checked = checkAppend(renamed, ({ metadata }) => addedBytesOf(metadata))
  return checked._tag === 'Left' ? checked : settleSomewhere(parts, call, checked.right)
}
