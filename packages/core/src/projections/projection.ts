/** A read model: a fold over the whole log, whose state the queries beside it answer from. */
import type { DomainEvent, EventType } from '../events.ts'
import type { RecordedEvent } from '../kernel/recorded.ts'

/** The event of a type. */
export type EventOf<Type extends EventType> = Extract<DomainEvent, { readonly type: Type }>

/** With methods, so that projections of all states stand in one list. */
export interface Projection<State> {
  readonly name: string
  /** raised whenever the fold or the shape of its state changes: the runner then builds it anew */
  readonly version: number
  readonly handles: ReadonlyArray<EventType>
  /** A state of nothing, made anew at each call: `apply` may change it. */
  initialState(): State
  /**
   * Deterministic and total. Events that it does not handle leave the state alone, and a runner may keep them from it. It may change
   * the state it is given, for a copy of a town's state at every event would be slow: whoever calls it gives the state away and goes on with
   * the one returned. The state is JSON: parsed from its own text it is the same state.
   */
  apply(state: State, recorded: RecordedEvent<DomainEvent>): State
}

export interface ProjectionDefinition<State, Type extends EventType>
  extends Pick<Projection<State>, 'name' | 'version' | 'initialState'> {
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
