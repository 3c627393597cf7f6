/** Checkpoints, each in a stream of its own; they never go back. */
import type { Position } from '@lovebank/core'
import type { Checkpoint, CheckpointStore, StoreError } from '@lovebank/runtime'
import { invalidRequest } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import { deleteDocument, loadDocument, type Standing, saveDocument } from './documents.ts'
import type { Gate } from './gate.ts'
import type { SettleParts } from './settle.ts'

const streamOf = (name: string): string => `checkpoint-${name}`

/** How it stands. A step back is refused, but not by what this process remembers: another may have deleted it since. */
const standingFor = async (
  parts: SettleParts,
  call: Call,
  { name, position }: Checkpoint,
  known: Standing | undefined,
): Promise<Either<StoreError, Standing>> => {
  const isBehind = ({ kept }: Standing): boolean => (kept?.place ?? -1) > (position ?? -1)
  if (known !== undefined && !isBehind(known)) return right(known)
  const loaded = await loadDocument(parts, call, streamOf(name))
  if (loaded._tag === 'Left' || !isBehind(loaded.right)) return loaded
  const before = loaded.right.kept?.place
  return left(invalidRequest(`Checkpoint ${name} would go back from position ${before}; delete it to begin again`))
}

const save = async (
  parts: SettleParts,
  call: Call,
  checkpoint: Checkpoint,
  known: Standing | undefined,
): Promise<Either<StoreError, Standing>> => {
  const { name, position, state } = checkpoint
  for (let remembered = known; ; remembered = undefined) {
    const standing = await standingFor(parts, call, checkpoint, remembered)
    if (standing._tag === 'Left') return standing
    const saved = await saveDocument(parts, call, streamOf(name), standing.right, {
      place: position,
      text: state,
      note: '',
    })
    if (saved._tag === 'Left') return saved
    if (saved.right !== undefined) return right(saved.right)
  }
}

const remove = async (parts: SettleParts, call: Call, name: string): Promise<Either<StoreError, void>> => {
  for (;;) {
    const loaded = await loadDocument(parts, call, streamOf(name))
    if (loaded._tag === 'Left') return loaded
    if (loaded.right.kept === undefined) return right(undefined)
    const removed = await deleteDocument(parts, call, streamOf(name), loaded.right)
    if (removed._tag === 'Left') return removed
    if (removed.right) return right(undefined)
  }
}

export const createCheckpoints = (parts: SettleParts, gate: Gate): CheckpointStore => {
  /** How each stands as this process last saw it: spares a read before each save, and is checked by the save itself. */
  const standings = new Map<string, Standing>()
  return {
    loadCheckpoint: (name, options) =>
      gate.read(options, async (call) => {
        const loaded = await loadDocument(parts, call, streamOf(name))
        if (loaded._tag === 'Left') return loaded
        const { kept } = loaded.right
        if (kept === undefined) return right(undefined)
        return right({ name, position: kept.place as Position | undefined, state: kept.text })
      }),
    saveCheckpoint: (checkpoint, options) =>
      gate.write(options, async (call) => {
        const saved = await save(parts, call, checkpoint, standings.get(checkpoint.name))
        if (saved._tag === 'Right') standings.set(checkpoint.name, saved.right)
        else standings.delete(checkpoint.name)
        return saved._tag === 'Left' ? saved : right(undefined)
      }),
    deleteCheckpoint: (name, options) =>
      gate.write(options, (call) => {
        standings.delete(name)
        return remove(parts, call, name)
      }),
  }
}
