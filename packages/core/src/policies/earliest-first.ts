/** The order in which deadlines are asked for: by date, then by name, so that every run asks in the same order. */

export interface Deadline {
  readonly due: string
  readonly subject: string
}

export const earliestFirst = (one: Deadline, other: Deadline): number => {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1
  return one.subject < other.subject ? -1 : 1
}
