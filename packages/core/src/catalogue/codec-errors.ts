/** Says where data and codec disagree, by path and expectation; never by value, which may be personal. */
import * as t from 'io-ts'

/** The members of a union stand in a context under their numbers, which nobody wrote. */
const pathOf = (context: t.Context): string =>
  context
    .filter((part, place) => part.key !== '' && !(context[place - 1]?.type instanceof t.UnionType))
    .map((part) => part.key)
    .join('.')

/** At most this many are told: a wholly strange payload would fill the log. */
const MOST_ERRORS = 20

const lineOf = ({ context, value }: t.ValidationError): string => {
  const expected = `expected ${context.at(-1)?.type.name ?? 'another value'}`
  return `${pathOf(context)}: ${value === undefined ? 'is missing, ' : ''}${expected}`
}

/** That an optional field is there says nothing of what is wrong with it. */
const isOfAbsence = ({ context }: t.ValidationError): boolean => context.at(-1)?.type instanceof t.UndefinedType

/** One line an error, each once: `profile.birthDate: expected LocalDate`. */
export const codecErrors = (errors: t.Errors): ReadonlyArray<string> => {
  const telling = errors.filter((error) => !isOfAbsence(error))
  return [...new Set((telling.length === 0 ? errors : telling).map(lineOf))].slice(0, MOST_ERRORS)
}
