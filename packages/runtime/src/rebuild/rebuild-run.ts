/** One rebuild under way, followed by as many as like: each sees the state as it is, and every one that comes after it. */
import type { Either } from 'fp-ts/lib/Either.js'
import type { RebuildError } from './rebuild-error.ts'
import { type RebuildState, type Rebuilt, stateOfError } from './rebuild-state.ts'

/** Goes on whether it is followed or not. To be gone through with `for await`; a slow follower is told the newest state only. */
export interface RebuildRun extends AsyncIterable<RebuildState> {
  readonly state: () => RebuildState
  /** Resolves at its end. */
  readonly result: () => Promise<Either<RebuildError, Rebuilt>>
  /** The same as the signal that it was given. */
  readonly cancel: () => void
}

export interface RunParts {
  readonly work: (tell: (state: RebuildState) => void) => Promise<Either<RebuildError, Rebuilt>>
  readonly cancel: () => void
}

export const beginRun = ({ work, cancel }: RunParts): RebuildRun => {
  let state: RebuildState = { tag: 'capturing' }
  let told = 0
  let isOver = false
  const waiting = new Set<() => void>()
  const tell = (next: RebuildState): void => {
    state = next
    told += 1
    for (const wake of waiting) wake()
    waiting.clear()
  }
  const result = work(tell).then((ended) => {
    isOver = true
    tell(ended._tag === 'Left' ? stateOfError(ended.left) : ended.right)
    return ended
  })
  async function* follow(): AsyncGenerator<RebuildState> {
    let seen = -1
    while (true) {
      if (seen < told) {
        seen = told
        const isLast = isOver
        yield state
        if (isLast) return
      } else await new Promise<void>((resolve) => waiting.add(resolve))
    }
  }
  return { state: () => state, result: () => result, cancel, [Symbol.asyncIterator]: follow }
}
