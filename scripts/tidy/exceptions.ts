/** What may break a rule, and why. The list only shrinks: an exception that nothing needs any more fails the checks. */

export interface Exception {
  /** The name of the rule. */
  readonly rule: string
  readonly file: string
  /** A function or a name in the file; without it the file as a whole. */
  readonly subject?: string
  readonly reason: string
}

export const EXCEPTIONS: ReadonlyArray<Exception> = []
