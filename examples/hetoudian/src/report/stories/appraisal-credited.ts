/** The first appraisal of the log that was credited: the household’s own word, the panel’s, the public’s, and the card’s. */
import {
  type AppraisalConfirmed,
  type DomainEvent,
  type HouseholdAppraised,
  localDateOf,
  type OwnHouseholdAssessed,
  type PointsCredited,
  type RecordedEvent,
} from '@lovebank/core'
import { nameOfKeyword } from '../../reading/keywords.ts'
import { createHouseholdRegister, type HouseholdRegister } from './household-register.ts'
import { maskedNameOf, type ReadModels, type Story } from './story.ts'

type Which = Pick<AppraisalConfirmed, 'householdId' | 'month'>

interface Case {
  own: OwnHouseholdAssessed | undefined
  panels: HouseholdAppraised | undefined
  shownFrom: string
  /** what was said against it and of it, day by day */
  readonly disputes: Array<string>
}

interface Credited {
  readonly event: PointsCredited
  readonly which: Which
  readonly on: string
}

const disputes = {
  AppraisalObjectionRaised: '有人提出异议 an objection is raised',
  AppraisalObjectionDismissed: '裁定不成立 dismissed',
  AppraisalObjectionUpheld: '裁定成立 upheld',
} as const

const sumOf = ({ items }: OwnHouseholdAssessed): number => items.reduce((sum, { points }) => sum + points, 0)

const cutsOf = ({ explanation }: PointsCredited): string =>
  explanation
    .flatMap((line) =>
      line.line === 'item-cap' ? [`,${nameOfKeyword(line.item)}最多 at most ${line.cap} 分,减 less ${line.cut}`] : [],
    )
    .join('')

const linesOf = (
  states: ReadModels,
  register: HouseholdRegister,
  { own, panels, shownFrom, disputes: said }: Case,
  { event, which, on }: Credited,
): ReadonlyArray<string> => {
  if (panels === undefined) return []
  const head = register.headOf(which.householdId)
  const name = head === undefined ? '*' : maskedNameOf(states, head)
  const ownWord = own === undefined ? '' : `自评 its own word ${sumOf(own)} 分 · `
  return [
    `${register.numberOf(which.householdId)}(户主 head ${name})${which.month}:${ownWord}评议小组 a panel of ${panels.panel.length} 人 ${panels.points} 分 points,公示 shown ${shownFrom} 至 to ${localDateOf(panels.until)}`,
    ...(said.length === 0 ? [] : [said.join(' · ')]),
    `${on} 按积分标准第 ${event.cardVersion} 版入账 credited by card ${event.cardVersion}:${event.points} 分 points${cutsOf(event)}`,
  ]
}

export const appraisalCredited = (): Story => {
  const register = createHouseholdRegister()
  const cases = new Map<string, Case>()
  let credited: Credited | undefined
  const caseOf = ({ householdId, month }: Which): Case => {
    const key = `${householdId}/${month}`
    const found = cases.get(key) ?? { own: undefined, panels: undefined, shownFrom: '?', disputes: [] }
    cases.set(key, found)
    return found
  }
  return {
    zh: '一户的评议入账',
    en: 'a household appraised and credited',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      register.take(event)
      const on = localDateOf(metadata.occurredAt)
      switch (event.type) {
        case 'OwnHouseholdAssessed':
          caseOf(event).own = event
          break
        case 'HouseholdAppraised':
          Object.assign(caseOf(event), { panels: event, shownFrom: on })
          break
        case 'AppraisalObjectionRaised':
        case 'AppraisalObjectionDismissed':
        case 'AppraisalObjectionUpheld':
          caseOf(event).disputes.push(`${on} ${disputes[event.type]}`)
          break
        case 'PointsCredited':
          if (event.basis.kind === 'appraisal') credited ??= { event, which: event.basis, on }
          break
        default:
      }
    },
    tell: (states) => (credited === undefined ? [] : linesOf(states, register, caseOf(credited.which), credited)),
  }
}
