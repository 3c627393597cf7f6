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
  readonly onCancel: (cancel: (isSilent: boolean) => void) => void
}

/** How many messages may wait before the server is held back, and how few before it goes on. */
const MANY_WAITING = 2_048
const FEW_WAITING = 1_024

export const createBufferedReading = <Message, Failure>(): BufferedReading<Message, Failure> => {
  let waiting: Array<Message> = []
  let end: WireEnded | Failure | undefined
  let stirring: PromiseWithResolvers<void> | undefined
  let flow: Flow | undefined
  let cancelCall: ((isSilent: boolean) => void) | undefined
  let isCancelled = false

  const stir = (): void => {
    stirring?.resolve()
    stirring = undefined
  }
  /** Somebody may have taken all meanwhile: to wake the next who waits for nothing would leave him to wait without end. */
  const stirIfAny = (): void => {
    if (waiting.length > 0) stir()
  }
  const finish = (how: WireEnded | Failure): void => {
    end ??= how
    stir()
  }

  /** A new promise each time: nothing gathers on it where a reader asks and gives up for hours. */
  const ready: WireReading<Message, Failure>['ready'] = () => {
    if (waiting.length > 0 || end !== undefined) return Promise.resolve()
    stirring = Promise.withResolvers()
    return stirring.promise
  }

  const next: WireReading<Message, Failure>['next'] = async (most) => {
    while (waiting.length === 0) {
      if (end !== undefined) return end
      await ready()
    }
    const taken = waiting.length <= most ? waiting : waiting.slice(0, most)
    waiting = waiting.length <= most ? [] : waiting.slice(most)
    if (waiting.length < FEW_WAITING) flow?.resume()
    return taken
  }

  return {
    reading: {
      ready,
      next,
      hasWaiting: () => waiting.length > 0,
      cancel: (isSilent = false) => {
        isCancelled = true
        finish({ tag: 'ended' })
        cancelCall?.(isSilent)
      },
    },
    take: (message, from) => {
      waiting.push(message)
      flow = from
      if (waiting.length >= MANY_WAITING) from.pause()
      // Messages come many at a time: who waits for the first is woken when all that came with it are here.
      if (waiting.length === 1) setImmediate(stirIfAny)
    },
    finish,
    onCancel: (cancel) => {
      cancelCall = cancel
      if (isCancelled) cancel(false)
    },
  }
}
