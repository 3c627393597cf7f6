/** Compares the generation that was built with what serves, by the way that there is for these two. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { identityOf } from '../project/identity.ts'
import { createProjector, type Projector } from '../project/projector.ts'
import { every, TELL_EVERY_MILLIS, type Tell } from './build-up.ts'
import { compareLive } from './compare-live.ts'
import { compareVersions, loadSaved, sideInTurns } from './compare-versions.ts'
import type { Comparison } from './comparison.ts'
import { findFirstEvents } from './first-events.ts'
import { type Generation, generationName } from './generation.ts'
import type { Opened } from './opened.ts'
import { projectionStoreFailed, type RebuildError } from './rebuild-error.ts'
import { MOST_DIFFERENCES, type RebuildParts, type Serving } from './rebuild-parts.ts'

const USUAL_DIFFERENCES = 20

interface Side<State> {
  readonly projector: Projector<State>
  readonly pull: () => Promise<RebuildError | undefined>
  readonly isExpected: boolean
}

type Compared = Promise<Either<RebuildError, Comparison | undefined>>

const mostOf = <State>({ options }: RebuildParts<State>): number =>
  Math.min(options.mostDifferences ?? USUAL_DIFFERENCES, MOST_DIFFERENCES)

/** Both can be folded on, so both are brought to one position. */
const compareFolded = async <State>(
  parts: RebuildParts<State>,
  opened: Opened<State>,
  { projector, pull, isExpected }: Side<State>,
  tell: Tell,
): Compared => {
  const { options, signal } = parts
  const isToTell = every(TELL_EVERY_MILLIS)
  const compared = await compareLive<State, RebuildError>({
    rebuilt: opened.book,
    touches: opened.touches,
    catchUp: async (position) => {
      const caughtUp = await opened.build.upTo<RebuildError>(position, () => undefined)
      return caughtUp._tag === 'Left' ? caughtUp.left : undefined
    },
    serving: projector,
    pull,
    mostDifferences: mostOf(parts),
    signal,
    onProgress: (rows, differing) => {
      if (isToTell()) tell({ tag: 'comparing', compared: rows, differing })
    },
  })
  if (compared === undefined || 'failure' in compared)
    return compared === undefined ? right(undefined) : left(compared.failure)
  if (compared.tag !== 'Compared' || compared.differing === 0 || options.findsFirstEvents === false)
    return right(compared.tag === 'Compared' ? { ...compared, isExpected } : compared)
  const { before } = options
  const upTo = compared.rebuilt.position
  const { differences } = compared
  const found = await findFirstEvents({ parts: parts.projector, before, differences, upTo, signal })
  return right({ ...compared, isExpected, differences: found })
}

/** What served before this version, whose fold was given. */
const foldedBefore = <State>(parts: RebuildParts<State>, generation: Generation): Side<State> | undefined => {
  const { before } = parts.options
  if (before === undefined || identityOf(before) !== generation.identity) return undefined
  const name = generationName(parts.projector.tenant, generation)
  const projector = createProjector({ ...parts.projector, projection: before, name, savesSparingly: true })
  const pull = async (): Promise<RebuildError | undefined> => {
    const caughtUp = await projector.catchUp()()
    return caughtUp._tag === 'Left' ? caughtUp.left : undefined
  }
  return { projector, pull, isExpected: true }
}

/** Undefined: the signal ended it. */
export const compareGenerations = async <State>(
  parts: RebuildParts<State>,
  opened: Opened<State>,
  served: Serving<State>,
  before: Generation,
  tell: Tell,
): Compared => {
  const { projector, target } = parts
  const rebuilt = { state: opened.book.state(), position: opened.book.position() }
  tell({ tag: 'comparing', compared: 0, differing: 0 })
  const unreadable = await served.projector.load()
  if (unreadable !== undefined)
    return right({ tag: 'NotCompared', rebuilt: await sideInTurns(rebuilt), why: unreadable.message })
  if (served.projector.position() !== undefined)
    return compareFolded(parts, opened, { projector: served.projector, pull: target.pull, isExpected: false }, tell)
  const folded = foldedBefore(parts, before)
  if (folded !== undefined) return compareFolded(parts, opened, folded, tell)
  const saved = await loadSaved(projector.checkpoints, generationName(projector.tenant, before))
  if (saved._tag === 'Left') return left(projectionStoreFailed(projector.projection.name, saved.left))
  if (saved.right === undefined)
    return right({ tag: 'NotCompared', rebuilt: await sideInTurns(rebuilt), why: 'nothing was served before' })
  return right(await compareVersions({ identity: before.identity, ...saved.right }, rebuilt, mostOf(parts)))
}
