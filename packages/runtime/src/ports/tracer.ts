/** Follows one command through the house. Costs nothing where no tracer is given; what it does with a span must not throw. */

/** Ids, names and numbers, never personal data. */
export type SpanFields = { readonly [field: string]: string | number | boolean | undefined }

export interface Span {
  /** `outcome`: `Executed`, or the tag of the `CommandError`; `refusal`: the tag of the refusal, where it is one */
  readonly end: (fields: SpanFields) => void
}

/**
 * The one span is `execute`, with the command's `type`, its `commandId` and, where a policy asks, the name of the `policy`.
 * Here one sees what policies were refused, for nobody else is told.
 */
export interface Tracer {
  readonly start: (name: string, fields: SpanFields) => Span
}
