/** What is wrong with the log, judged by what everybody was told of it: in words, none where all is well. */
import { isDeepStrictEqual } from 'node:util'
import type { StoredEvent } from '@lovebank/runtime'
import type { Told } from './callers.ts'
import { wronglyAnswered } from './recording.ts'
import type { SoakReport } from './soak.ts'
import { foundingWishes } from './wishes.ts'

export const commandOf = ({ metadata }: StoredEvent): string => (metadata as { readonly commandId: string }).commandId

/** Without what JSON leaves out. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export type ByCommand = ReadonlyMap<string, ReadonlyArray<StoredEvent>>

const idOf = ({ wish }: Told): string => wish.commandId ?? ''

const nameOf = (told: Told): string => `${told.wish.type} ${idOf(told)}, told after ${told.tries} tries`

/**
 * What was acknowledged stands there once, whole, at the revision that was told; the position is its own, or that of what was
 * written together with it.
 */
const acknowledgedButNotSo = (told: Told, standing: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => {
  if (told.outcome.tag !== 'done') return []
  const { events, revision, position, stream } = told.outcome.executed
  if (events.length === 0)
    return standing.length === 0 ? [] : [`${nameOf(told)}: nothing was to happen, and something did`]
  const last = standing.at(-1)
  if (standing.length !== events.length)
    return [`${nameOf(told)}: ${events.length} events told, ${standing.length} stand`]
  const isThere = last?.stream === stream && last.revision === revision && last.position <= (position ?? -1)
  if (!isThere) {
    return [`${nameOf(told)}: told ${revision} at ${position}, stands ${last?.revision} at ${last?.position}`]
  }
  const isSame = isDeepStrictEqual(plain(standing.map(({ data }) => data)), plain(events))
  return isSame ? [] : [`${nameOf(told)}: other events stand than were told`]
}

/** What was refused or told to be unwritten is not there, and whatever was unknown has been settled. */
const deniedButThere = (told: Told, standing: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => {
  switch (told.outcome.tag) {
    case 'done':
      return []
    case 'never-settled':
      return [`${nameOf(told)}: never settled, ${told.outcome.why}`]
    case 'refused':
      return standing.length === 0 ? [] : [`${nameOf(told)}: refused (${told.outcome.refusal}), and stands`]
    case 'given-up':
      return standing.length === 0 ? [] : [`${nameOf(told)}: told to be unwritten (${told.outcome.why}), and stands`]
  }
}

const wrongRevisions = (log: ReadonlyArray<StoredEvent>): ReadonlyArray<string> =>
  [...Map.groupBy(log, ({ stream }) => stream)].flatMap(([stream, events]) =>
    events.every(({ revision }, index) => (revision as number) === index) ? [] : [`${stream}: revisions with a gap`],
  )

const wrongOrder = (log: ReadonlyArray<StoredEvent>): ReadonlyArray<string> =>
  log.every(({ position }, index) => index === 0 || position > (log[index - 1]?.position ?? position))
    ? []
    : ['the positions do not grow']

const wrongIds = (log: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => {
  const ids = new Set(log.map(({ eventId }) => eventId))
  return ids.size === log.length ? [] : [`${log.length - ids.size} event ids stand more than once`]
}

/** Nobody but the callers and the founding wrote. */
const fromNowhere = (byCommand: ByCommand, told: ReadonlyArray<Told>): ReadonlyArray<string> => {
  const known = new Set(told.map(idOf))
  const strangers = [...byCommand.keys()].filter((id) => !known.has(id)).length
  return strangers === foundingWishes.length ? [] : [`${strangers} commands stand that none of the callers sent`]
}

const keyOf = ({ stream, revision, position, eventId }: StoredEvent): string =>
  `${stream} ${revision} ${position} ${eventId}`

/** The witness saw every event once and in order. */
const wronglyWitnessed = ({ log, witnessed }: SoakReport): ReadonlyArray<string> => {
  const [written, seen] = [log.map(keyOf), witnessed.map(keyOf)]
  if (isDeepStrictEqual(written, seen)) return []
  const at = written.findIndex((key, index) => key !== seen[index])
  return [`the witness saw ${seen.length} of ${written.length} events; at ${at} it saw ${seen[at]} for ${written[at]}`]
}

export const byCommandOf = (log: ReadonlyArray<StoredEvent>): ByCommand => Map.groupBy(log, commandOf)

/** The model: what everybody was told. */
export const findingsOf = (report: SoakReport): ReadonlyArray<string> => {
  const { told, log, failures } = report
  const byCommand = byCommandOf(log)
  const standingOf = (one: Told): ReadonlyArray<StoredEvent> => byCommand.get(idOf(one)) ?? []
  return [
    ...told.flatMap((one) => acknowledgedButNotSo(one, standingOf(one))),
    ...told.flatMap((one) => deniedButThere(one, standingOf(one))),
    ...wronglyAnswered(report.answers, log),
    ...fromNowhere(byCommand, told),
    ...wrongIds(log),
    ...wrongRevisions(log),
    ...wrongOrder(log),
    ...wronglyWitnessed(report),
    ...failures,
  ]
}
