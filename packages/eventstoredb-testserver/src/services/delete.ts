/** Streams/Delete hides a stream until it is written again; Streams/Tombstone ends it for good. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js'
import type { AppendAnswer, Expected } from '../log/expected.ts'
import { streamNameOf } from '../wire/shared.ts'
import { type StatusError, streamDeleted, tooLarge, wrongVersionOfDelete } from '../wire/status-error.ts'
import { requiresLeader } from './append.ts'
import type { ServiceContext } from './context.ts'

type DeleteCall = ServerUnaryCall<streams.DeleteReq, streams.DeleteResp>
type TombstoneCall = ServerUnaryCall<streams.TombstoneReq, streams.TombstoneResp>

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options

const expectedOf = (options: Options): Expected => {
  if (options.hasNoStream()) return { kind: 'no-stream' }
  if (options.hasStreamExists()) return { kind: 'exists' }
  return options.hasRevision() ? { kind: 'at', revision: Number(options.getRevision()) } : { kind: 'any' }
}

/** Here the server tells its own numbers for what is not a revision. */
const numberOf = (expected: Expected): number => {
  switch (expected.kind) {
    case 'any':
      return -2
    case 'no-stream':
      return -1
    case 'exists':
      return -4
    case 'at':
      return expected.revision
  }
}

const refusalOf = (stream: string, answer: AppendAnswer): StatusError | undefined => {
  switch (answer.tag) {
    case 'appended':
      return undefined
    case 'wrong-version':
      return wrongVersionOfDelete(stream, numberOf(answer.expected), answer.current)
    case 'stream-deleted':
      return streamDeleted(stream)
    case 'too-large':
      return tooLarge(answer.limit)
  }
}

const positionOf = (answer: AppendAnswer | StatusError): string =>
  String('tag' in answer && answer.tag === 'appended' ? (answer.position ?? 0) : 0)

const deletedAt = (at: string): streams.DeleteResp => {
  const position = new streams.DeleteResp.Position()
  position.setCommitPosition(at)
  position.setPreparePosition(at)
  const response = new streams.DeleteResp()
  response.setPosition(position)
  return response
}

const tombstoned = (): streams.TombstoneResp => {
  const response = new streams.TombstoneResp()
  response.setNoPosition(new shared.Empty())
  return response
}

export const createDelete =
  ({ log, faults, refusalToWrite }: ServiceContext) =>
  async (call: DeleteCall, callback: sendUnaryData<streams.DeleteResp>): Promise<void> => {
    const options = call.request.getOptions() ?? new streams.DeleteReq.Options()
    const stream = streamNameOf(options.getStreamIdentifier())
    const over = new AbortController()
    call.once('cancelled', () => over.abort())
    const fault = await faults.meet('delete', stream, over.signal)
    const isRefused = refusalToWrite(requiresLeader(call)) ?? (fault?.kind === 'fail' ? fault.error : undefined)
    const answer = isRefused ?? log.softDelete(stream, expectedOf(options))
    const error = 'code' in answer ? answer : refusalOf(stream, answer)
    const lost = fault?.kind === 'drop-acknowledgement' ? fault : undefined
    if (error !== undefined) callback(error)
    else if (lost === undefined) callback(null, deletedAt(positionOf(answer)))
    else if (lost.error !== undefined) callback(lost.error)
  }

export const createTombstone =
  ({ log, refusalToWrite }: ServiceContext) =>
  (call: TombstoneCall, callback: sendUnaryData<streams.TombstoneResp>): void => {
    const options = call.request.getOptions() ?? new streams.TombstoneReq.Options()
    const stream = streamNameOf(options.getStreamIdentifier())
    const error = refusalToWrite(requiresLeader(call)) ?? refusalOf(stream, log.tombstone(stream, expectedOf(options)))
    if (error !== undefined) callback(error)
    else callback(null, tombstoned())
  }
