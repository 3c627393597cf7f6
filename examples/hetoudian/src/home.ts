/**
 * Where a run keeps its data, and whose data lies there. Nothing is written into a folder that holds other people's files, nothing
 * is taken away that was not made here, and one town's bank is never mixed with another's.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { takeWriterLock } from '@lovebank/store-sqlite'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Flags } from './flags.ts'

const Origin = t.union([
  t.strict({ kind: t.literal('invented'), seed: t.number, volunteers: t.number, days: t.number }),
  t.strict({ kind: t.literal('own'), books: t.string }),
])
type Origin = t.TypeOf<typeof Origin>

/** What stands in `origin.json`, the first file that is written: it says that the folder is ours. */
const Marker = t.strict({ origin: Origin, isWritten: t.boolean })
type Marker = t.TypeOf<typeof Marker>

export interface Home {
  readonly path: string
  readonly bankFile: string
  readonly booksDirectory: string
  /** the books of the invented town are still to be written */
  readonly isNew: boolean
  /** Lets the next run in. Until then there is one run in a folder, from the cleaning to the report. */
  readonly leave: () => void
}

export interface HomeRefusal {
  readonly tag: 'OtherTown' | 'NotOurFolder' | 'FolderNotWritable' | 'FolderInUse'
  readonly message: string
}

const MARKER = 'origin.json'

/** Of the one run in a folder; like the bank's own, it may stay or go. */
const LOCK = 'run'

/** What this program writes there, and all that `--fresh` takes away; the books only where they were made up here. */
const OWN_FILES = [
  'bank.sqlite',
  'bank.sqlite-wal',
  'bank.sqlite-shm',
  'import-progress.json',
  'import-progress.json.new',
  'problems.csv',
  'publications',
]
const INVENTED_BOOKS = 'books'

const originOf = (flags: Flags): Origin =>
  flags.books === undefined
    ? { kind: 'invented', seed: flags.seed, volunteers: flags.volunteers, days: flags.days }
    : { kind: 'own', books: resolve(flags.books) }

const readMarker = (path: string): Marker | undefined => {
  const file = join(path, MARKER)
  if (!existsSync(file)) return undefined
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Marker.is(content) ? content : undefined
  } catch {
    return undefined
  }
}

const writeMarker = (path: string, marker: Marker): void => {
  writeFileSync(join(path, MARKER), `${JSON.stringify(marker)}\n`)
}

const described = (origin: Origin): string =>
  origin.kind === 'own'
    ? `账簿 the books of ${origin.books}`
    : `--seed ${origin.seed} --volunteers ${origin.volunteers} --days ${origin.days}`

const refuse = (tag: HomeRefusal['tag'], message: string): Either<HomeRefusal, never> => left({ tag, message })

const isSame = (one: Origin, other: Origin): boolean => JSON.stringify(one) === JSON.stringify(other)

const takeAway = (path: string, { origin }: Marker): void => {
  const files = origin.kind === 'invented' ? [...OWN_FILES, INVENTED_BOOKS] : OWN_FILES
  for (const file of files) rmSync(join(path, file), { recursive: true, force: true })
}

const isWithin = (folder: string, path: string): boolean => !relative(folder, resolve(path)).startsWith('..')

/** Nobody's: it is not there yet, or nothing is in it. */
const isFree = (path: string): boolean =>
  !existsSync(path) || readdirSync(path).every((file) => file.startsWith(`${LOCK}-writer`))

const enter = (path: string, flags: Flags): Either<HomeRefusal, Home> => {
  const origin = originOf(flags)
  const found = readMarker(path)
  if (found === undefined && !isFree(path)) {
    const zh = `${path} 里有别的文件;请用 --data 选一个空文件夹,或还不存在的文件夹`
    const en = `Other files lie in that folder: choose an empty one, or one that does not exist yet, with --data`
    return refuse('NotOurFolder', `${zh}\n${en}`)
  }
  if (found !== undefined && !flags.isFresh && !isSame(found.origin, origin)) {
    const message =
      `${path} 里是另一套数据(${described(found.origin)});加 --fresh 从头再来,或用 --data 换个文件夹\n` +
      `Other data lies there (${described(found.origin)}): say --fresh to begin again, or choose another folder with --data`
    return refuse('OtherTown', message)
  }
  if (flags.books !== undefined && isWithin(join(path, INVENTED_BOOKS), flags.books)) {
    const zh = '账簿就在数据文件夹里;请用 --data 选另一个文件夹'
    return refuse('NotOurFolder', `${zh}\nThe books lie within the data folder: choose another one with --data`)
  }
  mkdirSync(path, { recursive: true })
  const lock = takeWriterLock(join(path, LOCK))
  if (lock._tag === 'Left') {
    const zh = '另一个程序正在用这个文件夹;等它结束,或用 --data 换个文件夹'
    return refuse('FolderInUse', `${zh}\nAnother run is at work in ${path}: wait for it, or choose another with --data`)
  }
  return right({ ...settle(path, flags, origin, readMarker(path)), leave: lock.right.release })
}

/** Under the lock: makes the folder ours, and empty where that is wanted. */
const settle = (path: string, flags: Flags, origin: Origin, found: Marker | undefined): Omit<Home, 'leave'> => {
  if (found !== undefined && flags.isFresh) takeAway(path, found)
  const former = flags.isFresh ? undefined : found
  if (former === undefined) {
    writeMarker(path, { origin, isWritten: false })
    // What lies here is made anew whenever one likes, and belongs to no repository around it.
    writeFileSync(join(path, '.gitignore'), '*\n')
  }
  return {
    path,
    bankFile: join(path, 'bank.sqlite'),
    booksDirectory: flags.books === undefined ? join(path, INVENTED_BOOKS) : resolve(flags.books),
    isNew: former?.isWritten !== true,
  }
}

/** Refuses where others' files lie, or another town's or other books' data, and where nothing can be written. */
export const openHome = (flags: Flags): Either<HomeRefusal, Home> => {
  const path = resolve(flags.data)
  try {
    return enter(path, flags)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('FolderNotWritable', `无法写入 cannot write to ${path}: ${reason}`)
  }
}

/** To be said once the books are wholly written: a run that was stopped before begins with them anew. */
export const markWritten = (directory: Home, flags: Flags): void => {
  writeMarker(directory.path, { origin: originOf(flags), isWritten: true })
}
