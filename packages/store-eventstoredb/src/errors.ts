/** What a failure at the wire means to a caller of the store, with words for an operator. They repeat nothing that was sent. */
import type { StoreError } from '@lovebank/runtime'
import { aborted, deadlineExceeded, invalidRequest } from '@lovebank/runtime/adapter'
import type { WireFailure } from './wire.ts'

const TO_LEARN_IT = 'the outcome is unknown: send the same again, with the same ids, to learn it'

/** The caller gave up. `isOpen`: something was sent of which no answer came. */
export const gaveUp = (isOpen: boolean): StoreError =>
  isOpen ? { tag: 'Aborted', isOutcomeUnknown: true, message: `The caller gave up, and ${TO_LEARN_IT}` } : aborted

export const timeIsOver = (isOpen: boolean): StoreError =>
  isOpen
    ? { tag: 'DeadlineExceeded', isOutcomeUnknown: true, message: `The time was over, and ${TO_LEARN_IT}` }
    : deadlineExceeded

export const corruptStream = (stream: string, what: string): StoreError => ({
  tag: 'CorruptStore',
  message: `${stream} ${what}: streams of the ledger are never deleted or truncated; restore it from a backup`,
})

export const unavailable = (words: string, isOpen: boolean): StoreError => ({
  tag: 'Unavailable',
  isOutcomeUnknown: isOpen,
  message: `The cluster did not answer (${words})${isOpen ? `, and ${TO_LEARN_IT}` : '; try again'}`,
})

/** Why it ended, where it ended for lack of time after tries that failed: what they failed of says more. */
export const explained = (stopped: StoreError, last: WireFailure | undefined): StoreError =>
  stopped.tag === 'DeadlineExceeded' && last !== undefined && last.reason !== 'deadline'
    ? unavailable(last.words, stopped.isOutcomeUnknown)
    : stopped

/** Whether another try may help. */
export const isPassing = ({ reason }: WireFailure): boolean => {
  switch (reason) {
    case 'unavailable':
    case 'deadline':
    case 'not-leader':
    case 'cancelled':
    case 'unknown':
    case 'perhaps-bad-position':
      return true
    case 'access-denied':
    case 'stream-deleted':
    case 'too-large':
    case 'bad-position':
      return false
  }
}

const REFUSED_USER =
  'The server refuses this user: check name and password; the user must read $all and write the streams of its tenants'

/** A failure as the port tells it, where no further try is made. `isOpen`: a try before this one may have been written. */
export const storeErrorOf = (stream: string, failure: WireFailure, isOpen: boolean): StoreError => {
  switch (failure.reason) {
    case 'stream-deleted':
      return corruptStream(stream, 'was tombstoned')
    case 'too-large':
      if (isOpen) return unavailable(failure.words, isOpen)
      return invalidRequest('The server takes no append of this size: let it take 1 MiB, --max-append-size=1048576')
    case 'access-denied':
      if (isOpen) return unavailable(failure.words, isOpen)
      return invalidRequest(REFUSED_USER)
    case 'bad-position':
    case 'perhaps-bad-position':
      return invalidRequest('The server never gave this position out: it belongs to another log')
    case 'deadline':
      return timeIsOver(isOpen)
    case 'unavailable':
    case 'not-leader':
    case 'cancelled':
    case 'unknown':
      return unavailable(failure.words, isOpen)
  }
}
