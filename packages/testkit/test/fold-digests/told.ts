/** What a history tells each read model: which of the events that it handles occur and change its state. */
import type { Projection } from '@lovebank/core'
import type { Recorded } from '../../src/town/bank.ts'
import type { Lives } from './chapters.ts'

type AnyProjection = Projection<unknown>

/** `balances ← PointsDeposited`. */
const told = (projection: AnyProjection, type: string): string => `${projection.name} ← ${type}`

const toldTo = (projection: AnyProjection, life: ReadonlyArray<Recorded>): ReadonlyArray<string> => {
  const types: ReadonlySet<string> = new Set(projection.handles)
  let state = projection.initialState()
  let text = JSON.stringify(state)
  return life
    .filter(({ event }) => types.has(event.type))
    .flatMap((recorded) => {
      state = projection.apply(state, recorded)
      const before = text
      text = JSON.stringify(state)
      return text === before ? [] : [told(projection, recorded.event.type)]
    })
}

export const toldBy = (projections: ReadonlyArray<AnyProjection>, lives: Lives): ReadonlySet<string> =>
  new Set(projections.flatMap((projection) => lives.flatMap((life) => toldTo(projection, life))))

/** What the projections handle and no life tells them. */
export const untold = (projections: ReadonlyArray<AnyProjection>, lives: Lives): ReadonlySet<string> =>
  new Set(projections.flatMap((projection) => projection.handles.map((type) => told(projection, type)))).difference(
    toldBy(projections, lives),
  )
