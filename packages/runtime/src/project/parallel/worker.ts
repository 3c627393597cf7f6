/** The thread itself: loads the module it is told, folds its share, sends the state, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { isLeft } from 'fp-ts/lib/Either.js'
import { projectionStoreFailed } from '../book-errors.ts'
import type { Errand, WorkerMessage } from './messages.ts'
import { textsOf } from './state-texts.ts'
import type { ShareReader, WorkerModule } from './worker-module.ts'

const errand = workerData as Errand

const tell = (message: WorkerMessage): void => {
  parentPort?.postMessage(message)
}

const foldAndSend = async (module: WorkerModule, reader: ShareReader): Promise<void> => {
  // Loads the whole domain, which takes longest: a module that does not load, or no reader, is told before.
  const { foldShare } = await import('./fold-share.ts')
  const folded = await foldShare(errand, module, reader, tell)
  if (isLeft(folded)) return tell({ kind: 'failed', error: folded.left })
  for (const part of textsOf(folded.right)) tell({ kind: 'state', part })
  tell({ kind: 'done' })
}

const work = async (): Promise<void> => {
  tell({ kind: 'progress', events: 0, position: undefined })
  const module = (await import(errand.module)) as WorkerModule
  const opened = await module.openReader(errand.options)()
  if (isLeft(opened)) {
    return tell({ kind: 'failed', error: projectionStoreFailed(errand.identity, undefined, opened.left) })
  }
  try {
    await foldAndSend(module, opened.right)
  } finally {
    await opened.right.close()
  }
}

await work()
