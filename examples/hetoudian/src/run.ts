/** One run from the books to the report; a failure is a value with a tag and words. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TenantId } from '@lovebank/core'
import { BankFailure } from './bank/bank.ts'
import { describePlace, type StorePlace } from './bank/store-place.ts'
import { openTownBank, type TownBank } from './bank/town-bank.ts'
import type { Flags } from './flags.ts'
import { type Home, markWritten, openHome } from './home.ts'
import { makeAcquaintance } from './importing/acquaintance.ts'
import { type Imported, importBooks } from './importing/import-books.ts'
import { PROBLEM_FILE } from './importing/problem-list.ts'
import { booksIn, unreadIn } from './importing/source.ts'
import { endLines, progressLine } from './rebuilding/rebuild-lines.ts'
import { publish } from './report/publications.ts'
import { report } from './report/report.ts'
import { grouped } from './report/text.ts'
import { whereabouts } from './report/whereabouts.ts'
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

/** What is configured beside the flags. */
export interface Setting {
  /** absent: a file in the data folder */
  readonly store?: StorePlace | undefined
  readonly tenant?: TenantId | undefined
}

const TENANT = 'hetoudian' as TenantId

/** One run: its folder, its bank, and where that lies. */
interface Run {
  readonly flags: Flags
  readonly home: Home
  readonly screen: Screen
  readonly bank: TownBank
  readonly store: StorePlace
}

const IN_THE_FOLDER = 'in the data folder'

const nameOf = ({ home, store }: Run): string =>
  store.kind === 'sqlite' && store.path === home.bankFile ? IN_THE_FOLDER : describePlace(store)

const strangeLog = (store: string): RunFailure => ({
  tag: 'StoreNotEmpty',
  message:
    `${store} 里已有不是从这个文件夹来的账;请换一个空库,或换回原来的 --data;若就是这个镇,加 --same-town\n` +
    `The store holds events that did not come from this folder: name an empty store, or the folder they came from\n` +
    'with --data, or say --same-town where they are this very town’s',
})

const importInto = async ({ home, bank, screen }: Run, store: string): Promise<Imported> => {
  const unread = unreadIn(home.booksDirectory)
  if (unread.length > 0) screen.say(`没有读 not read, no book has this name: ${unread.join('、')}`)
  const startedAt = performance.now()
  const imported = await importBooks({
    files: booksIn(home.booksDirectory),
    directory: home.path,
    bank,
    markLog: async () => ({ store, last: await bank.end() }),
    onDay: screen.progress,
  })
  screen.endProgress()
  const seconds = (performance.now() - startedAt) / 1_000
  const events = bank.eventsWritten()
  const speed = events > 0 ? ` · ${grouped(events)} 条事件 events · ${grouped(Math.round(events / seconds))}/s` : ''
  const { rows, problems: faults } = imported.counts
  const refused = faults > 0 ? ` · ${grouped(faults)} 处问题 problems` : ''
  screen.say(`${starts[imported.start]}: ${grouped(rows)} 行 rows${refused}${speed} · ${seconds.toFixed(1)} s`)
  if (imported.emptyBooks.length > 0) {
    const files = imported.emptyBooks.join('、')
    screen.say(`没有一行(空文件,或只有表头)not one row, an empty file or the headers only: ${files}`)
  }
  return imported
}

/** Follows it from state to state, and tells what the comparison found. */
const rebuildBalances = async ({ bank, screen }: Run): Promise<RunFailure | undefined> => {
  screen.say('在旁边重建余额 rebuilding the balances beside those that serve')
  const rebuild = await bank.rebuildBalances()
  for await (const state of rebuild) {
    const line = progressLine(state)
    if (line !== '') screen.rebuilding(line)
  }
  screen.endProgress()
  for (const line of endLines(rebuild.state())) screen.say(line)
  const ended = await rebuild.result()
  return ended._tag === 'Left' ? ended.left : undefined
}

const importAndReport = async (run: Run): Promise<RunFailure | undefined> => {
  const { flags, home, bank, screen } = run
  if (booksIn(home.booksDirectory).length === 0) {
    const message = `文件夹里没有认识的账簿 none of the books is there; see --columns: ${home.booksDirectory}`
    return { tag: 'NoBooks', message }
  }
  const store = nameOf(run)
  const log = { ...bank, store, isOurs: store === IN_THE_FOLDER || flags.isSameTown }
  if ((await makeAcquaintance(home.path, log)) === 'strange') return strangeLog(store)
  const { counts, finishedAt: until, firstProblems: problems } = await importInto(run, store)
  if (until === undefined) return { tag: 'EmptyBooks', message: nothingUsable(home, counts.problems) }
  if (flags.stopAfter === 'import') return undefined
  if (flags.rebuilds !== undefined) return rebuildBalances(run)
  const states = await bank.readStates()
  screen.report(report({ states, until, published: publish(home.path, states, until), counts, problems }))
  const { path: directory, booksDirectory } = home
  screen.say(whereabouts({ store: run.store, directory, booksDirectory, isOwnBooks: flags.books !== undefined }))
  return undefined
}

const runIn = async (
  flags: Flags,
  home: Home,
  screen: Screen,
  { store = { kind: 'sqlite', path: home.bankFile }, tenant = TENANT }: Setting,
): Promise<RunFailure | undefined> => {
  screen.say('河头店爱心银行 · Love Bank of Hetoudian')
  prepareBooks(flags, home, screen)
  if (flags.stopAfter === 'books') {
    screen.say(`账簿在 the books lie in ${home.booksDirectory}`)
    return undefined
  }
  const bank = await openTownBank(store, tenant)
  if (bank._tag === 'Left') return bank.left
  try {
    return await importAndReport({ flags, home, screen, bank: bank.right, store })
  } catch (error) {
    if (error instanceof BankFailure) return { tag: error.name, message: error.message }
    throw error
  } finally {
    await bank.right.close()
  }
}

/** Nothing is taken away from a store that was named: others may have their events there. */
const cannotBeginAgain = ({ isFresh }: Flags, { store }: Setting): RunFailure | undefined => {
  if (!isFresh || store === undefined || store.kind === 'memory') return undefined
  const message =
    `--fresh 不会清空 LOVEBANK_STORE 指的库;请换一个空库,并用 --data 换个文件夹\n` +
    `--fresh empties no store that LOVEBANK_STORE names: name an empty one, and another folder with --data`
  return { tag: 'StoreNotOurs', message }
}

/** Undefined: all went well. */
export const run = async (flags: Flags, screen: Screen, setting: Setting = {}): Promise<RunFailure | undefined> => {
  const refused = missingBooks(flags) ?? cannotBeginAgain(flags, setting)
  if (refused !== undefined) return refused
  const home = openHome(flags)
  if (home._tag === 'Left') return home.left
  try {
    return await runIn(flags, home.right, screen, setting)
  } finally {
    home.right.leave()
  }
}
