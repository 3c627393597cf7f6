/** Several read models from one pass over the log: each event is read once, decoded once, and taken in by those that handle it. */
import type { BadEvent, DomainEvent, Position, RecordedEvent, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { type CallOptions, MAX_PAGE_SIZE, type Page, type StoredEvent } from '../ports/event-store.ts'
import { type Book, createBook } from './book.ts'
import type { LogReader } from './partition.ts'
import type { Progress } from './progress.ts'
import type { ProjectionError } from './projection-error.ts'
import { checkpointName } from './projector.ts'
import type { ProjectorParts } from './projector-parts.ts'
import { createSaving, type Saving } from './saving.ts'
import { createWaiters } from './waiters.ts'

/** One read model in the pass, from wherever its book stands. */
export interface PassReader {
  readonly name: string
  readonly handles: ReadonlyArray<string>
  readonly book: Book<unknown>
}

export interface PassParts {
  readonly tenant: TenantId
  readonly store: LogReader
  readonly readers: ReadonlyArray<PassReader>
  /** events a batch; 1,000 where absent */
  readonly batchSize?: number | undefined
  /** events after which a book is saved; 20,000 where absent. At the end all are saved anyway */
  readonly saveEvery?: number | undefined
  readonly onProgress?: ((progress: ReadonlyArray<Progress>) => void) | undefined
}

/** How the pass ended for each reader, in their order. */
export type PassOutcome = ReadonlyArray<Either<ProjectionError, Progress>>

const BATCH_SIZE = 1_000
const SAVE_EVERY = 20_000

type Decode = (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>

/** For the books of one pass: who asks for an event again gets what was decoded for the first. Folds never change an event. */
export const decodeOnce = (decode: Decode): Decode => {
  const decoded = new Map<StoredEvent, ReturnType<Decode>>()
  return (stored) => {
    const known = decoded.get(stored)
    if (known !== undefined) return known
    if (decoded.size >= MAX_PAGE_SIZE) decoded.clear()
    const fresh = decode(stored)
    decoded.set(stored, fresh)
    return fresh
  }
}

/** A read model over the checkpoint that a projector of its own would have. */
export const passReader = <State>(
  parts: Pick<ProjectorParts<State>, 'tenant' | 'projection' | 'checkpoints' | 'decodeRecorded' | 'store'>,
): PassReader & { readonly book: Book<State> } => {
  const name = checkpointName(parts.tenant, parts.projection)
  return { name, handles: parts.projection.handles, book: createBook(parts, name, createWaiters()) }
}

/** A reader in the course of a pass. */
interface Course {
  readonly reader: PassReader
  readonly saving: Saving
  /** of the page at hand */
  page: Array<StoredEvent>
  events: number
  failure: ProjectionError | undefined
}

const coursesByType = (courses: ReadonlyArray<Course>): ReadonlyMap<string, ReadonlyArray<Course>> => {
  const byType = new Map<string, Array<Course>>()
  for (const course of courses)
    for (const type of course.reader.handles) byType.set(type, [...(byType.get(type) ?? []), course])
  return byType
}

/** The place after which nobody has seen everything; undefined: some have seen nothing. */
const leastPosition = (courses: ReadonlyArray<Course>): Position | undefined => {
  const positions = courses.map(({ reader }) => reader.book.position())
  if (positions.includes(undefined)) return undefined
  return positions.reduce((least, each) => (each !== undefined && least !== undefined && each < least ? each : least))
}

/** A failure stops the one concerned; the others go on. */
const takeShare = async ({ saving, page }: Course, reached: Page['reached']) =>
  saving.take(page, reached) ?? (saving.isDue() ? await saving.save() : undefined)

const isGoing = ({ failure }: Course): boolean => failure === undefined

const startCourses = async (
  { readers, saveEvery = SAVE_EVERY }: PassParts,
  options: CallOptions,
): Promise<ReadonlyArray<Course>> => {
  const courses: Array<Course> = []
  for (const reader of readers) {
    const failure = await reader.book.load(options)
    courses.push({ reader, saving: createSaving(reader.book, saveEvery), page: [], events: 0, failure })
  }
  return courses
}

type Routes = ReadonlyMap<string, ReadonlyArray<Course>>

/** Each event to those that handle it, and to all how far the log was looked through. */
const takePage = async (courses: ReadonlyArray<Course>, routes: Routes, { events, reached }: Page): Promise<void> => {
  for (const stored of events) for (const course of routes.get(stored.type) ?? []) course.page.push(stored)
  for (const course of courses.filter(isGoing)) {
    const seen = course.reader.book.position() ?? -1
    course.events += course.page.filter(({ position }) => position > seen).length
    course.failure = await takeShare(course, reached)
  }
  for (const course of courses) course.page = []
}

const progressOf = ({ reader, events }: Course, startedAt: number, isLive: boolean): Progress => {
  const seconds = Math.max(performance.now() - startedAt, 0.001) / 1_000
  const { name, book } = reader
  return { name, position: book.position(), events, eventsPerSecond: Math.round(events / seconds), isLive }
}

type Tell = (isLive: boolean) => ReadonlyArray<Progress>

/** Until the log is at its end, or nobody is left who could go on. */
const goThrough = async (
  { tenant, store, onProgress, batchSize = BATCH_SIZE }: PassParts,
  courses: ReadonlyArray<Course>,
  options: CallOptions,
  tell: Tell,
): Promise<void> => {
  const going = courses.filter(isGoing)
  if (going.length === 0) return
  const routes = coursesByType(courses)
  const from = leastPosition(going)
  for await (const page of store.readAll(tenant, {
    ...options,
    from,
    types: [...routes.keys()],
    pageSize: batchSize,
  })) {
    if (page._tag === 'Left') {
      for (const course of courses.filter(isGoing)) course.failure = course.reader.book.storeFailed(page.left)
      return
    }
    await takePage(courses, routes, page.right)
    onProgress?.(tell(page.right.events.length < batchSize))
    if (!courses.some(isGoing)) return
  }
}

/** Runs to the head of the log, once; each book is loaded before and saved after. */
export const catchUpInOnePass =
  (parts: PassParts, options: CallOptions = {}) =>
  async (): Promise<PassOutcome> => {
    const startedAt = performance.now()
    const courses = await startCourses(parts, options)
    const tell: Tell = (isLive) => courses.map((course) => progressOf(course, startedAt, isLive))
    await goThrough(parts, courses, options, tell)
    // One that stopped is saved too: what it took in before is kept.
    for (const course of courses) course.failure = (await course.saving.save()) ?? course.failure
    return courses.map((course) =>
      course.failure === undefined ? right(progressOf(course, startedAt, true)) : left(course.failure),
    )
  }
