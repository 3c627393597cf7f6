/** The first household of the log that redeems on what it pools, under the rules of the town: what was refused, and what was had. */
import {
  accountIdOf,
  type DomainEvent,
  type HouseholdId,
  type LocalDate,
  localDateOf,
  type RecordedEvent,
  type RedemptionId,
  type RedemptionRequested,
  type RedemptionRules,
  rulesInForce,
} from '@lovebank/core'
import { itemNamesIn } from '../items.ts'
import { createHouseholdRegister } from './household-register.ts'
import { maskedNameOf, type ReadModels, type Story } from './story.ts'

interface Order {
  readonly event: RedemptionRequested
  readonly on: LocalDate
  /** the first line of it stands beside what was asked for */
  outcome: ReadonlyArray<string>
}

const windowText = ({ window }: RedemptionRules): string => {
  if (window === undefined) return '任何一天 on any day'
  if (window.kind === 'on-days') return `每月 on the ${window.days.join('、')} 日`
  return window.period === 'quarter' ? '每季一次 once a quarter' : '每年一次 once a year'
}

const rulesLines = (rules: RedemptionRules, names: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  const limits = rules.itemLimits.map(({ itemId, most }) => `${names.get(itemId) ?? itemId} ${most}`).join('、')
  const points = rules.monthlyPoints === undefined ? '' : `,每月 a month ≤ ${rules.monthlyPoints} 分 points`
  return [
    `兑换规则第 ${rules.version} 版 rules ${rules.version}:${windowText(rules)}${points}`,
    ...(limits === '' ? [] : [`每月限量 most a month: ${limits}`]),
  ]
}

const goodsOf = ({ lines }: RedemptionRequested, names: ReadonlyMap<string, string>): string =>
  lines.map(({ itemId, quantity }) => `${names.get(itemId) ?? itemId} × ${quantity}`).join('、')

const leftOf = ({ balances }: ReadModels, householdId: HouseholdId): number =>
  Object.values(balances.accounts[accountIdOf(householdId)]?.lots ?? {}).reduce((sum, lot) => sum + lot.available, 0)

export const pooledOrder = (): Story => {
  const register = createHouseholdRegister()
  const rules: Array<RedemptionRules> = []
  const orders = new Map<RedemptionId, Order>()
  let householdId: HouseholdId | undefined
  const conclude = (id: RedemptionId, ...outcome: ReadonlyArray<string>): void => {
    const order = orders.get(id)
    if (order !== undefined) order.outcome = outcome
  }
  return {
    zh: '一户按规则用共用积分兑换',
    en: 'a household redeems on pooled points, by the rules',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      register.take(event)
      switch (event.type) {
        case 'RedemptionRulesAdopted':
          rules.push(event.rules)
          break
        case 'RedemptionRequested':
          householdId ??= event.householdId
          if (event.householdId !== undefined && event.householdId === householdId)
            orders.set(event.redemptionId, { event, on: localDateOf(metadata.occurredAt), outcome: ['待取 waits'] })
          break
        case 'RedemptionRefused':
          conclude(event.redemptionId, `未成 refused:${event.cause.zh}`, event.cause.en)
          break
        case 'RedemptionFulfilled':
          conclude(event.redemptionId, `取走 fetched,付 paid ${event.points} 分 points`)
          break
        default:
      }
    },
    tell: (states: ReadModels) => {
      const [first] = orders.values()
      if (first === undefined || householdId === undefined) return []
      const names = itemNamesIn(states)
      const inForce = rulesInForce(rules, first.on)
      const told = [...orders.values()].flatMap(({ event, on, outcome: [what, ...more] }) => [
        `${on} ${maskedNameOf(states, event.volunteerId)} ${goodsOf(event, names)} ${what}`,
        ...more.map((line) => `  ${line}`),
      ])
      return [
        ...(inForce === undefined ? [] : rulesLines(inForce, names)),
        ...told,
        `${register.numberOf(householdId)} 共用积分还剩 left in its pool ${leftOf(states, householdId)} 分 points`,
      ]
    },
  }
}
