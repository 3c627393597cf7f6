/** What the rows of each sheet ask for, and what is told of rows that cannot be read. */
import { localDateOf } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { asked, told } from '../../test/sheet-rows.ts'

const by = { 日期: '2025-03-01', 经办人编号: 'S-01' }
const at = { 时间: '2025-03-01 9:00', 经办人编号: 'S-01' }

describe('households', () => {
  const formed = { 户号: 'H-1', 动作: '立户', 单位编码: 'V1', 积分归属: '共用', ...by }
  const split = { 户号: 'H-1', 动作: '分户', 另一户号: 'H-2', 单位编码: 'V1', ...by }

  it('are formed of the rows of one day, however each writes it', () => {
    const head = { ...formed, 志愿者编号: 'A1', 与户主关系: '户主' }
    const spouse = { ...formed, 日期: '2025年3月1日', 志愿者编号: 'A2', 与户主关系: '配偶' }
    const [command] = asked('households', head, spouse)
    expect(command).toMatchObject({ type: 'FormHousehold', pooling: 'together' })
    expect(command).toMatchObject({ members: [{ relation: 'head' }, { relation: 'spouse' }] })
  })

  it('split with the shares that are stated', () => {
    const row = { ...split, 志愿者编号: 'A2', 与户主关系: '户主', 留户份数: '2', 份数: '1' }
    expect(asked('households', row)).toMatchObject([{ type: 'SplitHousehold', shares: { staying: 2, leaving: 1 } }])
    expect(told('households', { ...row, 留户份数: '' })).toEqual(['2 留户份数'])
    expect(told('households', { ...row, 份数: '' })).toEqual(['2 份数'])
  })

  it.each([
    ['入户', { 志愿者编号: 'A3', 与户主关系: '子女' }, 'AddMember'],
    ['离户', { 志愿者编号: 'A3' }, 'RemoveMember'],
    ['户主变更', { 志愿者编号: 'A3' }, 'NameHead'],
    ['迁移', { 单位编码: 'V2' }, 'MoveHousehold'],
    ['并户', { 另一户号: 'H-2' }, 'MergeHouseholds'],
    ['销户', { 志愿者编号: 'A3', 份数: '1' }, 'DissolveHousehold'],
  ])('%s asks for what it says', (action, cells, type) => {
    expect(asked('households', { 户号: 'H-1', 动作: action, ...cells, ...by })).toMatchObject([{ type }])
  })

  it('name the row and the cell that lacks something', () => {
    expect(told('households', { ...formed, 志愿者编号: 'A1', 与户主关系: '户主' }, formed)).toEqual(['3 志愿者编号'])
    expect(told('households', { ...formed, 志愿者编号: 'A1' })).toEqual(['2 与户主关系'])
    expect(told('households', { ...formed, 志愿者编号: 'A1', 动作: '合并' })).toEqual(['2 动作'])
    expect(told('households', { 户号: 'H-1', 动作: '并户', ...by })).toEqual(['2 另一户号'])
    expect(told('households', { 户号: 'H-1', 动作: '销户', 志愿者编号: 'A3', ...by })).toEqual(['2 份数'])
  })
})

describe('tasks and those who come', () => {
  const task = {
    任务编号: 'T1',
    班次: '1',
    名称: '巡堤',
    类别: '应急抢险',
    单位编码: 'HTD',
    地点: '河堤',
    风险提示: '水深',
  }
  const shift = { 开始时间: '2025-07-20 19:00', 结束时间: '2025-07-20 21:00', 人数: '6', 发布日期: '2025-07-20' }
  const draft = { ...task, ...shift, 经办人编号: 'G-001' }

  it('state danger, command, minors, team and code', () => {
    const terms = { 有人身风险: '是', 指挥单位: 'HTD', 未满14岁: '陪同', '14至17岁': '同意', 签到码: '否' }
    const team = { 队名: '百姓城管', 队长编号: 'A1', 队员编号: 'A2、A3', 退出提前: '2小时', 递补等候: '60' }
    const [command] = asked('tasks', { ...draft, ...terms, ...team })
    expect(command).toMatchObject({
      isHazardous: true,
      minors: { 'under-14': 'accompanied', '14-to-17': 'with-consent' },
      needsCheckInCode: false,
      withdrawalNoticeMinutes: 120,
      team: { name: '百姓城管' },
    })
    expect(told('tasks', { ...draft, 未满14岁: '陪同' })).toEqual(['2 14至17岁'])
    expect(told('tasks', { ...draft, 队名: '百姓城管', 队长编号: 'A1' })).toEqual(['2 队员编号'])
    expect(told('tasks', { ...draft, 有人身风险: '有' })).toEqual(['2 有人身风险'])
  })

  it('are called out together and answer each for themselves', () => {
    const call = { 任务编号: 'T1', 动作: '召集', 答复期限: '2025-03-01 15:00', ...at }
    const [command] = asked('call-outs', { ...call, 志愿者编号: 'A1' }, { ...call, 志愿者编号: 'A2' })
    expect(command).toMatchObject({ type: 'CallOut', askedIds: [expect.any(String), expect.any(String)] })
    const answer = { 任务编号: 'T1', 动作: '不能来', 时间: '2025-03-01 9:30' }
    const answers = asked('call-outs', { ...answer, 志愿者编号: 'A1' }, { ...answer, 志愿者编号: 'A2' })
    expect(answers).toMatchObject([{ isComing: false }, { isComing: false }])
    expect(new Set(answers.map(({ commandId }) => commandId)).size).toBe(2)
    expect(told('call-outs', { ...call, 志愿者编号: 'A1', 答复期限: '' })).toEqual(['2 答复期限'])
    expect(told('call-outs', { ...call, 志愿者编号: 'A1', 经办人编号: '' })).toEqual(['2 经办人编号'])
  })
})

