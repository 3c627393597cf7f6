/** Streams/BatchAppend: many appends over one call, each under its correlation id, in as many messages as it takes. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerDuplexStream } from '@grpc/grpc-js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import type { AppendAnswer, Expected } from '../log/expected.ts'
import type { ProposedEvent } from '../log/record.ts'
import { batchError } from '../wire/batch-error.ts'
import { proposedEventOf } from '../wire/proposed.ts'
import { streamIdentifier, streamNameOf, uuidText } from '../wire/shared.ts'
import { requiresLeader } from './append.ts'
import type { ServiceContext } from './context.ts'
import { createSender, type Sender } from './sender.ts'

export type BatchAppendCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>

interface Gathered {
  readonly options: streams.BatchAppendReq.Options
  readonly events: Array<ProposedEvent>
}

const expectedOf = (options: streams.BatchAppendReq.Options): Expected => {
  if (options.hasNoStream()) return { kind: 'no-stream' }
  if (options.hasStreamExists()) return { kind: 'exists' }
  return options.hasStreamPosition() ? { kind: 'at', revision: Number(options.getStreamPosition()) } : { kind: 'any' }
}

const successOf = (revision: number, position: number | undefined): streams.BatchAppendResp.Success => {
  const success = new streams.BatchAppendResp.Success()
  if (revision < 0) success.setNoStream(new empty.Empty())
  else success.setCurrentRevision(String(revision))
  if (position === undefined) {
    success.setNoPosition(new empty.Empty())
    return success
  }
  const at = new shared.AllStreamPosition()
  at.setCommitPosition(String(position))
  at.setPreparePosition(String(position))
  success.setPosition(at)
  return success
}

const responseTo = (
  correlationId: shared.UUID | undefined,
  stream: string,
  answer: AppendAnswer,
): streams.BatchAppendResp => {
  const response = new streams.BatchAppendResp()
  response.setCorrelationId(correlationId)
  response.setStreamIdentifier(streamIdentifier(stream))
  if (answer.tag === 'appended') response.setSuccess(successOf(answer.revision, answer.position))
  else response.setError(batchError(stream, answer))
  return response
}

/** Takes one message in; gives the whole append when it was the last of it. */
const gather = (open: Map<string, Gathered>, request: streams.BatchAppendReq): Gathered | undefined => {
  const key = uuidText(request.getCorrelationId())
  const options = request.getOptions()
  const gathered = open.get(key) ?? (options === undefined ? undefined : { options, events: [] })
  if (gathered === undefined) return undefined
  gathered.events.push(...request.getProposedMessagesList().map(proposedEventOf))
  if (!request.getIsFinal()) {
    open.set(key, gathered)
    return undefined
  }
  open.delete(key)
  return gathered
}

const commit = async (
  { log, faults }: ServiceContext,
  request: streams.BatchAppendReq,
  { options, events }: Gathered,
  sender: Sender<streams.BatchAppendResp>,
): Promise<void> => {
  const stream = streamNameOf(options.getStreamIdentifier())
  const fault = await faults.meet('batch-append', stream, sender.gone)
  if (sender.gone.aborted) return
  if (fault?.kind === 'fail') return sender.fail(fault.error)
  const answer = log.append(stream, expectedOf(options), events)
  if (fault?.kind === 'drop-acknowledgement') {
    if (fault.error !== undefined) sender.fail(fault.error)
    return
  }
  await sender.send(responseTo(request.getCorrelationId(), stream, answer))
}

export const createBatchAppend =
  (context: ServiceContext) =>
  (call: BatchAppendCall): void => {
    const over = new AbortController()
    const open = new Map<string, Gathered>()
    const sender = createSender<streams.BatchAppendReq, streams.BatchAppendResp>(call, over, undefined)
    context.calls.add(call)
    over.signal.addEventListener('abort', () => context.calls.remove(call))
    call.once('cancelled', () => over.abort())
    const refusal = context.refusalToWrite(requiresLeader(call))
    if (refusal !== undefined) {
      sender.fail(refusal)
      return
    }
    call.on('data', (request: streams.BatchAppendReq) => {
      const whole = gather(open, request)
      if (whole !== undefined) void commit(context, request, whole, sender)
    })
    call.on('end', sender.end)
    call.on('error', () => over.abort())
  }
