/**
 * Tells which rows a fold touches: a state whose tables say so when one of their rows is read or written. More is told than was
 * changed, never less: a row can only be changed once it was read from its table, or by writing it there.
 */
import type { Projection } from '@lovebank/core'
import { type Fields, isTable, NO_TABLE } from '../project/entries.ts'

/** `key` undefined: any row of the table. Told before the row is changed. */
export type Touched = (table: string, key: string | undefined) => void

export interface Touches<State> {
  /** The same fold, which tells. */
  readonly projection: Projection<State>
  /** Whom it tells; undefined: nobody, and it costs nothing. */
  readonly tell: (touched: Touched | undefined) => void
}

const watchedTable = (rows: Fields, name: string, touched: Touched): Fields => {
  const tell = (key: string | symbol): void => {
    if (typeof key === 'string') touched(name, key)
  }
  return new Proxy(rows, {
    get: (target, key) => {
      tell(key)
      return Reflect.get(target, key)
    },
    has: (target, key) => {
      tell(key)
      return Reflect.has(target, key)
    },
    getOwnPropertyDescriptor: (target, key) => {
      tell(key)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    set: (target, key, value) => {
      tell(key)
      return Reflect.set(target, key, value)
    },
    defineProperty: (target, key, descriptor) => {
      tell(key)
      return Reflect.defineProperty(target, key, descriptor)
    },
    deleteProperty: (target, key) => {
      tell(key)
      return Reflect.deleteProperty(target, key)
    },
    ownKeys: (target) => {
      touched(name, undefined)
      return Reflect.ownKeys(target)
    },
  })
}

const tellField = (name: string, value: unknown, touched: Touched): void => {
  if (isTable(value)) touched(name, undefined)
  else touched(NO_TABLE, name)
}

interface Watched {
  readonly state: object
  /** Gives back what lies behind a watched table. */
  readonly bare: (value: unknown) => unknown
}

const watchedState = (state: Fields, touched: Touched): Watched => {
  const bareOf = new Map<unknown, unknown>()
  const watchedOf = new Map<unknown, Fields>()
  const watch = (name: string, rows: Fields): Fields => {
    const known = watchedOf.get(rows)
    if (known !== undefined) return known
    const made = watchedTable(rows, name, touched)
    watchedOf.set(rows, made)
    bareOf.set(made, rows)
    return made
  }
  const bare = (value: unknown): unknown => bareOf.get(value) ?? value
  const proxy: object = new Proxy(state, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof name !== 'string') return value
      if (isTable(value)) return watch(name, value)
      touched(NO_TABLE, name)
      return value
    },
    set: (target, name, value) => {
      if (typeof name === 'string') {
        tellField(name, target[name], touched)
        tellField(name, value, touched)
      }
      return Reflect.set(target, name, bare(value))
    },
  })
  return { state: proxy, bare }
}

/** Of a state made anew: its fields as they are, without the watch. */
const unwatched = (made: unknown, before: Fields, { bare }: Watched, touched: Touched): unknown => {
  if (!isTable(made)) return made
  for (const [name, value] of Object.entries(made)) {
    made[name] = bare(value)
    if (made[name] !== before[name]) tellField(name, made[name], touched)
  }
  return made
}

/** A projection whose fold tells what it touches, while somebody wants to know. */
export const createTouches = <State>(projection: Projection<State>): Touches<State> => {
  let told: Touched | undefined
  let watched: { readonly of: unknown; readonly watched: Watched } | undefined
  const applyTold = (state: State, recorded: Parameters<Projection<State>['apply']>[1], touched: Touched): State => {
    if (!isTable(state)) {
      touched(NO_TABLE, NO_TABLE)
      return projection.apply(state, recorded)
    }
    if (watched?.of !== state) watched = { of: state, watched: watchedState(state, (...all) => told?.(...all)) }
    const made: unknown = projection.apply(watched.watched.state as State, recorded)
    if (made === watched.watched.state) return state
    return unwatched(made, state, watched.watched, touched) as State
  }
  return {
    tell: (touched) => {
      told = touched
    },
    projection: {
      ...projection,
      apply: (state, recorded) =>
        told === undefined ? projection.apply(state, recorded) : applyTold(state, recorded, told),
    },
  }
}
