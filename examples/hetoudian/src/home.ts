/** Where a run keeps its data, and whose data lies there: one town's bank is never mixed with another's. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Flags } from './flags.ts'

const Origin = t.union([
  t.strict({ kind: t.literal('invented'), seed: t.number, volunteers: t.number, days: t.number }),
  t.strict({ kind: t.literal('own'), books: t.string }),
])
type Origin = t.TypeOf<typeof Origin>

export interface Home {
  readonly path: string
  readonly bankFile: string
  readonly booksDirectory: string
  /** the books of the invented town are still to be written */
  readonly isNew: boolean
}

export interface OtherTown {
  readonly tag: 'OtherTown'
  readonly message: string
}

/** What this program may write there, and all that `--fresh` takes away. */
const OWN_FILES = [
  'bank.sqlite',
  'bank.sqlite-wal',
  'bank.sqlite-shm',
  'bank.sqlite-writer',
  'books',
  'origin.json',
  'import-progress.json',
  'import-progress.json.new',
  'problems.csv',
]

const originOf = (flags: Flags): Origin =>
  flags.books === undefined
    ? { kind: 'invented', seed: flags.seed, volunteers: flags.volunteers, days: flags.days }
    : { kind: 'own', books: resolve(flags.books) }

const readOrigin = (path: string): Origin | undefined => {
  if (!existsSync(path)) return undefined
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Origin.is(content) ? content : undefined
  } catch {
    return undefined
  }
}

const described = (origin: Origin): string =>
  origin.kind === 'own'
    ? `账簿 the books of ${origin.books}`
    : `--seed ${origin.seed} --volunteers ${origin.volunteers} --days ${origin.days}`

/** Refuses where the data of another town, or of other books, lies already. */
export const openHome = (flags: Flags): Either<OtherTown, Home> => {
  const path = resolve(flags.data)
  const originFile = join(path, 'origin.json')
  if (flags.isFresh) for (const file of OWN_FILES) rmSync(join(path, file), { recursive: true, force: true })
  const origin = originOf(flags)
  const former = readOrigin(originFile)
  if (former !== undefined && JSON.stringify(former) !== JSON.stringify(origin)) {
    const message =
      `${path} 里是另一套数据(${described(former)});加 --fresh 从头再来,或用 --data 换个文件夹\n` +
      `Other data lies there (${described(former)}): say --fresh to begin again, or choose another folder with --data`
    return left({ tag: 'OtherTown', message })
  }
  mkdirSync(path, { recursive: true })
  return right({
    path,
    bankFile: join(path, 'bank.sqlite'),
    booksDirectory: flags.books === undefined ? join(path, 'books') : resolve(flags.books),
    isNew: former === undefined,
  })
}

/** To be said once the books are wholly written: a run that was stopped before begins with them anew. */
export const markWritten = (directory: Home, flags: Flags): void => {
  writeFileSync(join(directory.path, 'origin.json'), `${JSON.stringify(originOf(flags))}\n`)
}
