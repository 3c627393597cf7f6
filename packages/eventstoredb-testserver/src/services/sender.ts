/** Sends a stream of answers at the pace at which the client takes them, and stops where the client has gone. */
import type { ServerDuplexStream, ServerWritableStream } from '@grpc/grpc-js'
import type { Fault } from '../faults.ts'
import type { StatusError } from '../wire/status-error.ts'

export interface Sender<Response> {
  /** False: the call is over, whoever ended it. A promise only where the client has to be waited for. */
  readonly send: (response: Response) => boolean | Promise<boolean>
  readonly end: () => void
  readonly fail: (error: StatusError) => void
  /** aborts when the call is over */
  readonly gone: AbortSignal
}

type Call<Request, Response> = ServerWritableStream<Request, Response> | ServerDuplexStream<Request, Response>

/** False: the call was over first. */
const drained = (
  call: { once: (event: 'drain', listener: () => void) => unknown },
  gone: AbortSignal,
): Promise<boolean> =>
  new Promise((resolve) => {
    const done = (): void => {
      gone.removeEventListener('abort', done)
      resolve(!gone.aborted)
    }
    call.once('drain', done)
    gone.addEventListener('abort', done)
  })

export const createSender = <Request, Response>(
  call: Call<Request, Response>,
  over: AbortController,
  fault: Fault | undefined,
): Sender<Response> => {
  /** One wait for all who have something to send. */
  let draining: Promise<boolean> | undefined
  let left = fault?.kind === 'cut' ? fault.afterMessages : Number.POSITIVE_INFINITY

  const end = (): void => {
    if (over.signal.aborted) return
    over.abort()
    call.end()
  }

  const fail = (error: StatusError): void => {
    if (over.signal.aborted) return
    over.abort()
    call.emit('error', error)
  }

  return {
    send: (response) => {
      if (over.signal.aborted) return false
      if (left <= 0 && fault?.kind === 'cut') {
        if (fault.error === undefined) end()
        else fail(fault.error)
        return false
      }
      left -= 1
      if (call.write(response)) return true
      draining ??= drained(call, over.signal).finally(() => {
        draining = undefined
      })
      return draining
    },
    end,
    fail,
    gone: over.signal,
  }
}
