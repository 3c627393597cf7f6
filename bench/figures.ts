/** What a bench measured, and what is kept of it. */

/** A figure that must reach a floor, or stay below a ceiling. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly atLeast?: number
  readonly atMost?: number
}

/** What is kept of a run, for a plot. */
export interface Saved {
  readonly bench: string
  readonly machine: string
  readonly scale: number
  readonly figures: ReadonlyArray<Figure>
}
