/** A page of the docs that is written by the code it describes, so that the two cannot disagree. */

export interface Generator {
  /** Where the page lives, from the root of the repository. */
  readonly file: string
  /** The whole page. The same code must give the same page, on every machine. */
  readonly generate: () => string
}
