/**
 * The values that generated messages are made of: few, so that messages speak of the same things, and short, so that a
 * counterexample can be read. Each list begins with the plainest: fast-check shrinks towards it.
 */

/** By the name of the codec: what such a text looks like at its most readable. */
export const readableTexts: Readonly<Record<string, ReadonlyArray<string>>> = {
  UnitId: ['u1', 'u2', 'u3'],
  PersonId: ['p1', 'p2', 'p3', 'p4'],
  TaskId: ['t1', 't2'],
  ShiftId: ['shift1', 'shift2'],
  WorkId: ['w1', 'w2', 'w3'],
  AccountId: ['a1', 'a2'],
  LotId: ['w1', 'w2', 'w3'],
  HoldId: ['h1', 'h2', 'h3'],
  DeductionId: ['d1', 'd2', 'constructor'],
  TransferId: ['h1', 'v1', 'v2'],
  GrantReference: ['g1', 'g2'],
  ShopId: ['s1', 's2'],
  // the last is an id like any other, and a word that every JavaScript object knows
  ItemId: ['rice', 'oil', 'flour', 'constructor'],
  ReceiptId: ['r1', 'r2', 'constructor'],
  RedemptionId: ['x1', 'x2', 'constructor'],
  MonthDay: ['02-10', '03-05'],
  CertificateNumber: ['C-1', 'C-2'],
  RecordId: ['r1', 'r2', '00000000-0000-4000-8000-000000000001'],
  Keyword: ['duty', 'care', 'bag-5kg'],
  Name: ['Li', '爱心超市', 'Village 9'],
  LocalTime: ['22:00', '06:00', '00:00'],
  Note: ['a reason', '两袋受潮'],
}

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Where a codec has no list of its own, it takes those of these texts that it accepts. */
export const readableBank: ReadonlyArray<string> = [
  'a1',
  'a2',
  'A1',
  'A2',
  ...[1, 2, 3, 4].map(uuid),
  '2026-02-10T01:00:00.000Z',
  '2026-02-10T02:00:00.000Z',
  '2026-02-10T03:00:00.000Z',
  '2026-02-28T16:00:00.000Z',
  '2026-03-10T01:00:00.000Z',
  '2027-12-31T15:59:59.999Z',
  '2026-02-10',
  '2026-02-11',
  '1958-06-01',
  '2014-09-01',
  '2028-02-29',
  '2026-02',
  '000000',
  '123456',
  '13800000000',
  '370900195806010011',
  '370900201409010011X'.slice(0, 17).concat('X'),
  'hetoudian',
  'hetoudian.account-a1',
]

/** Whole numbers from small to the ceilings of every unit; a codec takes those it accepts. */
export const readableNumbers: ReadonlyArray<number> = [
  1, 2, 0, 3, 5, 10, 30, 44, 60, 90, 120, 1_440, 10_000, 100_000_000, 1_000_000_000_000,
]
