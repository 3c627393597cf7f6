/** A subscription to one stream: after a revision, exclusive; a stream that is not there yet may come. */
import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import { resolveLink } from '../log/resolve-link.ts'
import { firstVisible, isYoungEnough } from '../log/stream-metadata.ts'
import type { ReadRequest } from '../wire/read-request.ts'
import { caughtUpResponse, confirmationResponse, eventResponse, type ReadAnswer } from '../wire/read-response.ts'
import { streamDeleted } from '../wire/status-error.ts'
import type { ServiceContext } from './context.ts'
import { untilNews } from './news.ts'
import type { Sender } from './sender.ts'

const firstRevision = (log: Log, stream: string, { from }: ReadRequest): number => {
  switch (from.kind) {
    case 'start':
      return 0
    case 'end':
      return log.recordsOf(stream).length
    case 'at':
      return from.at + 1
  }
}

export const subscribeToStream = async (
  { log, behaviour }: ServiceContext,
  request: ReadRequest,
  stream: string,
  sender: Sender<ReadAnswer>,
): Promise<void> => {
  let next = firstRevision(log, stream, request)
  let isLive = false
  await sender.send(confirmationResponse(randomUUID()))
  const sendNext = async (): Promise<boolean> => {
    const metadata = log.metadataOf(stream)
    const records = log.recordsOf(stream)
    next = Math.max(next, Math.min(firstVisible(metadata, records.length - 1), records.length))
    const record = records[next]
    if (record === undefined) return false
    next += 1
    if (isYoungEnough(metadata, record, log.now())) {
      await sender.send(eventResponse(resolveLink(log, record, request.resolvesLinks)))
    }
    return true
  }
  while (!sender.gone.aborted) {
    if (log.isTombstoned(stream)) return sender.fail(streamDeleted(stream))
    if (await sendNext()) continue
    if (!isLive && behaviour.sendsCaughtUp) await sender.send(caughtUpResponse())
    isLive = true
    await untilNews(log, () => log.recordsOf(stream).length > next, sender.gone)
  }
}
