/** One run from the books to the report; a failure is a value with a tag and words. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BankFailure } from './bank/bank.ts'
import { openTownBank, type TownBank } from './bank/town-bank.ts'
import type { Flags } from './flags.ts'
import { type Home, markWritten, openHome } from './home.ts'
import { importBooks } from './importing/import-books.ts'
import { PROBLEM_FILE } from './importing/problem-list.ts'
import { booksIn, unreadIn } from './importing/source.ts'
import { publish } from './report/publications.ts'
import { report } from './report/report.ts'
import { grouped } from './report/text.ts'
import type { Screen } from './screen.ts'
import { writeTown } from './town/write-town.ts'
import { endedYear } from './town/year-context.ts'

export interface RunFailure {
  readonly tag: string
  readonly message: string
}

/** Asked before anything is touched. */
const missingBooks = ({ books }: Flags): RunFailure | undefined => {
  if (books === undefined || (existsSync(books) && statSync(books).isDirectory())) return undefined
  return { tag: 'NoSuchFolder', message: `没有这个文件夹 there is no such folder: ${books}` }
}

const prepareBooks = (flags: Flags, directory: Home, screen: Screen): void => {
  const { seed, volunteers, days, books } = flags
  if (books === undefined && !directory.isNew) return
  if (books === undefined) {
    screen.say(`生成账簿 writing the books: --seed ${seed} --volunteers ${volunteers} --days ${days}`)
    writeTown(directory.booksDirectory, { seed, volunteers, ...endedYear(days) })
  }
  markWritten(directory, flags)
}

const starts = {
  'from the first row': '导入完成 imported',
  'where it stopped': '接着上次导入完成 went on where it had stopped, and imported',
  'nothing to do': '账簿已在库中,直接打开 the same books are in the bank already: opened',
} as const

const nothingUsable = ({ path, booksDirectory }: Home, faults: number): string =>
  faults === 0
    ? `账簿里没有一行 there is not one row in any of the books: ${booksDirectory}`
    : `账簿里没有一行可用,每处问题列在 not one row could be used, and why is listed in ${join(path, PROBLEM_FILE)}`

const importAndReport = async (
  flags: Flags,
  directory: Home,
  bank: TownBank,
  screen: Screen,
): Promise<RunFailure | undefined> => {
  const files = booksIn(directory.booksDirectory)
  if (files.length === 0) {
    const message = `文件夹里没有认识的账簿 none of the books is there; see --columns: ${directory.booksDirectory}`
    return { tag: 'NoBooks', message }
  }
  const unread = unreadIn(directory.booksDirectory)
  if (unread.length > 0) screen.say(`没有读 not read, no book has this name: ${unread.join('、')}`)
  const startedAt = performance.now()
  const before = await bank.countEvents()
  const imported = await importBooks({
    files,
    directory: directory.path,
    bank,
    onDay: screen.progress,
  })
  screen.endProgress()
  const seconds = (performance.now() - startedAt) / 1_000
  const events = (await bank.countEvents()) - before
  const speed = events > 0 ? ` · ${grouped(events)} 条事件 events · ${grouped(Math.round(events / seconds))}/s` : ''
  const { rows, problems: faults } = imported.counts
  const refused = faults > 0 ? ` · ${grouped(faults)} 处问题 problems` : ''
  screen.say(`${starts[imported.start]}: ${grouped(rows)} 行 rows${refused}${speed} · ${seconds.toFixed(1)} s`)
  if (imported.emptyBooks.length > 0) {
    const files = imported.emptyBooks.join('、')
    screen.say(`没有一行(空文件,或只有表头)not one row, an empty file or the headers only: ${files}`)
  }
  if (imported.finishedAt === undefined) return { tag: 'EmptyBooks', message: nothingUsable(directory, faults) }
  if (flags.stopAfter === 'import') return undefined
  const states = await bank.readStates()
  const until = imported.finishedAt
  screen.say(
    report({
      states,
      until,
      published: publish(directory.path, states, until),
      counts: imported.counts,
      problems: imported.firstProblems,
      problemFile: join(directory.path, PROBLEM_FILE),
      bankFile: directory.bankFile,
      booksDirectory: directory.booksDirectory,
      isOwnBooks: flags.books !== undefined,
    }),
  )
  return undefined
}

const runIn = async (flags: Flags, home: Home, screen: Screen): Promise<RunFailure | undefined> => {
  screen.say('河头店爱心银行 · Love Bank of Hetoudian')
  prepareBooks(flags, home, screen)
  if (flags.stopAfter === 'books') {
    screen.say(`账簿在 the books lie in ${home.booksDirectory}`)
    return undefined
  }
  const bank = await openTownBank(home.bankFile)
  if (bank._tag === 'Left') return bank.left
  try {
    return await importAndReport(flags, home, bank.right, screen)
  } catch (error) {
    if (error instanceof BankFailure) return { tag: error.name, message: error.message }
    throw error
  } finally {
    await bank.right.close()
  }
}

/** Undefined: all went well. */
export const run = async (flags: Flags, screen: Screen): Promise<RunFailure | undefined> => {
  const missing = missingBooks(flags)
  if (missing !== undefined) return missing
  const home = openHome(flags)
  if (home._tag === 'Left') return home.left
  try {
    return await runIn(flags, home.right, screen)
  } finally {
    home.right.leave()
  }
}