describe('points that come and go without work', () => {
  it('are granted by a donor until a day', () => {
    const grant = {
      凭证号: 'JR-1',
      志愿者编号: 'A1',
      种类: '节日',
      来自: '镇商会',
      积分: '30分',
      有效期至: '2025-05-01',
    }
    expect(asked('grants', { ...grant, ...by })).toMatchObject([
      { kind: 'holiday', points: 30, expiresOn: '2025-05-01' },
    ])
    expect(told('grants', { ...grant, ...by, 积分: '三十', 种类: '过年' })).toEqual(['2 种类', '2 积分'])
  })

  it('are brought forward from the lines of a page', () => {
    const page = { 志愿者编号: 'A1', 账本: '第一本', 页码: '12', 签字人: '王会计', ...by }
    const rows = [60, 40].map((points) => ({ ...page, 积分: String(points), 得分日期: '2024-11-01' }))
    expect(asked('opening-balances', ...rows)).toMatchObject([{ lines: [{ points: 60 }, { points: 40 }] }])
    expect(told('opening-balances', ...rows.map((row) => ({ ...row, 页码: '' })))).toEqual(['2 页码', '3 页码'])
  })

  it('are given to another, and taken by two people', () => {
    const gift = { 转赠单号: 'Z-1', 转赠人编号: 'A1', 受赠人编号: 'A2', 积分: '20', 时间: '2025-03-01 9:00' }
    expect(asked('transfers', gift)).toMatchObject([{ type: 'RequestTransfer', points: 20 }])
    const deduction = { 扣分单号: 'K-1', 志愿者编号: 'A1', ...at }
    const request = { ...deduction, 动作: '申请', 积分: '10', 原因: '逾期', 可欠分: '是' }
    expect(asked('deductions', request)).toMatchObject([{ type: 'RequestDeduction', mayOwe: true }])
    expect(asked('deductions', { ...deduction, 动作: '批准' })).toMatchObject([{ type: 'ApproveDeduction' }])
    expect(told('deductions', { ...request, 积分: '' })).toEqual(['2 积分'])
    expect(told('deductions', { ...request, 原因: '' })).toEqual(['2 原因'])
  })
})

