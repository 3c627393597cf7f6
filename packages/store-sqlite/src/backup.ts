/**
 * Online backup: a copy of the store as it stood at one moment, taken through a connection of its own, so that writers go
 * on meanwhile. The copy gets its name only when it is whole.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import type { StoreError } from '@lovebank/runtime'
import { invalidRequest } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { storeErrorOf } from './errors.ts'

/** More pages than any file has: the copy is one step, and so one moment. */
const ALL_PAGES = 2_147_483_647

/** Copies the store at `path` to `target`, which must not exist yet. */
export const backUp = async (path: string, target: string): Promise<Either<StoreError, void>> => {
  if (existsSync(target)) return left(invalidRequest(`${target} exists already; a backup never overwrites`))
  const partial = `${target}.partial`
  let source: DatabaseSync | undefined
  try {
    rmSync(partial, { force: true })
    source = new DatabaseSync(path, { readOnly: true })
    await backup(source, partial, { rate: ALL_PAGES })
    renameSync(partial, target)
    return right(undefined)
  } catch (thrown) {
    rmSync(partial, { force: true })
    return left(backupFailure(thrown, target))
  } finally {
    source?.close()
  }
}

const backupFailure = (thrown: unknown, target: string): StoreError => {
  if (thrown instanceof Error && 'errcode' in thrown) return storeErrorOf(thrown, target)
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return { tag: 'Unavailable', isOutcomeUnknown: false, message: `The backup to ${target} failed: ${reason}` }
}
