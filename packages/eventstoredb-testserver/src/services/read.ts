/** Streams/Read: pages of a stream or of the whole log, and subscriptions, which are reads that do not end. */

import type streams from '@eventstore/db-client/generated/streams_pb.js'
import { type ServerWritableStream, status } from '@grpc/grpc-js'
import { passes } from '../log/filter.ts'
import { isAligned, readAll } from '../log/read-all.ts'
import { readStream } from '../log/read-stream.ts'
import type { LogRecord } from '../log/record.ts'
import { resolveLink } from '../log/resolve-link.ts'
import { type ReadRequest, readRequestOf } from '../wire/read-request.ts'
import { eventResponse, notFoundResponse, type ReadAnswer } from '../wire/read-response.ts'
import { statusError, streamDeleted, unalignedPosition } from '../wire/status-error.ts'
import { requiresLeader } from './append.ts'
import type { ServiceContext } from './context.ts'
import { createSender, type Sender } from './sender.ts'
import { subscribeToAll } from './subscribe-to-all.ts'
import { subscribeToStream } from './subscribe-to-stream.ts'

export type ReadCall = ServerWritableStream<streams.ReadReq, ReadAnswer>

/** How many records are looked up at a time, so that a long read holds no more of them than it sends. */
const PAGE = 512

const sendRecords = async (
  { log }: ServiceContext,
  records: ReadonlyArray<LogRecord>,
  { resolvesLinks }: ReadRequest,
  sender: Sender<ReadAnswer>,
): Promise<boolean> => {
  for (const record of records) {
    const sent = sender.send(eventResponse(resolveLink(log, record, resolvesLinks)))
    if (!(typeof sent === 'boolean' ? sent : await sent)) return false
  }
  return true
}

const sendStream = async (context: ServiceContext, request: ReadRequest, sender: Sender<ReadAnswer>) => {
  const { stream = '', direction } = request
  let { from, count } = request
  while (count > 0) {
    const asked = Math.min(count, PAGE)
    const { tag, records } = readStream(context.log, stream, from, direction, asked)
    if (tag === 'not-found') await sender.send(notFoundResponse(stream))
    if (tag === 'stream-deleted') return sender.fail(streamDeleted(stream))
    if (!(await sendRecords(context, records, request, sender))) return
    const last = records.at(-1)
    const next = (last?.revision ?? 0) + (direction === 'forward' ? 1 : -1)
    if (last === undefined || records.length < asked || next < 0) break
    count -= records.length
    from = { kind: 'at', at: next }
  }
  sender.end()
}

const sendAll = async ({ log }: ServiceContext, request: ReadRequest, sender: Sender<ReadAnswer>) => {
  const { from, direction, filter, resolvesLinks } = request
  if (from.kind === 'at' && !isAligned(log, from.at)) return sender.fail(unalignedPosition(false))
  const isAskedFor = passes(filter)
  let left = request.count
  for (const record of readAll(log, from, direction)) {
    if (left <= 0) break
    if (!isAskedFor(record)) continue
    left -= 1
    const sent = sender.send(eventResponse(resolveLink(log, record, resolvesLinks)))
    if (!(typeof sent === 'boolean' ? sent : await sent)) return
  }
  sender.end()
}

const serve = (context: ServiceContext, request: ReadRequest, sender: Sender<ReadAnswer>): Promise<void> => {
  if (!request.isSubscription) {
    return request.stream === undefined ? sendAll(context, request, sender) : sendStream(context, request, sender)
  }
  return request.stream === undefined
    ? subscribeToAll(context, request, sender)
    : subscribeToStream(context, request, request.stream, sender)
}

export const createRead =
  (context: ServiceContext) =>
  async (call: ReadCall): Promise<void> => {
    const over = new AbortController()
    context.calls.add(call)
    const leave = (): void => {
      context.calls.remove(call)
      over.abort()
    }
    call.once('cancelled', leave)
    call.once('close', leave)
    const request = readRequestOf(call.request)
    const fault = await context.faults.meet('read', request?.stream ?? '$all', over.signal)
    const sender = createSender(call, over, fault)
    const refusal = requiresLeader(call) ? context.refusalToWrite(true) : undefined
    if (refusal !== undefined) sender.fail(refusal)
    else if (request === undefined) sender.fail(statusError(status.INVALID_ARGUMENT, 'A read without options'))
    else if (fault?.kind === 'fail') sender.fail(fault.error)
    else await serve(context, request, sender)
    context.calls.remove(call)
  }