describe('the shop', () => {
  it('goes from one keeper to the next with every item counted', () => {
    const line = { 超市编号: 'CS-1', 移交人编号: 'C-1', 接收人编号: 'C-2', ...at }
    const counts = [
      { ...line, 商品编号: 'SP-01', 实点数量: '39袋' },
      { ...line, 商品编号: 'SP-02', 实点数量: '58条', 说明: '少一条' },
    ]
    expect(asked('hand-overs', ...counts)).toMatchObject([{ counts: [{ counted: 39 }, { explanation: '少一条' }] }])
    expect(told('hand-overs', { ...line, 商品编号: 'SP-01', 实点数量: '若干' })).toEqual(['2 实点数量'])
  })

  it('has books of receipts, and relief goods apart from gifts', () => {
    const book = { 超市编号: 'CS-1', 本号: 'sj-01', ...by }
    expect(asked('receipt-books', { ...book, 动作: '领用', 起号: '1001', 止号: '1050号' })).toMatchObject([
      { type: 'IssueReceiptBook', from: 1_001, to: 1_050 },
    ])
    expect(told('receipt-books', { ...book, 动作: '领用', 起号: '1001' })).toEqual(['2 止号'])
    expect(told('receipt-books', { ...book, 动作: '遗失' })).toEqual(['2 说明'])
    const quilt = { 超市编号: 'CS-1', 商品编号: 'JZ-01', 动作: '救助物资', ...by }
    expect(asked('items', { ...quilt, 名称: '棉被', 计量单位: '条' })).toMatchObject([{ type: 'ListReliefItem' }])
    expect(told('items', quilt)).toEqual(['2 名称'])
    const paper = { 签收单号: 'Q-1', 超市编号: 'CS-1', 商品编号: 'JZ-01', 数量: '1条', 受助人编号: 'A1', ...by }
    expect(asked('relief', paper)).toMatchObject([{ type: 'IssueRelief', quantity: 1 }])
    expect(told('relief', { ...paper, 受助人编号: '' })).toEqual(['2 受助人编号'])
  })
})

describe('papers about people', () => {
  const tasks = { 项目名称: '书法课', 类别: '儿童课堂', 服务起: '2025-02-01', 服务止: '2025-02-01', 时长: '2小时' }
  const issuer = {
    单位编码: 'HTD',
    单位名称: '河头店镇',
    经办人姓名: '林主任',
    联系方式: '0000-1',
    截至日期: '2025-02-28',
  }
  const certificate = { 证明编号: 'ZM-1', 动作: '开具', 志愿者编号: 'A1', 姓名: '王芳', ...tasks, ...issuer, ...by }

  it('a certificate adds up its tasks', () => {
    const [command] = asked('certificates', certificate, { ...certificate, 项目名称: '手工课', 时长: '90' })
    expect(command).toMatchObject({ type: 'IssueCertificate', minutes: 210, holder: { volunteerNumber: 'A1' } })
  })

  it('a certificate tells which of its rows lacks what', () => {
    expect(told('certificates', certificate, { ...certificate, 时长: '' })).toEqual(['3 时长'])
    expect(told('certificates', { ...certificate, 联系方式: '' })).toEqual(['2 联系方式'])
    expect(told('certificates', { 证明编号: 'ZM-1', 动作: '撤销', ...by })).toEqual(['2 备注'])
    expect(asked('certificates', { 证明编号: 'ZM-1', 动作: '撤销', 备注: '时长有误', ...by })).toMatchObject([
      { type: 'RevokeCertificate' },
    ])
  })

  it('a consent of a minor names the guardian and how they are related', () => {
    const consent = { 志愿者编号: 'A1', 动作: '同意', 用途: '监护人同意', ...by }
    expect(asked('consents', { ...consent, 监护人: '王秀兰', 监护人关系: '母亲' })).toMatchObject([
      { type: 'GiveConsent', guardian: { relation: '母亲' } },
    ])
    expect(told('consents', { ...consent, 监护人: '王秀兰' })).toEqual(['2 监护人关系'])
    expect(asked('consents', { ...consent, 动作: '撤回' })).toMatchObject([{ type: 'WithdrawConsent' }])
  })

  it('an insurance stands from a day to a day', () => {
    const insurance = {
      志愿者编号: 'A1',
      保险公司: '县保险',
      保单号: 'P-1',
      保险起: '2025-01-01',
      保险止: '2025-12-31',
    }
    const [command] = asked('insurances', { ...insurance, ...by })
    expect(command).toMatchObject({ type: 'RecordInsurance', insuredUntil: '2025-12-31' })
    expect(command && localDateOf(command.occurredAt)).toBe('2025-03-01')
    expect(told('insurances', { ...insurance, ...by, 保险止: '长期' })).toEqual(['2 保险止'])
  })

  it.each([
    ['培训', { 名称: '急救', 单位: '镇卫生院', 时长: '2小时' }, 'RecordTraining', '时长'],
    ['表彰', { 名称: '年度志愿者', 单位: '镇政府' }, 'Commend', '单位'],
    ['评价', { 等次: '优秀', 评价起: '2025-01-01', 评价止: '2025-02-28' }, 'Evaluate', '等次'],
  ])('%s stands on the record', (kind, cells, type, needed) => {
    const record = { 志愿者编号: 'A1', 种类: kind, ...cells, ...by }
    expect(asked('records', record)).toMatchObject([{ type }])
    expect(told('records', { ...record, [needed]: '' })).toEqual([`2 ${needed}`])
  })
})
