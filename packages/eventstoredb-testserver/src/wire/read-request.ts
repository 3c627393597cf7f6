/** What a client asked to read, taken from the wire. */
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Filter } from '../log/filter.ts'
import type { Direction, From } from '../log/read-stream.ts'
import { streamNameOf } from './shared.ts'

export interface ReadRequest {
  /** undefined: the whole log */
  readonly stream: string | undefined
  readonly from: From
  readonly direction: Direction
  readonly count: number
  readonly isSubscription: boolean
  readonly resolvesLinks: boolean
  readonly filter: Filter | undefined
}

const END = 2 ** 63

const DEFAULT_WINDOW = 32

/** A position beyond all that can be is what old servers call the end. */
const at = (text: string): From => (Number(text) >= END ? { kind: 'end' } : { kind: 'at', at: Number(text) })

const fromOf = (options: streams.ReadReq.Options): From => {
  const stream = options.getStream()
  if (stream?.hasRevision()) return at(stream.getRevision())
  const all = options.getAll()
  const position = all?.getPosition()
  if (position !== undefined) return at(position.getCommitPosition())
  return stream?.hasEnd() || all?.hasEnd() ? { kind: 'end' } : { kind: 'start' }
}

const filterOf = (options: streams.ReadReq.Options): Filter | undefined => {
  const asked = options.getFilter()
  if (asked === undefined) return undefined
  const expression = asked.getStreamIdentifier() ?? asked.getEventType()
  const regex = expression?.getRegex() ?? ''
  return {
    on: asked.hasStreamIdentifier() ? 'stream' : 'type',
    prefixes: expression?.getPrefixList() ?? [],
    regex: regex === '' ? undefined : regex,
    window: asked.hasMax() ? asked.getMax() : DEFAULT_WINDOW,
    checkpointIntervalMultiplier: asked.getCheckpointintervalmultiplier(),
  }
}

export const readRequestOf = (request: streams.ReadReq): ReadRequest | undefined => {
  const options = request.getOptions()
  if (options === undefined) return undefined
  return {
    stream: options.hasStream() ? streamNameOf(options.getStream()?.getStreamIdentifier()) : undefined,
    from: fromOf(options),
    direction: options.getReadDirection() === 1 ? 'backward' : 'forward',
    count: options.hasCount() ? Number(options.getCount()) : Number.MAX_SAFE_INTEGER,
    isSubscription: options.hasSubscription(),
    resolvesLinks: options.getResolveLinks(),
    filter: filterOf(options),
  }
}
