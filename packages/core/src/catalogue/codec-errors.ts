/** Says where data and codec disagree, by path and expectation; never by value, which may be personal. */
import type * as t from 'io-ts'

const pathOf = (context: t.Context): string =>
  context
    .map((part) => part.key)
    .filter((key) => key !== '')
    .join('.')

/** At most this many are told: a wholly strange payload would fill the log. */
const MOST_ERRORS = 20

/** One line an error: `profile.birthDate: expected LocalDate`. */
export const codecErrors = (errors: t.Errors): ReadonlyArray<string> =>
  errors
    .slice(0, MOST_ERRORS)
    .map((error) => `${pathOf(error.context)}: expected ${error.context.at(-1)?.type.name ?? 'another value'}`)
