/** How far an import has come, kept beside the bank: an interrupted one goes on from here, a finished one is recognised. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Instant, LocalDate } from '@lovebank/core'
import * as t from 'io-ts'
import { EventPlace } from '../bank/event-place.ts'
import type { BookFile } from './source.ts'

export const Counts = t.strict({
  rows: t.number,
  events: t.number,
  /** rows that asked for what had happened already */
  repeats: t.number,
  problems: t.number,
})
export type Counts = t.TypeOf<typeof Counts>

export const noCounts: Counts = { rows: 0, events: 0, repeats: 0, problems: 0 }

/** As `Problem` says. */
const ProblemCodec = t.strict({
  file: t.string,
  line: t.number,
  column: t.string,
  value: t.string,
  zh: t.string,
  en: t.string,
})

/** Whose progress it is, and what that log must hold where it is to be gone on from. */
export const LogMark = t.strict({
  /** the place of the store, as people are told it */
  store: t.string,
  /** the last event when this was saved; absent: it had none */
  last: t.union([EventPlace, t.undefined]),
})
export type LogMark = t.TypeOf<typeof LogMark>

export const Progress = t.strict({
  version: t.literal(1),
  /** absent: from before a town could lie in one store or another */
  log: t.union([LogMark, t.undefined]),
  /** digest of each book: another content, and the import begins again (what it did before, it will recognise) */
  digests: t.record(t.string, t.string),
  /** of each book what need not be read again: its rows, and after them what is wrong with the file */
  rowsDone: t.record(t.string, t.number),
  /** the last day that is wholly in the bank; absent before the first */
  day: t.union([LocalDate, t.undefined]),
  /** length of the list of problems at that time */
  problemBytes: t.number,
  counts: Counts,
  /** the first of the problems, as they are shown; absent: from before they were kept */
  firstProblems: t.union([t.readonlyArray(ProblemCodec), t.undefined]),
  /** files without a row; absent: from before they were kept, or not read to the end */
  emptyBooks: t.union([t.readonlyArray(t.string), t.undefined]),
  /** until when the policies have done what was due; only once all is imported */
  finishedAt: t.union([Instant, t.undefined]),
})
export type Progress = t.TypeOf<typeof Progress>

const FILE = 'import-progress.json'

/** Undefined where there is none, or none that can be read: then the import begins at the first row, which is safe. */
export const loadProgress = (directory: string): Progress | undefined => {
  const path = join(directory, FILE)
  if (!existsSync(path)) return undefined
  try {
    const content = Progress.decode(JSON.parse(readFileSync(path, 'utf8')))
    return content._tag === 'Right' ? content.right : undefined
  } catch {
    return undefined
  }
}

/** The old one or the new one lies there, never half of it. */
export const saveProgress = (directory: string, progress: Progress): void => {
  const path = join(directory, FILE)
  writeFileSync(`${path}.new`, JSON.stringify(progress, null, 2))
  renameSync(`${path}.new`, path)
}

/** The next import begins at the first row. */
export const forgetProgress = (directory: string): void => rmSync(join(directory, FILE), { force: true })

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

export const digestsOf = async (files: ReadonlyArray<BookFile>): Promise<Readonly<Record<string, string>>> => {
  const digests: Record<string, string> = {}
  for (const { path } of files) digests[basename(path)] = await digestOf(path)
  return digests
}

export const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean => {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
