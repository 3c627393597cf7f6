/** The two stretches of a build: up to the position that was captured, and after the tail; both are told as they go. */
import type { Position } from '@lovebank/core'
import type { Opened } from './opened.ts'
import type { RebuildError } from './rebuild-error.ts'
import { projectionStoreFailed } from './rebuild-error.ts'
import type { RebuildParts } from './rebuild-parts.ts'
import type { RebuildRecords } from './rebuild-record.ts'
import type { Building, RebuildState } from './rebuild-state.ts'

export type Tell = (state: RebuildState) => void

const MILLIS_A_SECOND = 1_000

/** The record is told how far it is at most so often, and followers as well. */
const RENEW_EVERY_MILLIS = 1_000
export const TELL_EVERY_MILLIS = 100

/** Whether it is time again. */
export const every = (millis: number): (() => boolean) => {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    if (now - last < millis) return false
    last = now
    return true
  }
}

const progressOf = <State>({ generation, build, book }: Opened<State>, upTo: Position): (() => Building) => {
  const begunAt = performance.now()
  const first = book.position() ?? 0
  return () => {
    const position = book.position()
    const reached = position ?? 0
    const seconds = Math.max(performance.now() - begunAt, 1) / MILLIS_A_SECOND
    const positionsPerSecond = (reached - first) / seconds
    return {
      tag: 'building',
      generation,
      events: build.events(),
      eventsPerSecond: Math.round(build.events() / seconds),
      position,
      upTo,
      portion: Math.min(1, reached / Math.max(1, upTo)),
      secondsLeft: positionsPerSecond > 0 ? Math.max(0, upTo - reached) / positionsPerSecond : undefined,
    }
  }
}

export const buildUpTo = async <State>(
  opened: Opened<State>,
  upTo: Position,
  records: RebuildRecords,
  tell: Tell,
): Promise<RebuildError | undefined> => {
  const { build, book, generation } = opened
  const progress = progressOf(opened, upTo)
  const [isToTell, isToRenew] = [every(TELL_EVERY_MILLIS), every(RENEW_EVERY_MILLIS)]
  const built = await build.upTo<RebuildError>(upTo, () => {
    if (isToTell()) tell(progress())
    if (!isToRenew()) return undefined
    return records.renew({ generation, stage: 'building', position: book.position(), upTo })
  })
  if (built._tag === 'Left') return built.left
  tell(progress())
  return undefined
}

export const catchUp = async <State>(
  { store, projector, signal }: RebuildParts<State>,
  { build, book }: Opened<State>,
  tell: Tell,
): Promise<RebuildError | undefined> => {
  const isToTell = every(TELL_EVERY_MILLIS)
  const head = await store.head(projector.tenant, { signal })()
  if (head._tag === 'Left') return projectionStoreFailed(projector.projection.name, head.left)
  const told = (): undefined => {
    if (!isToTell()) return undefined
    const lag = Math.max(0, (head.right ?? 0) - (book.position() ?? 0))
    tell({ tag: 'catchingUp', position: book.position(), head: head.right, lag })
    return undefined
  }
  told()
  if (head.right === undefined) return undefined
  const caughtUp = await build.upTo<RebuildError>(head.right, told)
  return caughtUp._tag === 'Left' ? caughtUp.left : undefined
}
