/** Whole numbers with a unit. Each has a ceiling so low that no sum of them can lose a digit. */
import { type BrandedNumber, brandedNumber } from './branded.ts'

const isWholeWithin =
  (least: number, most: number) =>
  (value: number): boolean =>
    Number.isSafeInteger(value) && value >= least && value <= most && !Object.is(value, -0)

/** The most points that one posting or one balance may hold: a thousand such accounts still add up exactly. */
export const MAX_POINTS = 1_000_000_000_000
/** The longest piece of work, one day: longer work is another shift. */
export const MAX_MINUTES = 1_440
/** The most pieces of one item that one movement may move, and with which one shelf may be filled or found. */
export const MAX_QUANTITY = 100_000_000
/** The most that may lie on a shelf at all: what went out may come back, however full the shelf was filled meanwhile. */
export const MAX_ON_HAND = 100_000_000_000_000

/** Points, zero or more. Thanks from donors, never money. */
export const Points = brandedNumber('Points', isWholeWithin(0, MAX_POINTS))
export type Points = BrandedNumber<'Points'>

/** Points, one or more: what a hold, a capture or a price is made of. */
export const SomePoints = brandedNumber('Points', isWholeWithin(1, MAX_POINTS))

/** The most points that may go from one town to another in a month: so few that shares of what they are worth stay exact. */
export const MonthlyCeiling = brandedNumber('MonthlyCeiling', isWholeWithin(0, 1_000_000))
export type MonthlyCeiling = BrandedNumber<'MonthlyCeiling'>

/** One side of a rate of exchange, 1 to 1,000. */
export const RatioPart = brandedNumber('RatioPart', isWholeWithin(1, 1_000))
export type RatioPart = BrandedNumber<'RatioPart'>

/** Points that may have been lost or owed: less than zero as well. */
export const SignedPoints = brandedNumber('SignedPoints', isWholeWithin(-MAX_POINTS, MAX_POINTS))
export type SignedPoints = BrandedNumber<'SignedPoints'>

/** How many there were, zero or more. */
export const Count = brandedNumber('Count', isWholeWithin(0, 1_000_000_000))
export type Count = BrandedNumber<'Count'>

/** Minutes of work on one shift, zero or more. */
export const Minutes = brandedNumber('Minutes', isWholeWithin(0, MAX_MINUTES))
export type Minutes = BrandedNumber<'Minutes'>

export const SomeMinutes = brandedNumber('Minutes', isWholeWithin(1, MAX_MINUTES))

/** Hours of service of a life, 1 to 1,000,000. */
export const Hours = brandedNumber('Hours', isWholeWithin(1, 1_000_000))
export type Hours = BrandedNumber<'Hours'>

/** Hundredths of the usual, 0 to 1,000: 150 is half as much again. */
export const Percent = brandedNumber('Percent', isWholeWithin(0, 1_000))
export type Percent = BrandedNumber<'Percent'>

/** How often something happened in a period, or may happen: 1 to 10,000. */
export const Times = brandedNumber('Times', isWholeWithin(1, 10_000))
export type Times = BrandedNumber<'Times'>
/** Minutes of service over a life, zero or more: a hundred years have no more. */
export const ServiceMinutes = brandedNumber('ServiceMinutes', isWholeWithin(0, 60_000_000))
export type ServiceMinutes = BrandedNumber<'ServiceMinutes'>

export const SomeServiceMinutes = brandedNumber('ServiceMinutes', isWholeWithin(1, 60_000_000))

/** Pieces of an item, zero or more. */
export const Quantity = brandedNumber('Quantity', isWholeWithin(0, MAX_QUANTITY))
export type Quantity = BrandedNumber<'Quantity'>

/** Pieces that lie on a shelf, zero or more. */
export const QuantityOnHand = brandedNumber('Quantity', isWholeWithin(0, MAX_ON_HAND))

export const SomeQuantity = brandedNumber('Quantity', isWholeWithin(1, MAX_QUANTITY))

/** Places on a shift: 1 to 10,000. */
export const Capacity = brandedNumber('Capacity', isWholeWithin(1, 10_000))
export type Capacity = BrandedNumber<'Capacity'>

/** A count of days, 0 to 3,660. */
export const Days = brandedNumber('Days', isWholeWithin(0, 3_660))
export type Days = BrandedNumber<'Days'>

/** A count of months, 1 to 1,200. */
export const Months = brandedNumber('Months', isWholeWithin(1, 1_200))
export type Months = BrandedNumber<'Months'>

/** Full years of a life, 0 to 150. */
export const Years = brandedNumber('Years', isWholeWithin(0, 150))
export type Years = BrandedNumber<'Years'>

/** How needy somebody is by the town's own rules: 1 is the most needy. */
export const NeedGrade = brandedNumber('NeedGrade', isWholeWithin(1, 20))
export type NeedGrade = BrandedNumber<'NeedGrade'>

/** How many of all parts one heir has, 0 to 1,000: shares are told in whole parts, so that they always make the whole. */
export const Parts = brandedNumber('Parts', isWholeWithin(0, 1_000))
export type Parts = BrandedNumber<'Parts'>

export const asParts = (value: number): Parts => value as Parts

/** A price in fen, a hundredth of a yuan, as donors and suppliers state it; never a price of points. */
export const Fen = brandedNumber('Fen', isWholeWithin(0, MAX_POINTS))
export type Fen = BrandedNumber<'Fen'>

/** The number of a rate card, 1 upward without a gap. */
export const CardVersion = brandedNumber('CardVersion', isWholeWithin(1, 1_000_000))
export type CardVersion = BrandedNumber<'CardVersion'>

/** Trusted by its callers in core, whose sums of bounded parts stay bounded: it checks nothing. */
export const asPoints = (value: number): Points => value as Points
export const asCount = (value: number): Count => value as Count
export const asSignedPoints = (value: number): SignedPoints => value as SignedPoints
export const asServiceMinutes = (value: number): ServiceMinutes => value as ServiceMinutes
export const asMinutes = (value: number): Minutes => value as Minutes
export const asQuantity = (value: number): Quantity => value as Quantity
