/** The year in numbers. */
import type { DomainEvent, Instant } from '@lovebank/core'
import { localDateOf } from '@lovebank/core'
import type { RecordStates } from './books-of-record.ts'
import { facts, grouped, heading } from './text.ts'

const unitsOfKind = ({ dashboard }: RecordStates, kind: string): number =>
  Object.values(dashboard.units).filter((unit) => unit.kind === kind && !unit.isClosed).length

export const townName = ({ dashboard }: RecordStates): string =>
  Object.values(dashboard.units).find((unit) => unit.kind === 'town')?.name ?? '(还没有镇 no town yet)'

const minutesServed = ({ volunteers }: RecordStates): number =>
  Object.values(volunteers.volunteers).reduce((sum, volunteer) => sum + volunteer.minutes, 0)

/** Why redemptions came to nothing, by the tags of the bank; those of the town’s own rules stand first. */
const reasons: Readonly<Record<string, string>> = {
  OutsideRedemptionWindow: '不在兑换日 on another day',
  RedeemedInPeriodAlready: '本期已兑 had in the period',
  ItemLimitReached: '超每月限量 over an item’s limit',
  PointsLimitReached: '超每月积分 over the month’s points',
  NotEnoughPoints: '积分不足 too few points',
  NotEnoughStock: '库存不足 too little stock',
}

const refusedRows = ({ refusals }: RecordStates): ReadonlyArray<readonly [string, string]> => {
  const known = Object.entries(reasons).flatMap(([tag, words]) => {
    const count = refusals.get(tag) ?? 0
    return count === 0 ? [] : [`${words} ${grouped(count)}`]
  })
  const others = [...refusals].reduce((sum, [tag, count]) => (Object.hasOwn(reasons, tag) ? sum : sum + count), 0)
  const all = others === 0 ? known : [...known, `其他 other ${grouped(others)}`]
  return all.length === 0 ? [] : [['未成原因 refused', all.join(' · ')]]
}

export const totalsSection = (states: RecordStates, until: Instant): ReadonlyArray<string> => {
  const count = (type: DomainEvent['type']): string => grouped(states.tally.get(type) ?? 0)
  const { totals } = states
  const inDebt = Object.values(states.balances.accounts).filter((account) => account.debt > 0).length
  return [
    ...heading(`${townName(states)}的一年`, 'the year in numbers'),
    ...facts([
      ['截至 until', localDateOf(until)],
      [
        '组织 units',
        `${unitsOfKind(states, 'station')} 个社会工作站 stations · ${unitsOfKind(states, 'village')} 个自然村 villages · ${count('StaffAppointed')} 次任职 appointments`,
      ],
      ['志愿者 volunteers', `${count('VolunteerRegistered')} 人,退出 withdrawn ${count('VolunteerWithdrawn')}`],
      ['任务 tasks', `${count('TaskPublished')} 项,取消 called off ${count('TaskCancelled')}`],
      [
        '报名 sign-ups',
        `${count('VolunteerSignedUp')} 人次,候补 waitlisted ${count('VolunteerWaitlisted')},递补邀请 offered ${count('WaitlistOffered')}`,
      ],
      [
        '验收 works',
        `通过 accepted ${count('WorkAccepted')},不通过 rejected ${count('WorkRejected')},异议 objections ${count('ObjectionRaised')},确认 confirmed ${count('WorkConfirmed')}`,
      ],
      ['服务时长 hours', grouped(Math.floor(minutesServed(states) / 60))],
      [
        '积分 points',
        `存入 deposited ${grouped(0 - totals.issuance)} · 发放 granted ${grouped(0 - totals.grants)} · 旧账 paper books ${grouped(0 - totals['paper-books'])}`,
      ],
      ['', `可用 available ${grouped(totals.available)} · 冻结 held ${grouped(totals.held)}`],
      [
        '',
        `已兑 redeemed ${grouped(totals.redeemed)} · 过期 expired ${grouped(totals.expired)} · 扣分 deducted ${grouped(totals.deducted)} · 转赠 gifts ${count('TransferReceived')}`,
      ],
      ['', `冲正 reversals ${count('DepositReversed')} · 欠分账户 in debt ${inDebt}`],
      [
        '兑换 redemptions',
        `申请 requested ${count('RedemptionRequested')} · 取走 fulfilled ${count('RedemptionFulfilled')} · 未成 refused ${count('RedemptionRefused')}`,
      ],
      [
        '',
        `取消 cancelled ${count('RedemptionCancelled')} · 逾期 expired ${count('RedemptionExpired')} · 退货 returned ${count('RedemptionReturned')}`,
      ],
      ...refusedRows(states),
      ['账本 log', `${grouped(states.events)} 条事件 events`],
    ]),
  ]
}
