/** Messages of a call wait here, in small number, until they are asked for; the server is held back while there are many. */
import type { WireEnded, WireReading } from './wire.ts'

/** The call that the messages come from. */
interface Flow {
  readonly pause: () => unknown
  readonly resume: () => unknown
}

export interface BufferedReading<Message, Failure> {
  readonly reading: WireReading<Message, Failure>
  readonly take: (message: Message, from: Flow) => void
  readonly finish: (how: WireEnded | Failure) => void
  /** What ends the call at the server; called at once where the reader has gone already. */
  readonly onCancel: (cancel: () => void) => void
}

/** How many messages may wait before the server is held back, and how few before it goes on. */
const MANY_WAITING = 2_048
const FEW_WAITING = 1_024

export const createBufferedReading = <Message, Failure>(): BufferedReading<Message, Failure> => {
  const waiting: Array<Message> = []
  let end: WireEnded | Failure | undefined
  let wake: (() => void) | undefined
  let flow: Flow | undefined
  let cancelCall: (() => void) | undefined
  let isCancelled = false

  const stir = (): void => {
    wake?.()
    wake = undefined
  }
  const finish = (how: WireEnded | Failure): void => {
    end ??= how
    stir()
  }

  const next: WireReading<Message, Failure>['next'] = async (most) => {
    while (waiting.length === 0) {
      if (end !== undefined) return end
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const taken = waiting.splice(0, most)
    if (waiting.length < FEW_WAITING) flow?.resume()
    return taken
  }

  return {
    reading: {
      next,
      hasWaiting: () => waiting.length > 0,
      cancel: () => {
        isCancelled = true
        finish({ tag: 'ended' })
        cancelCall?.()
      },
    },
    take: (message, from) => {
      waiting.push(message)
      flow = from
      if (waiting.length >= MANY_WAITING) from.pause()
      stir()
    },
    finish,
    onCancel: (cancel) => {
      cancelCall = cancel
      if (isCancelled) cancel()
    },
  }
}
