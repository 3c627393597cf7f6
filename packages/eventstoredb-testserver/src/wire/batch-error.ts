/** How BatchAppend says no: a google.rpc.Status whose details name the exception. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import statuses from '@eventstore/db-client/generated/status_pb.js'
import { status } from '@grpc/grpc-js'
import any from 'google-protobuf/google/protobuf/any_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import type { AppendAnswer, Expected } from '../log/expected.ts'
import { streamIdentifier } from './shared.ts'

const packed = (name: string, bytes: Uint8Array): any.Any => {
  const details = new any.Any()
  details.pack(bytes, `event_store.client.${name}`)
  return details
}

const statusOf = (code: number, message: string, details: any.Any): statuses.Status => {
  const error = new statuses.Status()
  error.setCode(code)
  error.setMessage(message)
  error.setDetails(details)
  return error
}

const wrongVersion = (expected: Expected, current: number): any.Any => {
  const details = new shared.WrongExpectedVersion()
  if (current < 0) details.setCurrentNoStream(new empty.Empty())
  else details.setCurrentStreamRevision(String(current))
  switch (expected.kind) {
    case 'any':
      details.setExpectedAny(new empty.Empty())
      break
    case 'no-stream':
      details.setExpectedNoStream(new empty.Empty())
      break
    case 'exists':
      details.setExpectedStreamExists(new empty.Empty())
      break
    case 'at':
      details.setExpectedStreamPosition(String(expected.revision))
      break
  }
  return packed('WrongExpectedVersion', details.serializeBinary())
}

type Refused = Exclude<AppendAnswer, { readonly tag: 'appended' }>

export const batchError = (stream: string, answer: Refused): statuses.Status => {
  switch (answer.tag) {
    case 'wrong-version':
      return statusOf(status.FAILED_PRECONDITION, '', wrongVersion(answer.expected, answer.current))
    case 'stream-deleted': {
      const details = new shared.StreamDeleted()
      details.setStreamIdentifier(streamIdentifier(stream))
      return statusOf(status.FAILED_PRECONDITION, '', packed('StreamDeleted', details.serializeBinary()))
    }
    case 'too-large': {
      const details = new shared.MaximumAppendSizeExceeded()
      details.setMaxappendsize(answer.limit)
      return statusOf(status.INVALID_ARGUMENT, '', packed('MaximumAppendSizeExceeded', details.serializeBinary()))
    }
  }
}
