/** What the rows of a rate card ask for. */
import { describe, expect, it } from 'vitest'
import { asked, type Cells, told } from '../../test/sheet-rows.ts'

describe('a rate card', () => {
  const card = { 版本: '1', 生效日期: '2025-01-01', 取整: '舍去', 公示天数: '3', 会议日期: '2025-01-01' }
  const meeting = { 到会人数: '61', 赞成人数: '58', 反对人数: '1', 弃权人数: '2', 经办人编号: 'G-001' }
  const row = (cells: Cells): Cells => ({ ...card, ...meeting, ...cells })

  it('says all that the core knows of cards', () => {
    const limits = { 每季上限: '900', 每年上限: '3000', 存分上限: '1500', 超出存分: '捐出', 缺席暂停: '3次' }
    const more = { 投诉清零: '是', 记分周期: '年', 周期满分: '100' }
    const [command] = asked(
      'rate-cards',
      row({
        类别: '敬老助老',
        计分方式: '小时',
        分值: '10',
        分段: '100:8、300小时:5分',
        每次上限: '40',
        ...limits,
        ...more,
      }),
      row({ 类别: '街道保洁', 计分方式: '段', 分值: '1', 每段: '30分钟', 起计: '30', 本项取整: '进一' }),
      row({ 类别: '儿童课堂', 计分方式: '次', 分值: '20' }),
      row({ 项目: '倍率', 类别: 'night', 百分比: '150%', 适用类别: '敬老助老', 时段: '22:00-6:00', 星期: '六、周日' }),
      row({ 项目: '倍率', 类别: 'holiday', 百分比: '200', 每年日子: '10月1日至10-07、5-1' }),
      row({ 项目: '特别分值', 类别: 'weekend', 分值: '12', 适用类别: '敬老助老', 星期: '六、日' }),
      row({ 项目: '行为', 类别: '参加议事会', 分值: '5', 反向扣分: '2', 每年次数: '12次' }),
      row({ 项目: '行为', 类别: '巡河', 分值: '5', 每月次数: '8次', 每月分段: '4:2、6次:1分' }),
      row({ 项目: '基础分', 类别: '低保户', 分值: '100' }),
      row({ 项目: '扣分项', 类别: '乱倒垃圾', 分值: '5' }),
    )
    expect(command).toMatchObject({
      type: 'AdoptRateCard',
      meeting: { present: 61, inFavour: 58, against: 1, abstained: 2 },
      card: {
        rates: [
          {
            per: 'hour',
            mostPoints: 40,
            tiers: [
              { afterHours: 100, points: 8 },
              { afterHours: 300, points: 5 },
            ],
            specialRates: [{ name: 'weekend', points: 12, weekdays: [6, 7] }],
          },
          { per: 'block', blockMinutes: 30, minimumMinutes: 30, rounding: 'up' },
          { per: 'act', points: 20 },
        ],
        multipliers: [
          { name: 'night', percent: 150, hours: { from: '22:00', until: '06:00' }, weekdays: [6, 7] },
          { name: 'holiday', percent: 200, eachYear: [{ from: '10-01', until: '10-07' }, { from: '05-01' }] },
        ],
        quarterlyCap: 900,
        yearlyCap: 3_000,
        storageCap: { points: 1_500, above: 'to-be-donated' },
        acts: [
          { points: 5, oppositePoints: 2, mostTimesAYear: 12 },
          {
            points: 5,
            mostTimesAMonth: 8,
            monthlyTiers: [
              { afterTimes: 4, points: 2 },
              { afterTimes: 6, points: 1 },
            ],
          },
        ],
        baseAmounts: [{ points: 100 }],
        startOfPeriod: { period: 'year', fullScore: 100, breaches: [{ points: 5 }] },
        noShows: { suspendAfter: 3 },
        isZeroAfterComplaint: true,
      },
    })
  })

  it('names the row and the cell that lacks something', () => {
    const rate = row({ 类别: '敬老助老', 计分方式: '小时', 分值: '10' })
    expect(told('rate-cards', rate, row({ 类别: '街道保洁', 计分方式: '段', 分值: '1' }))).toEqual(['3 每段'])
    expect(told('rate-cards', rate, row({ 项目: '倍率', 类别: 'night' }))).toEqual(['3 百分比'])
    expect(told('rate-cards', rate, row({ 项目: '扣分项', 类别: '乱倒垃圾', 分值: '5' }))).toEqual(['2 记分周期'])
    expect(told('rate-cards', row({ 类别: '敬老助老', 分值: '10' }))).toEqual(['2 计分方式'])
    expect(told('rate-cards', { ...rate, 分段: '满100小时8分' })).toEqual(['2 分段'])
    expect(told('rate-cards', { ...rate, 每年日子: '国庆', 每月分段: '4次2分' })).toEqual(['2 每月分段', '2 每年日子'])
    expect(told('rate-cards', { ...rate, 时段: '晚上', 星期: '八', 日子: '春节' })).toEqual([
      '2 时段',
      '2 星期',
      '2 日子',
    ])
  })
})

describe('rules for redemption', () => {
  const votes = { 会议日期: '2025-01-01', 到会人数: '61', 赞成人数: '58', 经办人编号: 'G-001' }
  const rules = { 版本: '1', 生效日期: '2025-01-01', 每月兑换上限: '200', 首兑余额: '20', 兑换年龄: '16岁', ...votes }

  it('limit items, points and days', () => {
    const rice = { ...rules, 兑换日: '1、15日', 商品编号: 'SP-01', 每月限量: '2袋' }
    expect(asked('redemption-rules', rice, { ...rules, 商品编号: 'SP-02', 每月限量: '1' })).toMatchObject([
      {
        type: 'AdoptRedemptionRules',
        rules: {
          itemLimits: [{ most: 2 }, { most: 1 }],
          window: { kind: 'on-days', days: [1, 15] },
          monthlyPoints: 200,
          minimumBalance: 20,
          lockedUntilAge: 16,
        },
      },
    ])
    expect(asked('redemption-rules', { ...rules, 兑换周期: '季' })).toMatchObject([
      { rules: { itemLimits: [], window: { kind: 'once-a-period', period: 'quarter' } } },
    ])
  })

  it('name the row and the cell that lacks something', () => {
    expect(told('redemption-rules', rules, { ...rules, 商品编号: 'SP-02' })).toEqual(['3 每月限量'])
    expect(told('redemption-rules', { ...rules, 每月限量: '2' })).toEqual(['2 商品编号'])
    expect(told('redemption-rules', { ...rules, 兑换日: '31', 兑换年龄: '121' })).toEqual(['2 兑换日', '2 兑换年龄'])
  })
})
