/** Waiting for the next append, or for the end of the call that waits. */
import type { Log } from '../log/log.ts'

export const untilNews = (log: Log, hasNews: () => boolean, gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (hasNews() || gone.aborted) {
      resolve()
      return
    }
    const stopListening = log.onAppended(() => {
      if (hasNews()) done()
    })
    const done = (): void => {
      stopListening()
      gone.removeEventListener('abort', done)
      resolve()
    }
    gone.addEventListener('abort', done)
  })
