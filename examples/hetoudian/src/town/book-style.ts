/** How a book is written: every office has its own habits with dates, digits, encodings and line ends. */
import { type Instant, type LocalDate, localDateOf } from '@lovebank/core'

export type Cell = string | number | { readonly day: LocalDate } | { readonly moment: Instant }

export type DateHabit = 'dashes' | 'slashes' | 'chinese' | 'excel'

export interface Style {
  readonly encoding: 'utf-8' | 'utf-8 with BOM' | 'gbk'
  readonly lineEnd: '\n' | '\r\n'
  /** rows take them in turn */
  readonly dates: readonly [DateHabit, ...ReadonlyArray<DateHabit>]
  readonly digits: 'half-width' | 'full-width'
  readonly endsWithTotal: boolean
}

const TOWN_OFFSET = 8 * 3_600_000
const DAY = 86_400_000
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

const writtenDay = (day: LocalDate, habit: DateHabit): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  switch (habit) {
    case 'dashes':
      return day
    case 'slashes':
      return `${year}/${Number(month)}/${Number(date)}`
    case 'chinese':
      return `${year}年${Number(month)}月${Number(date)}日`
    case 'excel':
      return String((Date.parse(`${day}T00:00:00.000Z`) - EXCEL_EPOCH) / DAY)
  }
}

const writtenMoment = (at: Instant, habit: DateHabit): string => {
  const townMillis = Date.parse(at) + TOWN_OFFSET
  const time = new Date(townMillis).toISOString().slice(11, 16)
  switch (habit) {
    case 'dashes':
      return `${localDateOf(at)} ${time}`
    case 'slashes':
      return `${writtenDay(localDateOf(at), habit)} ${time.replace(/^0/u, '')}`
    case 'chinese':
      return `${writtenDay(localDateOf(at), habit)}${Number(time.slice(0, 2))}时${time.slice(3)}分`
    case 'excel':
      return ((townMillis - EXCEL_EPOCH) / DAY).toFixed(6)
  }
}

const fullWidth = (text: string): string =>
  text.replaceAll(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))

/** A cell as this office writes it in its row of that number. */
export const writtenCell = (cell: Cell, style: Style, rowNumber: number): string => {
  const habit = style.dates[rowNumber % style.dates.length] ?? style.dates[0]
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number')
    return style.digits === 'full-width' && rowNumber % 3 === 0 ? fullWidth(String(cell)) : String(cell)
  return 'day' in cell ? writtenDay(cell.day, habit) : writtenMoment(cell.moment, habit)
}

const plain: Style = { encoding: 'utf-8', lineEnd: '\n', dates: ['dashes'], digits: 'half-width', endsWithTotal: false }
const excel: Style = { ...plain, encoding: 'utf-8 with BOM', lineEnd: '\r\n', dates: ['slashes', 'dashes'] }

const styles: Readonly<Record<string, Style>> = {
  units: excel,
  staff: { ...excel, encoding: 'gbk' },
  volunteers: { ...excel, dates: ['slashes', 'dashes', 'chinese', 'excel'] },
  tasks: { ...excel, dates: ['dashes', 'slashes', 'chinese'] },
  'sign-ups': { ...plain, dates: ['slashes'] },
  attendance: { ...excel, encoding: 'gbk', dates: ['slashes', 'dashes', 'excel'] },
  acceptance: { ...excel, dates: ['dashes', 'chinese'] },
  receipts: { ...excel, encoding: 'gbk', dates: ['chinese', 'slashes'], digits: 'full-width', endsWithTotal: true },
  households: excel,
  grants: { ...excel, encoding: 'gbk', dates: ['slashes', 'chinese'], digits: 'full-width' },
  'hand-overs': { ...excel, encoding: 'gbk' },
  certificates: { ...excel, dates: ['chinese'] },
  redemptions: { ...excel, dates: ['dashes', 'slashes'], digits: 'full-width', endsWithTotal: true },
}

export const styleOf = (book: string): Style => styles[book] ?? plain
