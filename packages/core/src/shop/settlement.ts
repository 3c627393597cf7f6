/** What a settlement with a merchant is made of: each redemption served there once, each return once, in goods and points. */
import * as t from 'io-ts'
import { type BrandedNumber, brandedNumber } from '../kernel/branded.ts'
import { RedemptionId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { Fen, MAX_POINTS, SomePoints } from '../kernel/quantities.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { LocalDate } from '../kernel/time.ts'

/** 1 upward without a gap, for each merchant. */
export const SettlementNumber = brandedNumber(
  'SettlementNumber',
  (value) => Number.isSafeInteger(value) && value > 0 && value <= 1_000_000,
)
export type SettlementNumber = BrandedNumber<'SettlementNumber'>

/** Less than zero where more came back than was handed out. */
export const SignedFen = brandedNumber(
  'SignedFen',
  (value) => Number.isSafeInteger(value) && Math.abs(value) <= MAX_POINTS && !Object.is(value, -0),
)
export type SignedFen = BrandedNumber<'SignedFen'>

/** What goods are worth: in points to the holder, in fen to the merchant. */
export const Worth = t.strict({ points: SomePoints, fen: Fen }, 'Worth')
export type Worth = t.TypeOf<typeof Worth>

export const DatedWorth = t.strict({ ...Worth.type.props, on: LocalDate }, 'DatedWorth')
export type DatedWorth = t.TypeOf<typeof DatedWorth>

export const SettlementLine = t.strict(
  { redemptionId: RedemptionId, lines: StockLines, ...DatedWorth.type.props },
  'SettlementLine',
)
export type SettlementLine = t.TypeOf<typeof SettlementLine>

/** What one settlement can hold; the rest goes into the next. */
const MOST_LINES = 1_000
export const SettlementLines = list(SettlementLine, 0, MOST_LINES)
export type SettlementLines = ReadonlyArray<SettlementLine>

const sumOf = (lines: SettlementLines, of: (line: SettlementLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0)

/** Zero, never minus zero. */
export const netOf = (
  served: SettlementLines,
  returned: SettlementLines,
  of: (line: SettlementLine) => number,
): number => sumOf(served, of) - sumOf(returned, of)

/** The first lines, so many that one settlement can hold them and their sums. */
export const asManyAsFit = (lines: SettlementLines): SettlementLines => {
  let [points, fen] = [0, 0]
  const beyond = lines.findIndex((line, index) => {
    points += line.points
    fen += line.fen
    return index >= MOST_LINES || points > MAX_POINTS || fen > MAX_POINTS
  })
  return beyond < 0 ? lines : lines.slice(0, beyond)
}
