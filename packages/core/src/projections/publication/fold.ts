/** Counts by the month in which something was booked: what a published month says is never changed by what comes in late. */
import type { EventType } from '../../events.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import { localDateOf, monthOf } from '../../kernel/time.ts'
import { maskedName } from '../masked-name.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, type Table } from '../table.ts'
import { type Known, know, nobodyKnown, unitOfAccount } from './known.ts'
import {
  type DonorFigures,
  emptyMonth,
  ensure,
  type ItemFigures,
  type MonthRow,
  noDonations,
  noPieces,
  noPoints,
  noWork,
  type PersonFigures,
} from './month-row.ts'

export interface Publications extends Known {
  readonly months: Table<MonthRow>
}

export const initialState = (): Publications => ({ months: {}, ...nobodyKnown() })

export const handles = [
  'VolunteerRegistered',
  'ProfileAmended',
  'VolunteerMoved',
  'HouseholdFormed',
  'HeadNamed',
  'HouseholdMoved',
  'HouseholdSplit',
  'WorkConfirmed',
  'AccountOpened',
  'PointsDeposited',
  'PointsCredited',
  'CreditReversed',
  'HoldCaptured',
  'CaptureReversed',
  'DepositReversed',
  'StockReceived',
  'StockIssued',
  'StockReturned',
  'StockCounted',
  'StockWrittenOff',
] as const satisfies ReadonlyArray<EventType>

export type Handled = EventOf<(typeof handles)[number]>

interface Booked {
  readonly state: Publications
  readonly month: MonthRow
}

const personIn = ({ state, month }: Booked, accountId: AccountId): PersonFigures | undefined => {
  const holderId = rowOf(state.holderOfAccount, accountId)
  return holderId === undefined ? undefined : ensure(month.people, holderId, noPoints)
}

const addPoints = (booked: Booked, accountId: AccountId, figure: keyof PersonFigures, points: number): void => {
  const person = personIn(booked, accountId)
  if (person !== undefined) person[figure] += points
}

const work = ({ state, month }: Booked, { volunteerId, category, minutes }: EventOf<'WorkConfirmed'>): void => {
  const unitId = rowOf(state.holders, volunteerId)?.unitId
  const rows = [ensure(month.categories, category, noWork)]
  if (unitId !== undefined) rows.push(ensure(month.units, unitId, noWork))
  for (const row of rows) {
    row.works += 1
    row.minutes += minutes
  }
}

const deposit = (booked: Booked, { accountId, category, points }: EventOf<'PointsDeposited'>): void => {
  const { state, month } = booked
  addPoints(booked, accountId, 'earned', points)
  ensure(month.categories, category, noWork).points += points
  const unitId = unitOfAccount(state, accountId)
  if (unitId !== undefined) ensure(month.units, unitId, noWork).points += points
}

const receive = ({ month }: Booked, event: EventOf<'StockReceived'>): void => {
  const { itemId, quantity, source, from, unitPriceFen } = event
  ensure(month.items, itemId, noPieces).received += quantity
  if (source !== 'donation') return
  const donor: DonorFigures = ensure(month.donors, maskedName(from), noDonations)
  donor.receipts += 1
  donor.pieces += quantity
  donor.fen += quantity * (unitPriceFen ?? 0)
}

type Lines = ReadonlyArray<{ readonly itemId: string; readonly quantity: number }>

const move = ({ month }: Booked, lines: Lines, figure: keyof ItemFigures): void => {
  for (const { itemId, quantity } of lines) ensure(month.items, itemId, noPieces)[figure] += quantity
}

type OfStock = EventOf<'StockReceived' | 'StockIssued' | 'StockReturned' | 'StockWrittenOff' | 'StockCounted'>

const bookStock = (booked: Booked, event: OfStock): void => {
  switch (event.type) {
    case 'StockReceived':
      receive(booked, event)
      break
    case 'StockIssued':
      move(booked, event.lines, 'issued')
      break
    case 'StockReturned':
      move(booked, event.lines, 'returned')
      break
    case 'StockWrittenOff':
      move(booked, [event], 'writtenOff')
      break
    case 'StockCounted':
      move(booked, [{ itemId: event.itemId, quantity: event.counted - event.expected }], 'counted')
      break
  }
}

const book = (booked: Booked, event: Handled): void => {
  switch (event.type) {
    case 'WorkConfirmed':
      work(booked, event)
      break
    case 'PointsDeposited':
      deposit(booked, event)
      break
    case 'PointsCredited':
      addPoints(booked, event.accountId, 'credited', event.points)
      break
    case 'HoldCaptured':
      addPoints(booked, event.accountId, 'spent', event.points)
      break
    case 'CaptureReversed':
      addPoints(booked, event.accountId, 'spent', -event.points)
      break
    case 'DepositReversed':
    case 'CreditReversed':
      addPoints(booked, event.accountId, 'takenBack', event.points)
      break
    case 'StockReceived':
    case 'StockIssued':
    case 'StockReturned':
    case 'StockWrittenOff':
    case 'StockCounted':
      bookStock(booked, event)
      break
    default:
      know(booked.state, event)
  }
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: Publications, { event, recordedAt }: RecordedEvent<Handled>): Publications => {
  book({ state, month: ensure(state.months, monthOf(localDateOf(recordedAt)), emptyMonth) }, event)
  return state
}
