/** The streams beside its own that a command is judged by: as warm as their use allows, else asked for. */
import type { StreamKey } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CallOptions } from '../ports/event-store.ts'
import type { Folded } from './folded.ts'
import type { LoadError, Loader } from './loader.ts'

export type Beside = ReadonlyArray<Folded>

const isOf = ({ aggregate, id }: StreamKey, folded: Folded): boolean =>
  folded.id === id && folded.aggregate === aggregate

/** Finds a stream among those at hand. */
export const findFolded =
  (target: Folded, beside: Beside) =>
  (key: StreamKey): Folded => {
    if (isOf(key, target)) return target
    const folded = beside.find((each) => isOf(key, each))
    // A rule that asks for a stream it did not name is a programmer's mistake, not a refusal.
    if (folded === undefined) throw new Error(`${key.aggregate}-${key.id} is asked for but not named by factsNeeded`)
    return folded
  }

/** All of them from memory, each asked for after `isFreshAfter`; undefined where the store must be asked. */
export const besideAtHand = (
  loader: Loader,
  keys: ReadonlyArray<StreamKey>,
  isFreshAfter: number,
): Beside | undefined => {
  const beside: Array<Folded> = []
  for (const key of keys) {
    const warm = loader.warm(key)
    if (warm === undefined || warm.askedAt < isFreshAfter) return undefined
    beside.push(warm)
  }
  return beside
}

export const loadBeside = async (
  loader: Loader,
  keys: ReadonlyArray<StreamKey>,
  isFreshAfter: number,
  options: CallOptions,
): Promise<Either<LoadError, Beside>> => {
  const beside: Array<Folded> = []
  for (const key of keys) {
    const warm = loader.warm(key)
    if (warm !== undefined && warm.askedAt >= isFreshAfter) {
      beside.push(warm)
      continue
    }
    const loaded = await (warm === undefined ? loader.load(key, options) : loader.readTail(warm, options))
    if (loaded._tag === 'Left') return left(loaded.left)
    beside.push(loaded.right)
  }
  return right(beside)
}
