/** Streams/Append: options first, then the events, then one answer. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { type ServerReadableStream, type sendUnaryData, status } from '@grpc/grpc-js'
import type { AppendAnswer, Expected } from '../log/expected.ts'
import type { ProposedEvent } from '../log/record.ts'
import { proposedEventOf } from '../wire/proposed.ts'
import { streamNameOf } from '../wire/shared.ts'
import { type StatusError, statusError, streamDeleted, tooLarge } from '../wire/status-error.ts'
import type { ServiceContext } from './context.ts'

export type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>

interface Asked {
  readonly stream: string
  readonly expected: Expected
  readonly events: ReadonlyArray<ProposedEvent>
}

const expectedOf = (options: streams.AppendReq.Options): Expected => {
  if (options.hasNoStream()) return { kind: 'no-stream' }
  if (options.hasStreamExists()) return { kind: 'exists' }
  return options.hasRevision() ? { kind: 'at', revision: Number(options.getRevision()) } : { kind: 'any' }
}

/** All that the client sends; undefined where it went away before its end. */
const received = (call: AppendCall, gone: AbortSignal): Promise<Asked | undefined> =>
  new Promise((resolve) => {
    let options: streams.AppendReq.Options | undefined
    const events: Array<ProposedEvent> = []
    gone.addEventListener('abort', () => resolve(undefined))
    call.on('data', (request: streams.AppendReq) => {
      options = request.getOptions() ?? options
      const message = request.getProposedMessage()
      if (message !== undefined) events.push(proposedEventOf(message))
    })
    call.on('error', () => resolve(undefined))
    call.on('end', () => {
      if (options === undefined) return resolve(undefined)
      resolve({ stream: streamNameOf(options.getStreamIdentifier()), expected: expectedOf(options), events })
    })
  })

const success = (revision: number, position: number | undefined): streams.AppendResp => {
  const answer = new streams.AppendResp.Success()
  if (revision < 0) answer.setNoStream(new shared.Empty())
  else answer.setCurrentRevision(String(revision))
  if (position === undefined) answer.setNoPosition(new shared.Empty())
  else {
    const at = new streams.AppendResp.Position()
    at.setCommitPosition(String(position))
    at.setPreparePosition(String(position))
    answer.setPosition(at)
  }
  const response = new streams.AppendResp()
  response.setSuccess(answer)
  return response
}

const wrongVersion = (expected: Expected, current: number): streams.AppendResp => {
  const answer = new streams.AppendResp.WrongExpectedVersion()
  if (current < 0) answer.setCurrentNoStream(new shared.Empty())
  else answer.setCurrentRevision(String(current))
  switch (expected.kind) {
    case 'any':
      answer.setExpectedAny(new shared.Empty())
      break
    case 'no-stream':
      answer.setExpectedNoStream(new shared.Empty())
      break
    case 'exists':
      answer.setExpectedStreamExists(new shared.Empty())
      break
    case 'at':
      answer.setExpectedRevision(String(expected.revision))
      break
  }
  const response = new streams.AppendResp()
  response.setWrongExpectedVersion(answer)
  return response
}

const answered = (stream: string, answer: AppendAnswer): streams.AppendResp | StatusError => {
  switch (answer.tag) {
    case 'appended':
      return success(answer.revision, answer.position)
    case 'wrong-version':
      return wrongVersion(answer.expected, answer.current)
    case 'stream-deleted':
      return streamDeleted(stream)
    case 'too-large':
      return tooLarge(answer.limit)
  }
}

export const requiresLeader = (call: {
  readonly metadata: { readonly get: (key: string) => ReadonlyArray<unknown> }
}) => call.metadata.get('requires-leader').some((value) => String(value).toLowerCase() === 'true')

export const createAppend =
  ({ log, faults, refusalToWrite, calls }: ServiceContext) =>
  async (call: AppendCall, callback: sendUnaryData<streams.AppendResp>): Promise<void> => {
    const over = new AbortController()
    calls.add(call)
    call.once('cancelled', () => over.abort())
    const answer = (result: streams.AppendResp | StatusError | undefined): void => {
      calls.remove(call)
      if (result === undefined || over.signal.aborted) return
      if ('code' in result) callback(result)
      else callback(null, result)
    }
    over.signal.addEventListener('abort', () => calls.remove(call))
    const asked = await received(call, over.signal)
    if (asked === undefined) return answer(statusError(status.INVALID_ARGUMENT, 'An append without options'))
    const fault = await faults.meet('append', asked.stream, over.signal)
    if (over.signal.aborted && fault?.kind !== 'late') return
    if (fault?.kind === 'fail') return answer(fault.error)
    // Asked last: whoever led when the append came may lead no more.
    const refusal = refusalToWrite(requiresLeader(call))
    if (refusal !== undefined) return answer(refusal)
    const done = answered(asked.stream, log.append(asked.stream, asked.expected, asked.events))
    // Lost in silence, the call stays open until the client gives up.
    if (fault?.kind !== 'drop-acknowledgement') answer(done)
    else if (fault.error !== undefined) answer(fault.error)
  }
