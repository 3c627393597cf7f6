/** Says a codec's errors to somebody who writes a card: which case it is, by its name, and what may stand there. */

/** What a codec of this name takes. */
const hints: Readonly<Record<string, string>> = {
  Keyword: 'a short name in small letters, digits and hyphens',
  ItemId: 'the id of an item of the shop, in small letters, digits and hyphens',
  Points: 'a whole number of points',
  SignedPoints: 'a whole number of points',
  Quantity: 'a whole number from 1',
  Minutes: 'a whole number of minutes, of a day at most',
  Hours: 'a whole number of hours',
  Times: 'a whole number of times',
  Days: 'a whole number of days',
  Months: 'a whole number of months from 1',
  Percent: 'a whole number of percent',
  Age: 'full years of life, from 1',
  CardVersion: 'a whole number from 1',
  RulesVersion: 'a whole number from 1',
  Heads: 'a whole number of people',
  PairedEarned: 'a whole number from 1 to 100',
  PairedGranted: 'a whole number from 0 to 100',
  DayOfMonth: 'a day from 1 to 28',
  Weekday: 'a day of the week, 1 for Monday to 7 for Sunday',
  LocalDate: 'a day like 2026-02-17',
  MonthDay: 'a day of every year like 10-01',
  LocalTime: 'a time like 22:00',
}

/** What a case may ask about. */
const questions = ['work', 'act', 'status', 'breaches', 'noShows']

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const caseAt = (input: unknown, list: string, index: number): Fields | undefined => {
  const cases = isFields(input) ? input[list] : undefined
  const one: unknown = Array.isArray(cases) ? cases[index] : undefined
  return isFields(one) ? one : undefined
}

const hinted = (line: string): string =>
  line.replace(/expected (\w+)$/u, (told: string, name: string) =>
    hints[name] === undefined ? told : `${hints[name]} is expected`,
  )

/** Of a case only what is wrong with the question that it asks: the others are not missing. */
const saidOfCase = (list: string, index: number, rest: string, input: unknown): string | undefined => {
  const one = caseAt(input, list, index)
  const title = `${list === 'cases' ? 'case' : 'deposit'} ${index + 1}${typeof one?.['what'] === 'string' ? ` “${one['what']}”` : ''}`
  if (list === 'deposits') return `${title}: ${hinted(rest)}`
  const asked = questions.filter((question) => one?.[question] !== undefined)
  if (asked.length === 0) return `${title}: it asks nothing. Ask about ${questions.join(', ')}: one of them.`
  const about = rest.split(/[.:]/u)[0] ?? ''
  return questions.includes(about) && !asked.includes(about) ? undefined : `${title}: ${hinted(rest)}`
}

/** One line a fault, each once, in the order of the errors. `lines`: those of `codecErrors`. */
export const sayFaults = (lines: ReadonlyArray<string>, input: unknown): ReadonlyArray<string> => {
  const said = lines.map((line) => {
    const [, list, index, rest] = /^(cases|deposits)\.(\d+)\.(.*)$/u.exec(line) ?? []
    return list === undefined || rest === undefined ? hinted(line) : saidOfCase(list, Number(index), rest, input)
  })
  return [...new Set(said.filter((line) => line !== undefined))]
}
