/** One worker as the asking thread sees it: its state or why there is none, and in either case an ended thread. */
import { Worker } from 'node:worker_threads'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ParallelBuildError } from './build-error.ts'
import type { Errand, WorkerMessage } from './messages.ts'
import { createStateReader } from './state-texts.ts'

export interface WorkerWatch {
  /** a worker that says nothing for so long is ended */
  readonly silenceMillis: number
  /** ends it */
  readonly signal: AbortSignal
  readonly onProgress: (message: Extract<WorkerMessage, { readonly kind: 'progress' }>) => void
}

type Outcome = Either<ParallelBuildError, unknown>

const isSource = import.meta.url.endsWith('.ts')
/** Beside this file, in the sources as in what is built of them. */
const workerFile = new URL(isSource ? './worker.ts' : './worker.js', import.meta.url)
/** Sources load sources, whatever the asking thread was started with. */
const execArgv = isSource ? { execArgv: ['--conditions=lovebank-source'] } : {}

const died = (worker: number, why: string): Outcome =>
  left({ tag: 'WorkerDied', worker, message: `Worker ${worker} ended before its work was done: ${why}` })

const silent = (worker: number, millis: number): Outcome =>
  left({ tag: 'WorkerSilent', worker, message: `Worker ${worker} said nothing for ${millis} ms and was ended` })

export const cancelled: Outcome = left({ tag: 'BuildCancelled', message: 'The build was cancelled, and nothing kept' })

/** Resolves once the thread is gone. */
export const runWorker = (errand: Errand, { silenceMillis, signal, onProgress }: WorkerWatch): Promise<Outcome> =>
  new Promise((resolve) => {
    const number = errand.share.partition
    const worker = new Worker(workerFile, { workerData: errand, ...execArgv })
    const reader = createStateReader()
    let outcome: Outcome | undefined
    const end = (ending: Outcome): void => {
      if (outcome !== undefined) return
      outcome = ending
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      void worker.terminate().finally(() => resolve(ending))
    }
    const timer = setTimeout(() => end(silent(number, silenceMillis)), silenceMillis)
    const cancel = (): void => end(cancelled)
    const hear = (message: WorkerMessage): void => {
      timer.refresh()
      if (message.kind === 'progress') onProgress(message)
      else if (message.kind === 'state') reader.take(message.part)
      else end(message.kind === 'done' ? right(reader.state()) : left(message.error))
    }
    worker.on('message', hear)
    worker.on('messageerror', (error) => end(died(number, error.message)))
    worker.on('error', (error) => end(died(number, error instanceof Error ? error.message : String(error))))
    worker.on('exit', (code) => end(died(number, `exit code ${code}`)))
    if (signal.aborted) cancel()
    else signal.addEventListener('abort', cancel)
  })
