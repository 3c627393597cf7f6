/** Imports a folder of books day by day: rows of one day go in together, and in between the bank does what falls due. */
import { basename } from 'node:path'
import {
  addDays,
  type EpochMillis,
  earlierOf,
  type Instant,
  instantAt,
  type LocalDate,
  localDateOf,
  startOfDay,
} from '@lovebank/core'
import { type Bank, BankFailure } from '../bank/bank.ts'
import { type Entry, type Stage, stages } from '../books/book.ts'
import { inOwnWords } from '../reading/own-words.ts'
import type { Problem } from '../reading/problem.ts'
import { createLanes, type Lanes } from './lanes.ts'
import { hasProblems, openProblemList, type ProblemList } from './problem-list.ts'
import {
  type Counts,
  digestsOf,
  isSame,
  type LogMark,
  loadProgress,
  noCounts,
  type Progress,
  saveProgress,
} from './progress.ts'
import { wholeRow } from './row-group.ts'
import { type BookFile, openSource, type Source } from './source.ts'

export interface ImportOptions {
  readonly files: ReadonlyArray<BookFile>
  /** where progress and the list of problems are kept */
  readonly directory: string
  readonly bank: Bank
  /** Tells where the log stands, to be saved with the progress; absent: no other log can come in its place. */
  readonly markLog?: () => Promise<LogMark>
  /** entries under way at a time; 1 where absent. With more, what the log comes to be depends on which is answered first */
  readonly mostUnderWay?: number
  /** progress is saved no more often than this; 250 where absent */
  readonly saveEveryMillis?: number
  /** nothing is imported that lies later; absent: by the clock */
  readonly now?: Instant
  /** told after each day */
  readonly onDay?: (day: LocalDate, counts: Counts) => void
}

export interface Imported {
  readonly counts: Counts
  readonly start: 'from the first row' | 'where it stopped' | 'nothing to do'
  readonly finishedAt: NonNullable<Progress['finishedAt']> | undefined
  /** the first of all, whichever run found them */
  readonly firstProblems: ReadonlyArray<Problem>
  /** files in which there is not one row */
  readonly emptyBooks: ReadonlyArray<string>
}

const MOST_UNDER_WAY = 1
/** So many problems are kept to be shown; all of them stand in the list. */
const SHOWN_PROBLEMS = 6
/** Longer gaps between two days of the books are passed over in one step: a misread century is not lived through. */
const MOST_IDLE_DAYS = 400
const SAVE_EVERY_MILLIS = 250
/** Sorts after every day. */
const NEVER = '9999-12-31'

/** Rows of these stages may rest on what the policies made of the same day's rows before them. */
const restsOnPolicies: ReadonlySet<Stage> = new Set<Stage>(['requests', 'outcomes'])

interface Run {
  readonly bank: Bank
  readonly lanes: Lanes
  readonly problems: ProblemList
  readonly counts: { -readonly [K in keyof Counts]: Counts[K] }
  readonly firstProblems: Array<Problem>
}

const tell = (run: Run, problems: ReadonlyArray<Problem>): void => {
  for (const problem of problems) {
    run.counts.problems += 1
    run.problems.add(problem)
    if (run.firstProblems.length < SHOWN_PROBLEMS) run.firstProblems.push(problem)
  }
}

/** The wishes of one entry, one after another; the first that is refused ends it. */
const enter = async (run: Run, entry: Entry, asked: () => void): Promise<void> => {
  const refused = run.problems.refusedBefore(entry.row.file, entry.row.line)
  // Of several wishes of one row those before the refused one are asked for again, and recognised.
  if (refused !== undefined && entry.commands.length === 1) {
    tell(run, [refused])
    return
  }
  let isRepeat = entry.commands.length > 0
  for (const command of entry.commands) {
    const answer = run.bank.execute(command)
    // All commands of a lane concern one stream, and the bank takes those in the order in which they are asked for.
    if (command === entry.commands.at(-1)) asked()
    const outcome = await answer
    if (outcome.kind === 'failed') throw new BankFailure(outcome.message)
    if (outcome.kind === 'refused') {
      tell(run, [{ ...wholeRow(entry.row), ...inOwnWords(outcome.advice, entry.row) }])
      return
    }
    if (!outcome.isRepeat) {
      isRepeat = false
      run.counts.events += outcome.events
    }
  }
  if (isRepeat) run.counts.repeats += 1
}

const earliestDay = (sources: ReadonlyArray<Source>): LocalDate | undefined => {
  let earliest: LocalDate | undefined
  for (const source of sources) {
    const day = source.head()?.day
    if (day !== undefined && (earliest === undefined || day < earliest)) earliest = day
  }
  return earliest
}

const readStage = async (run: Run, sources: ReadonlyArray<Source>, day: LocalDate): Promise<void> => {
  for (const source of sources) {
    for (let entry = source.head(); entry !== undefined && entry.day <= day; entry = source.head()) {
      const current = entry
      run.counts.rows += 1
      await run.lanes.add(current.lane, (asked) => enter(run, current, asked))
      const ahead = source.advance()
      if (ahead !== undefined) await ahead
    }
  }
}

