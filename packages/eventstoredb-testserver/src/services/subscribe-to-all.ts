/** A subscription to the whole log, after a position, exclusive; with a filter it tells checkpoints of what it passed over. */
import { randomUUID } from 'node:crypto'
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import { passes } from '../log/filter.ts'
import type { Log } from '../log/log.ts'
import { indexAt, isAligned } from '../log/read-all.ts'
import type { LogRecord } from '../log/record.ts'
import { resolveLink } from '../log/resolve-link.ts'
import type { ReadRequest } from '../wire/read-request.ts'
import { caughtUpResponse, checkpointResponse, confirmationResponse, eventResponse } from '../wire/read-response.ts'
import { unalignedPosition } from '../wire/status-error.ts'
import type { Behaviour, ServiceContext } from './context.ts'
import { untilNews } from './news.ts'
import type { Sender } from './sender.ts'

/** What old servers call a place where nothing was seen yet: taken at its word it means the end. */
const END_AS_CHECKPOINT = (2n ** 64n - 1n).toString()

const firstIndex = ({ all }: Log, { from }: ReadRequest): number => {
  switch (from.kind) {
    case 'start':
      return 0
    case 'end':
      return all.length
    case 'at':
      return from.at === 0 ? 0 : indexAt(all, from.at) + 1
  }
}

const isRefused = (log: Log, { takesPlacesBeyondEnd }: Behaviour, { from }: ReadRequest): boolean => {
  if (from.kind !== 'at' || isAligned(log, from.at)) return false
  return !(takesPlacesBeyondEnd && from.at > (log.all.at(-1)?.position ?? 0))
}

/** Also of what is written later, up to the place, nothing is sent. */
const isAfter = ({ position }: LogRecord, { from }: ReadRequest): boolean =>
  from.kind !== 'at' || from.at === 0 || position > from.at

interface Checkpoints {
  /** Counts a record that was considered, and tells a checkpoint after every so many. */
  readonly considered: (record: LogRecord) => Promise<void>
  readonly onLive: () => Promise<void>
}

const NO_CHECKPOINTS: Checkpoints = { considered: () => Promise.resolve(), onLive: () => Promise.resolve() }

const createCheckpoints = (
  { filter, from }: ReadRequest,
  sendsEndCheckpoint: boolean,
  sender: Sender<streams.ReadResp>,
): Checkpoints => {
  if (filter === undefined) return NO_CHECKPOINTS
  const interval = filter.window * filter.checkpointIntervalMultiplier
  let last = from.kind === 'at' ? String(from.at) : undefined
  let told: string | undefined
  let count = 0
  const tell = async (position: string): Promise<void> => {
    if (position === told) return
    told = position
    await sender.send(checkpointResponse(position))
  }
  return {
    considered: async ({ position }) => {
      last = String(position)
      count += 1
      if (count % interval === 0) await tell(last)
    },
    onLive: async () => {
      const hasSeenNothing = told === undefined && count < interval && from.kind === 'start'
      const seen = hasSeenNothing && sendsEndCheckpoint ? END_AS_CHECKPOINT : last
      if (seen !== undefined) await tell(seen)
    },
  }
}

export const subscribeToAll = async (
  { log, behaviour }: ServiceContext,
  request: ReadRequest,
  sender: Sender<streams.ReadResp>,
): Promise<void> => {
  if (isRefused(log, behaviour, request)) return sender.fail(unalignedPosition(true))
  const isAskedFor = passes(request.filter)
  const checkpoints = createCheckpoints(request, behaviour.sendsEndCheckpoint, sender)
  let next = firstIndex(log, request)
  let isLive = false
  await sender.send(confirmationResponse(randomUUID()))
  while (!sender.gone.aborted) {
    const record = log.all[next]
    if (record === undefined) {
      if (!isLive) await checkpoints.onLive()
      if (!isLive && behaviour.sendsCaughtUp) await sender.send(caughtUpResponse())
      isLive = true
      await untilNews(log, () => log.all.length > next, sender.gone)
      continue
    }
    next += 1
    if (isAskedFor(record) && isAfter(record, request))
      await sender.send(eventResponse(resolveLink(log, record, request.resolvesLinks)))
    await checkpoints.considered(record)
  }
}
