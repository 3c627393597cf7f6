/** Drops a generation that nobody needs any more. */
import type { ProjectionError } from '../project/projection-error.ts'
import { createWaiters } from '../project/waiters.ts'
import { type Generation, generationName } from './generation.ts'
import type { RebuildParts } from './rebuild-parts.ts'

export const dropBook = <State>(
  { projector, openBook }: Pick<RebuildParts<State>, 'projector' | 'openBook'>,
  generation: Generation,
): Promise<ProjectionError | undefined> => {
  const name = generationName(projector.tenant, generation)
  return openBook(projector, name, createWaiters()).forget()
}
