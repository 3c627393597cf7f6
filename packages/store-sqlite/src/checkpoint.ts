/** Checkpoints: a reader's place and state in one row, so that they are saved together or not at all. */
import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '@lovebank/core'
import type { Checkpoint, StoreError } from '@lovebank/runtime'
import { invalidRequest } from '@lovebank/runtime/adapter'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { stateChecksum } from './checksum.ts'
import { corruptStore } from './errors.ts'

export interface Checkpoints {
  readonly load: (name: string) => Either<StoreError, Checkpoint | undefined>
  /** Within a transaction only. */
  readonly save: (checkpoint: Checkpoint) => Either<StoreError, void>
  /** Within a transaction only. */
  readonly remove: (name: string) => Either<StoreError, void>
}

export const checkpointChecksum = ({ name, position, state }: Checkpoint): number =>
  stateChecksum(`${name} ${position ?? 'none'}`, state)

export const openCheckpoints = (db: DatabaseSync): Checkpoints => {
  const select = db.prepare('SELECT position, state, checksum FROM checkpoints WHERE name = ?')
  const selectPosition = db.prepare('SELECT position FROM checkpoints WHERE name = ?')
  const upsert = db.prepare(
    'INSERT INTO checkpoints (name, position, state, checksum) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (name) DO UPDATE SET position = excluded.position, state = excluded.state, checksum = excluded.checksum',
  )
  const erase = db.prepare('DELETE FROM checkpoints WHERE name = ?')
  return {
    load: (name) => {
      const row = select.get(name)
      if (row === undefined) return right(undefined)
      const position = typeof row['position'] === 'number' ? (row['position'] as Position) : undefined
      const checkpoint = { name, position, state: String(row['state']) }
      if (checkpointChecksum(checkpoint) === row['checksum']) return right(checkpoint)
      return left(corruptStore(`The checkpoint ${name} is damaged; deleting it makes its reader begin again`))
    },
    save: (checkpoint) => {
      const { name, position, state } = checkpoint
      const before = selectPosition.get(name)?.['position'] ?? -1
      if (Number(before) > (position ?? -1)) {
        const refusal = `Checkpoint ${name} would go back from position ${before}; delete it to begin again`
        return left(invalidRequest(refusal))
      }
      upsert.run(name, position ?? null, state, checkpointChecksum(checkpoint))
      return right(undefined)
    },
    remove: (name) => {
      erase.run(name)
      return right(undefined)
    },
  }
}

/** What is wrong with the checkpoints, one sentence each. */
export const damagedCheckpoints = (db: DatabaseSync): ReadonlyArray<string> => {
  const { load } = openCheckpoints(db)
  const names = db.prepare('SELECT name FROM checkpoints').all()
  return names.flatMap(({ name }) => {
    const loaded = load(String(name))
    return isLeft(loaded) ? [loaded.left.message] : []
  })
}
