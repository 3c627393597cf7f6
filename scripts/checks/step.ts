/** A check: a name, a command, and what it counts for. */

export interface Step {
  /** What the line says when it is done. */
  readonly name: string
  /** A program of node_modules/.bin, or node, and its arguments. */
  readonly command: readonly [string, ...Array<string>]
  /** Belongs to `npm run check` too, which takes seconds. */
  readonly isQuick?: true
  /** Runs tests, each of which counts on its own. */
  readonly countsTests?: true
}
