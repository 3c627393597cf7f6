/** One step back: the generation that served before serves again, once it has everything that was written since. */
import type { Position } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { identityOf } from '../project/identity.ts'
import { createProjector } from '../project/projector.ts'
import { type Generation, generationName } from './generation.ts'
import { projectionStoreFailed, type RollBackError } from './rebuild-error.ts'
import type { RebuildParts } from './rebuild-parts.ts'
import { loadServing, type ServingRecord, saveServing } from './serving-record.ts'

export interface RolledBack {
  readonly generation: Generation
  /** served until now, and kept: rolling back once more leads there */
  readonly before: Generation
  readonly position: Position | undefined
}

const refusal = (name: string, identity: string, record: ServingRecord | undefined): RollBackError | undefined => {
  const generation = record?.previous
  if (generation === undefined) {
    const message = `${name} has one generation only: there is nothing to roll back to`
    return { tag: 'NothingBefore', message }
  }
  if (generation.identity === identity) return undefined
  const message = `What served before was built by ${generation.identity}: start that version of the code, which is answered from it`
  return { tag: 'OtherVersion', generation, message }
}

type RollBackParts<State> = Pick<RebuildParts<State>, 'projector' | 'target'>

export const rollBack = async <State>({
  projector: parts,
  target,
}: RollBackParts<State>): Promise<Either<RollBackError, RolledBack>> => {
  const { tenant, projection, checkpoints } = parts
  const { name } = projection
  const loaded = await loadServing(checkpoints, tenant, name)
  if (loaded._tag === 'Left') return left(projectionStoreFailed(name, loaded.left))
  const record = loaded.right
  const refused = refusal(name, identityOf(projection), record)
  if (refused !== undefined || record?.previous === undefined)
    return left(refused ?? { tag: 'NothingBefore', message: name })
  const generation = record.previous
  const projector = createProjector({ ...parts, name: generationName(tenant, generation) })
  const caughtUp = await projector.catchUp()()
  if (caughtUp._tag === 'Left') return caughtUp
  const unwritten = await saveServing(checkpoints, tenant, name, {
    ...record,
    serving: generation,
    previous: record.serving,
  })
  if (unwritten !== undefined) return left(projectionStoreFailed(name, unwritten))
  const serving = await target.serving()
  while (serving._tag === 'Right' && (projector.position() ?? -1) < (serving.right.projector.position() ?? -1)) {
    const further = await projector.catchUp()()
    if (further._tag === 'Left') break
  }
  target.switchTo({ generation, projector })
  if (serving._tag === 'Right') await serving.right.projector.saveIfCheap()
  return right({ generation, before: record.serving, position: projector.position() })
}
