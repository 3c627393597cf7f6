/** What the sheets of appraisals, stars, duplicates and pooled redemptions ask for, and what is told of their rows. */
import { householdIdOf, personIdOf } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { asked, told } from '../../test/sheet-rows.ts'

const by = { 日期: '2025-03-01', 经办人编号: 'S-01' }
const idOf = (number: string) => personIdOf(number as never)
const at = { 时间: '2025-03-01 9:00', 经办人编号: 'S-01' }

describe('appraisals', () => {
  const of = { 户号: 'h-1', 月份: '2025-02', 单位编码: 'V1', 成员编号: 'A1、A2', ...at }
  const courtyard = { 项目: '庭院整洁', 积分: '10分' }
  const filial = { 项目: '孝老爱亲', 积分: '8' }
  const own = { ...of, 动作: '自评', 经办人编号: 'A1' }
  const panels = { ...of, 动作: '评议', 评议人编号: 'B1、B2、B3', 公示天数: '3天' }

  it('are the household’s own word, one row an item', () => {
    expect(asked('appraisals', { ...own, ...courtyard }, { ...own, ...filial })).toMatchObject([
      { type: 'AssessOwnHousehold', month: '2025-02', householdId: householdIdOf('H-1' as never), items: [{}, {}] },
    ])
  })

  it('are the panel’s word, shown for so many days', () => {
    expect(asked('appraisals', { ...panels, ...courtyard })).toMatchObject([
      { type: 'AppraiseHousehold', publicityDays: 3, items: [{ points: 10 }], panel: ['B1', 'B2', 'B3'].map(idOf) },
    ])
  })

  it.each([['2025年2月'], ['2025/2'], ['202502'], ['2025-02-01'], ['45689']])('know the month in %s', (month) => {
    expect(asked('appraisals', { ...panels, ...courtyard, 月份: month })).toMatchObject([{ month: '2025-02' }])
  })

  it('are objected to, by another’s hand too, and ruled on', () => {
    const case_ = { 户号: 'H-1', 月份: '2025-02', 内容: '院子没扫', ...at }
    expect(asked('appraisals', { ...case_, 动作: '异议', 本人编号: 'B4' })).toMatchObject([
      { type: 'ObjectToAppraisal', onBehalfOf: idOf('B4') },
    ])
    expect(asked('appraisals', { ...case_, 动作: '成立' })).toMatchObject([{ type: 'RuleOnAppraisal', isUpheld: true }])
    expect(asked('appraisals', { ...case_, 动作: '不成立' })).toMatchObject([{ isUpheld: false }])
    expect(told('appraisals', { ...case_, 动作: '异议', 内容: '' })).toEqual(['2 内容'])
  })

  it('tell which of their rows lacks what', () => {
    expect(told('appraisals', { ...own, ...courtyard }, own)).toEqual(['3 项目'])
    expect(told('appraisals', { ...own, 项目: '庭院整洁' })).toEqual(['2 积分'])
    expect(told('appraisals', { ...own, ...courtyard, 成员编号: '' })).toEqual(['2 成员编号'])
    expect(told('appraisals', { ...panels, ...courtyard, 单位编码: '' })).toEqual(['2 单位编码'])
    expect(told('appraisals', { ...panels, ...courtyard, 公示天数: '' })).toEqual(['2 公示天数'])
    expect(told('appraisals', { ...panels, ...courtyard, 评议人编号: '' })).toEqual(['2 评议人编号'])
  })

  it('tell a panel of two, a month that is none, and a word that no appraisal knows', () => {
    expect(told('appraisals', { ...panels, ...courtyard, 评议人编号: 'B1、B2' })).toEqual(['2 评议人编号'])
    expect(told('appraisals', { ...panels, ...courtyard, 月份: '2025-13' })).toEqual(['2 月份'])
    expect(told('appraisals', { ...panels, ...courtyard, 动作: '打分' })).toEqual(['2 动作'])
  })
})

