/** Parts of the events in which specs tell of an account. */

export const NOW = '2026-02-10T01:00:00.000Z'

export type Lots = ReadonlyArray<readonly [lotId: string, points: number]>

export const allocations = (lots: Lots) => lots.map(([lotId, points]) => ({ lotId, points }))
export const total = (lots: Lots) => lots.reduce((sum, [, points]) => sum + points, 0)

export interface Returning {
  readonly returned?: Lots
  readonly lapsed?: Lots
  readonly settledDebt?: number
  readonly at?: string
}

export const returning = (more: Returning) => ({
  returned: allocations(more.returned ?? []),
  lapsed: allocations(more.lapsed ?? []),
  settledDebt: more.settledDebt ?? 0,
})