const readDay = async (run: Run, sources: ReadonlyArray<Source>, day: LocalDate): Promise<void> => {
  let isUnsettled = false
  for (const stage of stages) {
    const ofStage = sources.filter((source) => source.book.stage === stage && (source.head()?.day ?? NEVER) <= day)
    if (ofStage.length === 0) continue
    if (isUnsettled && restsOnPolicies.has(stage)) await run.bank.settle()
    await readStage(run, ofStage, day)
    await run.lanes.idle()
    isUnsettled = true
  }
}

const passIdleDays = async (bank: Bank, after: LocalDate, next: LocalDate): Promise<void> => {
  let day = addDays(after, 1)
  if (addDays(after, MOST_IDLE_DAYS) < next) day = next
  for (; day < next; day = addDays(day, 1)) await bank.tick(startOfDay(day))
}

const nothingYet = {
  log: undefined,
  day: undefined,
  problemBytes: 0,
  counts: noCounts,
  firstProblems: [],
  emptyBooks: undefined,
  finishedAt: undefined,
}

/** The progress to go on from; a fresh one where the books are others than then, or the list of their problems is gone. */
const progressFor = (directory: string, digests: Readonly<Record<string, string>>): Progress => {
  const former = loadProgress(directory)
  const isOfThese = former !== undefined && isSame(former.digests, digests)
  return isOfThese && (former.counts.problems === 0 || hasProblems(directory, former.problemBytes))
    ? former
    : { version: 1, digests, rowsDone: {}, ...nothingYet }
}

const byTheClock = (): Instant => instantAt(Date.now() as EpochMillis)

const emptyFilesOf = (files: ReadonlyArray<BookFile>, sources: ReadonlyArray<Source>): ReadonlyArray<string> =>
  sources.flatMap((source, index) => (source.isEmpty() ? [basename(files[index]?.path ?? '')] : []))

/** Reads all days that the books still hold; `save` is told how far it came. Answers the last day. */
const readDays = async (
  run: Run,
  sources: ReadonlyArray<Source>,
  from: LocalDate | undefined,
  save: (day: LocalDate) => Promise<void>,
): Promise<LocalDate | undefined> => {
  let last = from
  for (let day = earliestDay(sources); day !== undefined; day = earliestDay(sources)) {
    // A row older than its neighbours is entered late, on the day at which the import stands.
    const today: LocalDate = last !== undefined && day < last ? last : day
    if (last !== undefined) await passIdleDays(run.bank, last, today)
    await run.bank.tick(startOfDay(today))
    await readDay(run, sources, today)
    await save(today)
    last = today
  }
  return last
}

/**
 * Good rows go in, bad rows are listed, and whatever happened before is recognised: importing again changes nothing, and an
 * interrupted import goes on after the last day that was wholly in. Throws `BankFailure` where the bank itself fails.
 */
export const importBooks = async (options: ImportOptions): Promise<Imported> => {
  const { bank, directory, files, saveEveryMillis = SAVE_EVERY_MILLIS, now = byTheClock() } = options
  const digests = await digestsOf(files)
  const progress = progressFor(directory, digests)
  if (progress.finishedAt !== undefined) {
    const { counts, finishedAt, firstProblems = [], emptyBooks = [] } = progress
    return { counts, start: 'nothing to do', finishedAt, firstProblems, emptyBooks }
  }
  const run: Run = {
    bank,
    lanes: createLanes(options.mostUnderWay ?? MOST_UNDER_WAY),
    problems: openProblemList(directory, progress.problemBytes),
    counts: { ...progress.counts },
    firstProblems: [...(progress.firstProblems ?? [])],
  }
  const sources = files.map((file) =>
    openSource(file, progress.rowsDone[file.book.name] ?? 0, localDateOf(now), (problems, rows) => {
      run.counts.rows += rows
      tell(run, problems)
    }),
  )
  let savedAt = performance.now()
  const save = async (day: LocalDate | undefined, finishedAt: Progress['finishedAt']): Promise<void> => {
    await bank.flush()
    const rowsDone = Object.fromEntries(sources.map((source) => [source.book.name, source.rowsDone()]))
    const problemBytes = run.problems.bytes()
    const { counts, firstProblems } = run
    const emptyBooks = finishedAt === undefined ? undefined : emptyFilesOf(files, sources)
    const told = { problemBytes, counts, firstProblems, emptyBooks }
    const log = await options.markLog?.()
    saveProgress(directory, { version: 1, log, digests, rowsDone, day, ...told, finishedAt })
    savedAt = performance.now()
  }
  try {
    // Said before anything is in: should this be killed, the log is known to be ours.
    if (options.markLog !== undefined) saveProgress(directory, { ...progress, log: await options.markLog() })
    for (const source of sources) await source.advance()
    const last = await readDays(run, sources, progress.day, async (day) => {
      if (performance.now() - savedAt >= saveEveryMillis) await save(day, undefined)
      options.onDay?.(day, run.counts)
    })
    // The last day is lived to its end; today only as far as it has come.
    const end = last === undefined ? undefined : earlierOf(startOfDay(addDays(last, 1)), now)
    if (end !== undefined) await bank.tick(end)
    await save(last, end)
    const start = progress.day === undefined ? 'from the first row' : 'where it stopped'
    const emptyBooks = emptyFilesOf(files, sources)
    return { counts: run.counts, start, finishedAt: end, firstProblems: run.firstProblems, emptyBooks }
  } finally {
    run.problems.close()
    for (const source of sources) await source.close()
  }
}
