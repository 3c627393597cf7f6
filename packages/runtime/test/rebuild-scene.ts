/** Towns with read models to be rebuilt: a roll of volunteers in rows, folds that are wrong, stores that die between two writes. */
import { defineProjection, type Position, type Projection } from '@lovebank/core'
import { type Bank, type MemoryStore, memoryStore, openBank, type RebuildRun, type RebuildState } from '../src/index.ts'
import { clockAtNoon, countedIds, foundTown, registerVolunteer, tenant } from './town-scene.ts'

export interface Roll {
  readonly people: Record<string, { readonly number: string; readonly at: Position }>
  /** no table */
  count: number
}

export interface RollOptions {
  readonly version?: number
  /** numbers whose registration the fold loses */
  readonly loses?: ReadonlyArray<string>
  readonly onFold?: () => void
}

export const rollWith = ({ version = 1, loses = [], onFold }: RollOptions = {}): Projection<Roll> =>
  defineProjection<Roll, 'VolunteerRegistered'>({
    name: 'roll',
    version,
    handles: ['VolunteerRegistered'],
    initialState: () => ({ people: {}, count: 0 }),
    apply: (state, { event, position }) => {
      onFold?.()
      if (loses.includes(event.number)) return state
      state.people[event.volunteerId] = { number: event.number, at: position }
      state.count += 1
      return state
    },
  })

export const roll = rollWith()

export const bankOver = (store: MemoryStore): Bank =>
  openBank({ tenant, store, clock: clockAtNoon, ids: countedIds(), policies: [] })

/** Closing a bank closes its store; these stay open. */
export const staysOpen = (store: MemoryStore): MemoryStore => ({ ...store, close: () => Promise.resolve() })

export const registerAll = async (bank: Bank, from: number, count: number): Promise<Position> => {
  let position = 0 as Position
  for (let n = from; n < from + count; n += 1) {
    const done = await bank.execute(registerVolunteer(n, `V-${n}`))()
    if (done._tag === 'Left') throw new Error(done.left.message)
    position = done.right.position ?? position
  }
  return position
}

/** A town with volunteers V-100, V-101, … */
export const townOf = async (volunteers: number): Promise<{ readonly store: MemoryStore; readonly bank: Bank }> => {
  const store = staysOpen(memoryStore())
  const bank = bankOver(store)
  await bank.execute(foundTown)()
  await registerAll(bank, 100, volunteers)
  return { store, bank }
}

export const numbersOf = ({ people }: Roll): ReadonlyArray<string> => Object.values(people).map(({ number }) => number)

export const mustQuery = async <State>(bank: Bank, projection: Projection<State>): Promise<State> => {
  const asked = await bank.query(projection)()
  if (asked._tag === 'Left') throw new Error(asked.left.message)
  return asked.right
}

/** Every state of a run, as its tags, each once where it follows itself. */
export const tagsOf = async (run: RebuildRun): Promise<ReadonlyArray<RebuildState['tag']>> => {
  const tags: Array<RebuildState['tag']> = []
  for await (const { tag } of run) if (tags.at(-1) !== tag) tags.push(tag)
  return tags
}

/** Dies at the n-th write beside the log, before it is done: that call and all after it answer that the store is closed. */
export const dyingAt = (
  store: MemoryStore,
  n: number,
): { readonly store: MemoryStore; readonly isDead: () => boolean } => {
  let writes = 0
  let isDead = false
  const closed = memoryStore()
  void closed.close()
  const alive = (): MemoryStore => (isDead ? closed : store)
  const counted = (): MemoryStore => {
    writes += 1
    isDead ||= writes >= n
    return alive()
  }
  return {
    isDead: () => isDead,
    store: {
      append: (request, options) => alive().append(request, options),
      readStream: (stream, options) => alive().readStream(stream, options),
      readAll: (reader, options) => alive().readAll(reader, options),
      subscribe: (reader, options) => alive().subscribe(reader, options),
      head: (reader, options) => alive().head(reader, options),
      flush: (options) => alive().flush(options),
      loadCheckpoint: (name, options) => alive().loadCheckpoint(name, options),
      saveCheckpoint: (checkpoint, options) => counted().saveCheckpoint(checkpoint, options),
      deleteCheckpoint: (name, options) => counted().deleteCheckpoint(name, options),
      loadSnapshot: (stream, options) => alive().loadSnapshot(stream, options),
      saveSnapshot: (snapshot, options) => alive().saveSnapshot(snapshot, options),
      close: () => Promise.resolve(),
    },
  }
}
