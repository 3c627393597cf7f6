/** Books what became of points: by person, and by unit with earned and granted ones apart. */
import type { AccountId, LotId } from '../../kernel/ids.ts'
import { maskedName } from '../masked-name.ts'
import type { EventOf } from '../projection.ts'
import { rowOf } from '../table.ts'
import {
  ensure,
  noGrants,
  noPoints,
  noPointsOfClass,
  noWork,
  type PersonFigures,
  type PointFigures,
} from './month-row.ts'
import type { Booked } from './state.ts'

export const pointEvents = [
  'PointsDeposited',
  'PointsGranted',
  'PointsCredited',
  'CreditReversed',
  'OpeningBalanceRecorded',
  'HoldCaptured',
  'CaptureReversed',
  'DepositReversed',
  'PointsDeducted',
  'DeductionReversed',
  'TransferSent',
  'TransferReceived',
  'PointsPassedOn',
  'PointsInherited',
  'DebtPassedOn',
  'DebtInherited',
] as const

export type PointEvent = EventOf<(typeof pointEvents)[number]>

const unitOf = ({ state }: Booked, accountId: AccountId): string =>
  rowOf(state.unitOfHolder, rowOf(state.holderOfAccount, accountId) ?? '') ?? ''

const isGranted = ({ state }: Booked, lotId: LotId): boolean => rowOf(state.grantedLots, lotId) !== undefined

type Lots = ReadonlyArray<{ readonly lotId: LotId; readonly points: number }>

const grantedOf = (booked: Booked, lots: Lots): number =>
  lots.reduce((sum, { lotId, points }) => (isGranted(booked, lotId) ? sum + points : sum), 0)

/** What no lot of the granted class tells otherwise counts with the earned: a debt, say. */
const add = (
  booked: Booked,
  { accountId, points }: { readonly accountId: AccountId; readonly points: number },
  figure: keyof PointFigures,
  granted: number,
): void => {
  const unitId = unitOf(booked, accountId)
  if (granted !== 0) ensure(booked.month.granted, unitId, noPointsOfClass)[figure] += granted
  if (points !== granted) ensure(booked.month.earned, unitId, noPointsOfClass)[figure] += points - granted
}

const addToPerson = ({ state, month }: Booked, accountId: AccountId, figure: keyof PersonFigures, points: number) => {
  const holderId = rowOf(state.holderOfAccount, accountId)
  if (holderId !== undefined) ensure(month.people, holderId, noPoints)[figure] += points
}

const spend = (booked: Booked, event: { readonly accountId: AccountId; readonly points: number }, granted: number) => {
  addToPerson(booked, event.accountId, 'spent', event.points)
  add(booked, event, 'spent', granted)
}

const deposit = (booked: Booked, event: EventOf<'PointsDeposited'>): void => {
  const { accountId, category, points } = event
  addToPerson(booked, accountId, 'earned', points)
  add(booked, event, 'credited', 0)
  ensure(booked.month.categories, category, noWork).points += points
  const unitId = unitOf(booked, accountId)
  if (unitId !== '') ensure(booked.month.units, unitId, noWork).points += points
}

/** Nobody is listed with what was granted to them: it may tell of need. */
const grant = (booked: Booked, event: EventOf<'PointsGranted'>): void => {
  const { month, state } = booked
  state.grantedLots[event.lotId] = true
  add(booked, event, 'credited', event.points)
  for (const row of [
    ensure(month.grantKinds, event.kind, noGrants),
    ensure(month.grantSources, maskedName(event.from), noGrants),
  ]) {
    row.grants += 1
    row.points += event.points
  }
}

/** A base amount is granted, and may tell of need as well: only what was earned is listed with its holder. */
const creditBeyondWork = (booked: Booked, event: EventOf<'PointsCredited'>): void => {
  const { accountId, lotId, pointClass, points } = event
  const isEarned = pointClass === 'earned'
  if (isEarned) addToPerson(booked, accountId, 'credited', points)
  else booked.state.grantedLots[lotId] = true
  add(booked, event, 'credited', isEarned ? 0 : points)
}

