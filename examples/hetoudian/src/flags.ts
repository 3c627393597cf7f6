/** What can be said on the command line, and a clear word where it cannot be read. */
import { parseArgs } from 'node:util'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { STORE_PLACES } from './bank/store-place.ts'
import { defaultYear } from './town/year-context.ts'

export interface Flags {
  readonly seed: number
  readonly volunteers: number
  readonly days: number
  /** somebody's own books; absent: those of the invented town */
  readonly books: string | undefined
  readonly data: string
  readonly isFresh: boolean
  /** what lies in the store already is this very town */
  readonly isSameTown: boolean
  /** absent: the whole way, to the report */
  readonly stopAfter: 'books' | 'import' | undefined
  /** a read model that is rebuilt in place of the report */
  readonly rebuilds?: 'balances' | undefined
  readonly shows: 'the town' | 'help' | 'columns'
}

export interface BadFlag {
  readonly tag: 'BadFlag'
  readonly message: string
}

export const help = `河头店爱心银行 · Love Bank of Hetoudian

  npm start                               生成一个镇的一年,导入账簿,打印报告
                                          makes up a town's year, imports its books, prints a report
  npm start -- --books DIR                导入自己的账簿 imports your own books (CSV)
  npm start -- --columns                  每本账簿的列 the columns of every book, as Markdown
  npm start -- --seed N                   换一个镇 another town (default ${defaultYear.seed})
  npm start -- --volunteers N             志愿者人数 10 to 200000 (default ${defaultYear.volunteers})
  npm start -- --days N                   天数 20 to 1500 (default ${defaultYear.days})
  npm start -- --data DIR                 数据放在哪里 where the data lies (default data/hetoudian, or data/own-books)
  npm start -- --fresh                    从头再来 begins again
  npm start -- --same-town                库里已有的就是这个镇 what lies in the store is this very town
  npm start -- --rebuild balances         导入后在旁边重建余额,核对后切换,代替报告
                                          rebuilds the balances beside the serving ones, in place of the report
  npm start -- --stop-after books|import  只写账簿,或只导入不打印报告
                                          only writes the books, or imports them and prints no report

  LOVEBANK_STORE                          库在哪里 where the bank lies (default a file in the data folder):
                                          ${STORE_PLACES}
`

const options = {
  seed: { type: 'string' },
  volunteers: { type: 'string' },
  days: { type: 'string' },
  books: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  'same-town': { type: 'boolean' },
  'stop-after': { type: 'string' },
  rebuild: { type: 'string' },
  columns: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const bad = (message: string): Either<BadFlag, never> => left({ tag: 'BadFlag', message })

const wholeNumber = (
  flag: string,
  text: string | undefined,
  usual: number,
  least: number,
  most: number,
): Either<BadFlag, number> => {
  if (text === undefined) return right(usual)
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return right(value)
  return bad(`--${flag} 应为 ${least} 至 ${most} 的整数 / must be a whole number from ${least} to ${most}: ${text}`)
}

const parsed = (args: ReadonlyArray<string>) => {
  // A lone `--` is what package managers pass on.
  const values = args.filter((arg) => arg !== '--')
  return parseArgs({ args: values, options, strict: true, allowPositionals: false }).values
}

type Way = Pick<Flags, 'stopAfter' | 'rebuilds'>

/** How far it goes, and what comes at the end. */
const endOf = ({ 'stop-after': stopAfter, rebuild: rebuilds }: ReturnType<typeof parsed>): Either<BadFlag, Way> => {
  if (stopAfter !== undefined && stopAfter !== 'books' && stopAfter !== 'import')
    return bad(`--stop-after 应为 books 或 import / must be books or import: ${stopAfter}`)
  if (rebuilds !== undefined && rebuilds !== 'balances')
    return bad(`--rebuild 应为 balances / must be balances: ${rebuilds}`)
  return right({ stopAfter, rebuilds })
}

/** Refuses unknown flags, and numbers out of their range, as a value. */
export const parseFlags = (args: ReadonlyArray<string>): Either<BadFlag, Flags> => {
  let values: ReturnType<typeof parsed>
  try {
    values = parsed(args)
  } catch (error) {
    return bad(`看不懂的参数 / cannot read this: ${error instanceof Error ? error.message : String(error)}`)
  }
  const seed = wholeNumber('seed', values.seed, defaultYear.seed, 0, 999_999_999)
  if (seed._tag === 'Left') return seed
  const volunteers = wholeNumber('volunteers', values.volunteers, defaultYear.volunteers, 10, 200_000)
  if (volunteers._tag === 'Left') return volunteers
  const days = wholeNumber('days', values.days, defaultYear.days, 20, 1_500)
  if (days._tag === 'Left') return days
  const end = endOf(values)
  if (end._tag === 'Left') return end
  if (values.books === '' || values.data === '')
    return bad('--books 和 --data 后面要写文件夹 / need a folder after them')
  return right({
    seed: seed.right,
    volunteers: volunteers.right,
    days: days.right,
    books: values.books,
    data: values.data ?? (values.books === undefined ? 'data/hetoudian' : 'data/own-books'),
    isFresh: values.fresh ?? false,
    isSameTown: values['same-town'] ?? false,
    ...end.right,
    shows: shown(values),
  })
}

const shown = (values: { readonly help?: boolean; readonly columns?: boolean }): Flags['shows'] => {
  if (values.help === true) return 'help'
  return values.columns === true ? 'columns' : 'the town'
}
