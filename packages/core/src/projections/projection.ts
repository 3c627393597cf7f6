/** A read model: a fold over the whole log, whose state the queries beside it answer from. */
import type { DomainEvent, EventType } from '../events.ts'
import type { RecordedEvent } from '../kernel/recorded.ts'

/** The event of a type. */
export type EventOf<Type extends EventType> = Extract<DomainEvent, { readonly type: Type }>

/**
 * How a projection can be folded in parts side by side: what must stay together in one part, in the order of the log, and how two
 * parts become one. For every history the parts together are the whole, whatever falls into which (law 11); rows may come in
 * another order.
 */
export type Partitioning<State> = Merging<State> & (PartedByStream | PartedByKey)

interface Merging<State> {
  /** Of parts that share no stream, or no key. It may change both, as `apply` may change its state. */
  merge(one: State, other: State): State
}

interface PartedByStream {
  readonly by: 'stream'
}

interface PartedByKey {
  readonly by: 'key'
  /** asked of events that the projection handles */
  keyOf(recorded: RecordedEvent<DomainEvent>): string
}

/** With methods, so that projections of all states stand in one list. */
export interface Projection<State> {
  readonly name: string
  /** raised whenever the fold or the shape of its state changes: the runner then builds it anew */
  readonly version: number
  readonly handles: ReadonlyArray<EventType>
  /** which fields of the state are tables, each with the fields of its rows by which they are found; absent: it is kept whole */
  readonly tables?: TableIndices | undefined
  /** A state of nothing, made anew at each call: `apply` may change it. */
  initialState(): State
  /**
   * Deterministic and total. Events that it does not handle leave the state alone, and a runner may keep them from it. It may change
   * the state it is given, for a copy of a town's state at every event would be slow: whoever calls it gives the state away and goes on with
   * the one returned. The state is JSON: parsed from its own text it is the same state.
   */
  apply(state: State, recorded: RecordedEvent<DomainEvent>): State
  /** absent: it can only be folded as a whole */
  readonly partitioning?: Partitioning<State> | undefined
}

/** By table: fields at the top of its rows, each of them a text where it is there. */
export type TableIndices = Readonly<Record<string, ReadonlyArray<string>>>

/** The fields of a state that are tables. */
export type TableName<State> = {
  [Name in keyof State & string]: string extends keyof State[Name] ? Name : never
}[keyof State & string]

/** A row of one of its tables. */
export type RowOf<State, Name extends TableName<State>> =
  State[Name] extends Readonly<Record<string, infer Row>> ? Row : never

/** The fields of a row by which an index may find it. */
export type IndexField<Row> = Row extends object
  ? { [Field in keyof Row & string]: Row[Field] extends string | null | undefined ? Field : never }[keyof Row & string]
  : never

/** All tables of a state, none left out. */
export type TablesOf<State> = {
  readonly [Name in TableName<State>]: ReadonlyArray<IndexField<RowOf<State, Name>>>
}

export interface ProjectionDefinition<State, Type extends EventType>
  extends Pick<Projection<State>, 'name' | 'version' | 'initialState' | 'partitioning'> {
  readonly tables?: TablesOf<State>
  readonly handles: ReadonlyArray<Type>
  readonly apply: (state: State, recorded: RecordedEvent<EventOf<Type>>) => State
}

/** A projection out of a fold that switches over exactly the types it handles. */
export const defineProjection = <State, Type extends EventType>(
  definition: ProjectionDefinition<State, Type>,
): Projection<State> => {
  const handled: ReadonlySet<string> = new Set(definition.handles)
  const isHandled = (recorded: RecordedEvent<DomainEvent>): recorded is RecordedEvent<EventOf<Type>> =>
    handled.has(recorded.event.type)
  return {
    ...definition,
    apply: (state, recorded) => (isHandled(recorded) ? definition.apply(state, recorded) : state),
  }
}
