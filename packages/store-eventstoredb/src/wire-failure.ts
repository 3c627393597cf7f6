/** What went wrong at the wire, by the status of gRPC and the server's trailers; of the network's words only known causes are told. */
import type { WireFailure } from './wire.ts'

/** A failed call as gRPC tells it. */
interface FailedCall {
  readonly code: number
  readonly metadata?: { readonly get: (key: string) => ReadonlyArray<unknown> } | undefined
}

/** The numbers of gRPC's statuses, in their order. */
const STATUSES = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const

export const isFailedCall = (error: unknown): error is Error & FailedCall =>
  error instanceof Error && 'code' in error && typeof error.code === 'number'

const reasonOf = (error: unknown): WireFailure['reason'] => {
  if (!isFailedCall(error)) return 'unavailable'
  switch (error.metadata?.get('exception')[0]) {
    case 'not-leader':
      return 'not-leader'
    case 'access-denied':
      return 'access-denied'
    case 'stream-deleted':
      return 'stream-deleted'
    case 'maximum-append-size-exceeded':
      return 'too-large'
  }
  switch (STATUSES[error.code]) {
    case 'UNAVAILABLE':
      return 'unavailable'
    case 'DEADLINE_EXCEEDED':
    case 'ABORTED':
      return 'deadline'
    case 'CANCELLED':
      return 'cancelled'
    case 'UNAUTHENTICATED':
    case 'PERMISSION_DENIED':
      return 'access-denied'
    case 'INVALID_ARGUMENT':
      return 'bad-position'
    default:
      return 'unknown'
  }
}

/** Why a node could not be reached, in words for an operator. */
const CAUSES: ReadonlyArray<readonly [RegExp, string]> = [
  [/ECONNREFUSED/, 'nothing listens there'],
  [/ENOTFOUND|EAI_AGAIN|Name resolution failed/, 'no host has that name'],
  [/EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/, 'there is no way to the host'],
  [/alert|certificate required/i, 'the server asks for a certificate of the user, or does not take this one'],
  [/altname/i, "the server's certificate is for another host name"],
  [/certificate/i, "the server's certificate is not trusted: name its CA by tlsCAFile"],
  [/wrong version number|EPROTO|packet length/i, 'the server speaks no TLS: say tls=false, or switch it on there'],
  [
    /ECONNRESET|Failed to connect|socket hang up|Protocol error|closed|dropped/i,
    'the connection broke: see that both sides use TLS, or neither',
  ],
  [/discover/, 'no host told which nodes there are: check names, ports and TLS'],
  [/Not Ready|leader/i, 'no node leads just now'],
]

const causeIn = (text: string): string | undefined => CAUSES.find(([form]) => form.test(text))?.[1]

const wordsOf = (error: unknown): string => {
  const cause = causeIn(error instanceof Error ? error.message : '')
  if (!isFailedCall(error)) return cause ?? 'the cluster could not be reached'
  return [STATUSES[error.code] ?? String(error.code), cause].filter((part) => part !== undefined).join(': ')
}

export const failure = (error: unknown, wasSent: boolean): WireFailure => ({
  tag: 'failed',
  reason: reasonOf(error),
  wasSent,
  words: wordsOf(error),
})

/** To the client, a node that does not answer is as good as gone: it asks the cluster for another. */
export const silentNode = (): Error =>
  Object.assign(new Error('no answer in time'), { code: STATUSES.indexOf('UNAVAILABLE') })
