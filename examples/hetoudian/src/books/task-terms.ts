/** The columns of the tasks that say on which terms people sign up: danger, minors, command, agreements, teams. */
import { type MinorRule, Minutes } from '@lovebank/core'
import { isYes, minutes, name, oneOf, people, person, unit } from '../reading/cells.ts'
import { maybe, type Values } from '../reading/columns.ts'
import { lacking } from './book.ts'

const minorRules: Readonly<Record<string, MinorRule>> = {
  不计: 'not-counted',
  陪同: 'accompanied',
  同意: 'with-consent',
}

export const termColumns = {
  isHazardous: maybe(
    '有人身风险',
    isYes,
    '是则只收有保险的人,留空为否',
    'whether only who is insured may sign up; blank: no',
  ),
  under14: maybe(
    '未满14岁',
    oneOf(minorRules),
    '不计、陪同或同意;与下一列同填',
    'come along uncounted, with company, or with a guardian’s consent; together with the next column',
  ),
  from14to17: maybe('14至17岁', oneOf(minorRules), '不计、陪同或同意', 'the same for those of 14 to 17'),
  agreement: maybe('协议', name, '报名要签的协议', 'the agreement that each signs'),
  command: maybe('指挥单位', unit, '应急召集由谁指挥', 'the unit in command of a call-out'),
  withdrawal: maybe(
    '退出提前',
    minutes(Minutes),
    '开始前多久还可退出,分钟',
    'minutes before the shift until which one may withdraw',
  ),
  offer: maybe('递补等候', minutes(Minutes), '空位为候补留多久,分钟', 'minutes for which a free place is kept'),
  needsCode: maybe('签到码', isYes, '本人签到是否要码', 'whether a code is needed to check in'),
  team: maybe('队名', name, '志愿服务队', 'a team that serves together'),
  leader: maybe('队长编号', person, '写了队名则必填', 'needed where a team is named'),
  members: maybe('队员编号', people, '用顿号分开;写了队名则必填', 'separated by 、; needed where a team is named'),
  partner: maybe('合作单位', name, '派人来的单位', 'the organisation that sends its people'),
}

type Terms = Values<typeof termColumns>

const minorsOf = ({ under14, from14to17 }: Terms) => {
  if (under14 === undefined && from14to17 === undefined) return undefined
  if (under14 === undefined) return lacking('未满14岁')
  return from14to17 === undefined ? lacking('14至17岁') : { 'under-14': under14, '14-to-17': from14to17 }
}

const teamOf = ({ team, leader, members }: Terms) => {
  if (team === undefined) return undefined
  if (leader === undefined) return lacking('队长编号')
  return members === undefined ? lacking('队员编号') : { name: team, leaderId: leader, memberIds: members }
}

/** As a draft states them, or the cell that they lack. */
export const termsOf = (row: Terms) => {
  const minors = minorsOf(row)
  if (minors !== undefined && 'header' in minors) return minors
  const team = teamOf(row)
  if (team !== undefined && 'header' in team) return team
  return {
    isHazardous: row.isHazardous,
    minors,
    agreement: row.agreement,
    commandingUnitId: row.command,
    withdrawalNoticeMinutes: row.withdrawal,
    offerMinutes: row.offer,
    needsCheckInCode: row.needsCode,
    team,
    partner: row.partner,
  }
}
