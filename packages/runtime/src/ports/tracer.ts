/** Follows one command or one batch through the house. Costs nothing where no tracer is given. */
import type { LogFields } from './log.ts'

export interface Span {
  readonly end: (fields: LogFields) => void
}

export interface Tracer {
  readonly start: (name: string, fields: LogFields) => Span
}