const comeBeyondWork = (booked: Booked, event: EventOf<'PointsCredited' | 'PointsGranted'>): void =>
  event.type === 'PointsCredited' ? creditBeyondWork(booked, event) : grant(booked, event)

type ComingLots = EventOf<'TransferReceived' | 'PointsInherited' | 'OpeningBalanceRecorded'>

const comeIn = (booked: Booked, event: ComingLots, figure: 'broughtForward' | 'received'): void => {
  for (const { lotId, pointClass } of event.lots) {
    if (pointClass === 'granted') booked.state.grantedLots[lotId] = true
  }
  add(booked, event, figure, grantedOf(booked, event.lots))
}

/** What heirs make good comes from them, as if it had never gone there. */
const receiveFromHeirs = (
  booked: Booked,
  { accountId, lotId, claims = [] }: EventOf<'DepositReversed' | 'CreditReversed' | 'DebtInherited'>,
): void => {
  const points = claims.reduce((sum, claim) => sum + claim.points, 0)
  add(booked, { accountId, points }, 'received', lotId !== undefined && isGranted(booked, lotId) ? points : 0)
}

const oweFor = (booked: Booked, event: EventOf<'DebtPassedOn' | 'DebtInherited'>): void => {
  if (event.type === 'DebtPassedOn') {
    add(booked, event, 'received', 0)
    return
  }
  const { lotId, points } = event
  add(booked, event, 'given', lotId !== undefined && isGranted(booked, lotId) ? points : 0)
  receiveFromHeirs(booked, event)
}

const takeBack = (booked: Booked, event: EventOf<'DepositReversed' | 'CreditReversed'>): void => {
  const granted = isGranted(booked, event.lotId) ? event.points : 0
  if (granted === 0) addToPerson(booked, event.accountId, 'takenBack', event.points)
  add(booked, event, 'takenBack', granted)
  receiveFromHeirs(booked, event)
}

/** A lot that had paid the deduction's debt returns as what it is; the debt had counted with the earned. */
const undoDeduction = (booked: Booked, event: EventOf<'DeductionReversed'>): void => {
  const { accountId, points, returned, lapsed, unsettled } = event
  const granted = grantedOf(booked, [...returned, ...lapsed]) - grantedOf(booked, unsettled)
  add(booked, { accountId, points: -points }, 'deducted', -granted)
}

const bringBack = (booked: Booked, { accountId, points, returned, lapsed }: EventOf<'CaptureReversed'>): void =>
  spend(booked, { accountId, points: -points }, -grantedOf(booked, [...returned, ...lapsed]))

const leave = (booked: Booked, event: EventOf<'PointsDeducted' | 'TransferSent' | 'PointsPassedOn'>): void =>
  add(booked, event, event.type === 'PointsDeducted' ? 'deducted' : 'given', grantedOf(booked, event.lots))

export const bookPoints = (booked: Booked, event: PointEvent): void => {
  switch (event.type) {
    case 'PointsDeposited':
      deposit(booked, event)
      break
    case 'PointsCredited':
    case 'PointsGranted':
      comeBeyondWork(booked, event)
      break
    case 'OpeningBalanceRecorded':
      comeIn(booked, event, 'broughtForward')
      break
    case 'HoldCaptured':
      spend(booked, event, grantedOf(booked, event.captured))
      break
    case 'CaptureReversed':
      bringBack(booked, event)
      break
    case 'DepositReversed':
    case 'CreditReversed':
      takeBack(booked, event)
      break
    case 'DeductionReversed':
      undoDeduction(booked, event)
      break
    case 'PointsDeducted':
    case 'TransferSent':
    case 'PointsPassedOn':
      leave(booked, event)
      break
    case 'TransferReceived':
    case 'PointsInherited':
      comeIn(booked, event, 'received')
      break
    case 'DebtPassedOn':
    case 'DebtInherited':
      oweFor(booked, event)
      break
  }
}
