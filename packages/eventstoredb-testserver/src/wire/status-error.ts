/** How the server says no on the wire: a status of gRPC with trailers that name the exception. */
import { Metadata, status } from '@grpc/grpc-js'

export interface StatusError {
  readonly code: status
  readonly details: string
  readonly metadata: Metadata
}

export type Trailers = { readonly [key: string]: string }

export const statusError = (code: status, details: string, trailers: Trailers = {}): StatusError => {
  const metadata = new Metadata()
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value)
  return { code, details, metadata }
}

export const streamDeleted = (stream: string): StatusError =>
  statusError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  })

export const tooLarge = (limit: number): StatusError =>
  statusError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  })

export const wrongVersionOfDelete = (stream: string, expected: number, actual: number): StatusError =>
  statusError(status.FAILED_PRECONDITION, 'Wrong expected version of a delete', {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    ...(actual < 0 ? {} : { 'actual-version': String(actual) }),
  })

export const notLeader = (host: string, port: number): StatusError =>
  statusError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  })

/** Between two leaders. */
export const notReady = (): StatusError => statusError(status.UNAVAILABLE, 'Server Is Not Ready')

export const accessDenied = (): StatusError =>
  statusError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

export const unalignedPosition = (isSubscription: boolean): StatusError =>
  statusError(
    isSubscription ? status.INVALID_ARGUMENT : status.UNKNOWN,
    'Unexpected ReadAllResult: the position is not that of a record',
  )
