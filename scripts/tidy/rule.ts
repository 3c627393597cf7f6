/** A rule of the house, and what it says when a file breaks it. */
import type { Repository } from './repository.ts'

export interface Finding {
  readonly file: string
  /** What in the file, where that is not the file itself: a function, a name, a link. */
  readonly subject?: string
  /** What is wrong and what to do. */
  readonly message: string
}

export interface Rule {
  readonly name: string
  readonly check: (repository: Repository) => ReadonlyArray<Finding>
}