describe('stars', () => {
  const whose = { 志愿者编号: 'A1', ...at }
  const assessed = { ...whose, 时长: '32小时', 截至日期: '2025-02-28', 单位编码: 'HTD-Z1' }
  const town = { 标准: '本镇', 星级门槛: '30:社会工作站、100小时+500分:镇', 每轮时长: '300小时' }

  it('are assessed by a rule that is known, and shown on working days', () => {
    const proposal = { ...assessed, 动作: '拟授', 标准: '全国', 休息日: '六、日', 放假: '2025-04-04' }
    expect(asked('stars', proposal)).toMatchObject([
      { type: 'ProposeStar', minutes: 1_920, points: 0, rule: { name: 'national' }, calendar: { restDays: [6, 7] } },
    ])
  })

  it('are assessed by the town’s own rule, as it stands in the row', () => {
    expect(asked('stars', { ...assessed, ...town, 动作: '授予', 积分: '400', 评定日: '03-05、12-05' })).toMatchObject([
      {
        type: 'AwardStar',
        points: 400,
        rule: {
          thresholds: [
            { minutes: 1_800, points: undefined, grantedBy: 'station' },
            { minutes: 6_000, points: 500, grantedBy: 'town' },
          ],
          restartsEvery: 18_000,
          assessmentDays: ['03-05', '12-05'],
        },
      },
    ])
  })

  it('are objected to, and ruled on', () => {
    const words = { ...whose, 内容: '那几天人在外地' }
    expect(asked('stars', { ...words, 动作: '异议' })).toMatchObject([{ type: 'ObjectToStar' }])
    expect(asked('stars', { ...words, 动作: '成立' })).toMatchObject([{ type: 'RuleOnStar', isUpheld: true }])
    expect(told('stars', { ...whose, 动作: '不成立' })).toEqual(['2 内容'])
  })

  it.each(['标准', '时长', '截至日期', '单位编码'])('need %s to be assessed', (header) => {
    for (const action of ['拟授', '授予']) {
      expect(told('stars', { ...assessed, 标准: '循环', 动作: action, [header]: '' })).toEqual([`2 ${header}`])
    }
  })

  it('need thresholds for a rule that nobody else knows', () => {
    expect(told('stars', { ...assessed, 动作: '授予', 标准: '本镇' })).toEqual(['2 星级门槛'])
    const wrong = { 星级门槛: '30:县', 评定日: '2月30', 公示工作日: '2' }
    expect(told('stars', { ...assessed, 动作: '拟授', 标准: '本镇', ...wrong })).toEqual([
      '2 星级门槛',
      '2 评定日',
      '2 公示工作日',
    ])
  })
})

describe('duplicates', () => {
  const pair = { 志愿者编号: 'A9', 另一编号: 'A1', ...by }

  it('end in favour of the record that is kept, or are remembered as two people', () => {
    const [keptId, volunteerId] = [idOf('A1'), idOf('A9')]
    expect(asked('duplicates', { ...pair, 动作: '重复' })).toMatchObject([
      { type: 'MarkDuplicate', volunteerId, keptId },
    ])
    expect(asked('duplicates', { ...pair, 动作: '不重复' })).toMatchObject([{ type: 'MarkDistinct', otherId: keptId }])
  })

  it('tell which cell lacks what', () => {
    expect(told('duplicates', { ...pair, 动作: '重复', 另一编号: '' })).toEqual(['2 另一编号'])
    expect(told('duplicates', { ...pair, 动作: '可能重复' })).toEqual(['2 动作'])
  })
})

describe('redemptions', () => {
  const order = {
    兑换单号: 'DH-1',
    超市编号: 'CS-1',
    志愿者编号: 'A1',
    商品编号: 'SP-01',
    数量: '1',
    积分单价: '60',
    方式: '预约',
    保留至: '2025-03-08 18:00',
    ...at,
  }

  it('are paid by the volunteer, or from what a household pools', () => {
    expect(asked('redemptions', order)).toMatchObject([{ householdId: undefined }])
    expect(asked('redemptions', { ...order, 户号: 'H-1' })).toMatchObject([
      { householdId: householdIdOf('H-1' as never) },
    ])
    expect(told('redemptions', { ...order, 户号: '第一户' })).toEqual(['2 户号'])
  })
})
