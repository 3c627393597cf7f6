/** What the report tells of a small town's year, against the bare events of its log. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DomainEvent, decodeRecorded, localDateOf, maskedName, type TenantId } from '@lovebank/core'
import { openSqliteStore } from '@lovebank/store-sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../run.ts'

const TENANT = 'hetoudian' as TenantId

let folder = ''
let out = ''
let log: ReadonlyArray<{ readonly event: DomainEvent; readonly on: string }> = []

const readLog = async (file: string) => {
  const store = await openSqliteStore(file)()
  if (store._tag === 'Left') return expect.fail(store.left.message)
  const events: Array<{ readonly event: DomainEvent; readonly on: string }> = []
  for await (const page of store.right.readAll(TENANT, { pageSize: 1_000 })) {
    if (page._tag === 'Left') return expect.fail(page.left.message)
    for (const stored of page.right.events) {
      const recorded = decodeRecorded(stored)
      if (recorded._tag === 'Left') return expect.fail(recorded.left.errors.join())
      events.push({ event: recorded.right.event, on: localDateOf(recorded.right.metadata.occurredAt) })
    }
  }
  await store.right.close()
  return events
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stories-'))
  const small = {
    seed: 3,
    volunteers: 30,
    days: 40,
    books: undefined,
    data: folder,
    isFresh: false,
    isSameTown: false,
  } as const
  const said: Array<string> = []
  const say = (text: string) => said.push(text)
  const screen = {
    say,
    report: say,
    progress: () => undefined,
    rebuilding: () => undefined,
    endProgress: () => undefined,
  }
  expect(await run({ ...small, stopAfter: undefined, shows: 'the town' }, screen)).toBeUndefined()
  out = said.join('\n')
  log = await readLog(join(folder, 'bank.sqlite'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

type OfType<T extends DomainEvent['type']> = Extract<DomainEvent, { readonly type: T }>

const all = <T extends DomainEvent['type']>(type: T): ReadonlyArray<OfType<T>> =>
  log.flatMap(({ event }) => (event.type === type ? [event as OfType<T>] : []))

const one = <T extends DomainEvent['type']>(type: T): OfType<T> => all(type)[0] ?? expect.fail(`no ${type} in the log`)

/** The lines of a story, by a word of its title. */
const story = (title: string): string => {
  const lines = out.split('\n')
  const start = lines.findIndex((line) => line.startsWith('  ') && line.includes(title))
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith('    '))
  return start < 0 ? expect.fail(`no story is called ${title}`) : lines.slice(start, start + 1 + length).join('\n')
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, number) => total + number, 0)

const nameOf = (personId: string): string =>
  all('VolunteerRegistered').find(({ volunteerId }) => volunteerId === personId)?.profile.name ?? expect.fail(personId)

const depositsFor = (works: ReadonlyArray<{ readonly workId: string }>): number =>
  sum(
    all('PointsDeposited').flatMap(({ workId, points }) =>
      works.some((work) => work.workId === workId) ? [points] : [],
    ),
  )

describe('the stories of the year', () => {
  it('a household splits by the shares that were stated', () => {
    const { leaving, number, shares } = one('HouseholdSplit')
    expect(shares).toEqual({ staying: 2, leaving: 1 })
    const text = story('一户分成两户')
    expect(text).toContain(`leave: ${leaving.length} 人 people,另立 as ${number}`)
    expect(text).toContain('2 to 1')
    expect(text).toContain(`${one('HouseholdFormed').members.length} 人 people)`)
    expect(all('HouseholdsMerged')).toHaveLength(1)
  })

  it('minors serve with a guardian’s leave, and nobody can tell who they are', () => {
    const minors = all('VolunteerRegistered').filter(({ ageBand }) => ageBand !== 'adult')
    const { taskId } = all('TaskDrafted').find((task) => task.minors?.['under-14'] === 'accompanied') ?? expect.fail()
    const works = all('WorkConfirmed').filter((work) => work.taskId === taskId)
    expect(works).toHaveLength(2)
    const text = story('未成年人')
    for (const { workId, minutes } of works) {
      expect(text).toContain(`${minutes} 分钟 minutes → ${depositsFor([{ workId }])} 分 points`)
    }
    for (const { profile, number } of minors) {
      for (const secret of [profile.name, maskedName(profile.name), number]) expect(text).not.toContain(secret)
    }
  })

  it('only who is insured goes to a hazardous call-out', () => {
    const { taskId, askedIds } = one('CalledOut')
    const coming = all('CallOutAnswered').filter(({ isComing }) => isComing)
    const works = all('WorkConfirmed').filter((work) => work.taskId === taskId)
    const insured = new Set(all('InsuranceRecorded').map(({ volunteerId }) => volunteerId))
    expect(works.every(({ volunteerId }) => insured.has(volunteerId))).toBe(true)
    const text = story('应急召集')
    expect(text).toContain(`asked ${askedIds.length} · 能来 coming ${coming.length} · 不能来 not coming 1`)
    const minutes = sum(works.map((work) => work.minutes))
    expect(text).toContain(
      `served ${works.length},有保险 insured ${works.length} · ${minutes} 分钟 minutes → ${depositsFor(works)} 分`,
    )
    expect(coming.length).toBe(works.length + 1)
    expect(readFileSync(join(folder, 'problems.csv'), 'utf8')).toMatch(/具有人身危险.*没有保险/u)
  })

  it('an objection upheld takes the deposit back, and the balance says so', () => {
    const { volunteerId, workId, taskId } = one('WorkRevoked')
    const reversed = all('DepositReversed').find(({ lotId }) => String(lotId) === String(workId)) ?? expect.fail()
    const earned = sum(
      all('PointsDeposited').flatMap((deposit) => (deposit.accountId === reversed.accountId ? [deposit.points] : [])),
    )
    const text = story('一次成立的异议')
    expect(text).toContain(maskedName(nameOf(volunteerId) as never))
    expect(text).not.toContain(nameOf(volunteerId))
    expect(text).toContain(
      `reversed ${reversed.points} 分 points · 可用余额 balance ${earned} → ${earned - reversed.points}`,
    )
    expect(earned - reversed.points).toBeGreaterThan(0)
    for (const { objectorId } of all('ObjectionRaised').filter((objection) => objection.taskId === taskId))
      expect(text).not.toContain(maskedName(nameOf(objectorId) as never))
  })

  it('what a festival granted is spent, expired or still there', () => {
    const grants = all('PointsGranted')
    const lots = new Set<string>(grants.map(({ lotId }) => lotId))
    const ofGrants = (moved: ReadonlyArray<{ readonly lotId: string; readonly points: number }>): number =>
      sum(moved.flatMap(({ lotId, points }) => (lots.has(lotId) ? [points] : [])))
    const spent = ofGrants(all('HoldCaptured').flatMap(({ captured }) => captured))
    const expired = ofGrants(all('PointsExpired').flatMap((event) => event.lots))
    const granted = sum(grants.map(({ points }) => points))
    expect([spent, expired].every((points) => points > 0)).toBe(true)
    expect(story('节日发放积分')).toContain(`${grants.length} 人 people ${granted} 分 points`)
    expect(story('节日发放积分')).toContain(`spent ${spent} · 过期 expired ${expired} `)
    expect(story('节日发放积分')).toContain(`still there ${granted - spent - expired}`)
  })

  it('a shop is handed over with every item counted and the difference explained', () => {
    const { shopId, itemsCounted, openRedemptions, receiptBooks } = one('ShopHandedOver')
    const different = all('StockCounted').filter((count) => count.shopId === shopId && count.counted !== count.expected)
    expect(different).toMatchObject([{ explanation: expect.any(String) }])
    const text = story('超市换了管理员')
    expect(text).toContain(`counted by both ${itemsCounted} 样 items`)
    expect(text).toContain(
      `${(different[0]?.counted ?? 0) - (different[0]?.expected ?? 0)}(${different[0]?.explanation})`,
    )
    expect(text).toContain(`that wait ${openRedemptions.length} · 收据本 receipt books ${receiptBooks.length}`)
    expect([openRedemptions.length, receiptBooks.length]).toEqual([1, 1])
  })

  it('a certificate is true, valid when checked, and tells nothing of whose it is', () => {
    const { number, holderId, holder, minutes } = one('CertificateIssued')
    const served = all('WorkConfirmed').filter(({ volunteerId }) => volunteerId === holderId)
    expect(minutes).toBe(sum(served.map((work) => work.minutes)))
    const text = story('服务证明')
    expect(text).toContain(`number ${number} · 核验结果 check: 有效 valid`)
    for (const secret of [holder.name, holder.volunteerNumber, maskedName(holder.name)])
      expect(text).not.toContain(secret)
  })

  it('an appraisal is credited to what the household pools, by the card', () => {
    const appraised = one('HouseholdAppraised')
    const credit = one('PointsCredited')
    expect(credit.points).toBe(appraised.points - 2)
    const text = story('一户的评议入账')
    expect(text).toContain(`自评 its own word ${sum(one('OwnHouseholdAssessed').items.map(({ points }) => points))} 分`)
    expect(text).toContain(`a panel of ${appraised.panel.length} 人 ${appraised.points} 分 points`)
    expect(text).toContain('裁定不成立 dismissed')
    expect(text).toContain(`by card ${credit.cardVersion}:${credit.points} 分 points,庭院整洁最多 at most 10 分`)
    for (const { objectorId } of all('AppraisalObjectionRaised'))
      expect(text).not.toContain(maskedName(nameOf(objectorId) as never))
    expect(readFileSync(join(folder, 'problems.csv'), 'utf8')).toMatch(/"appraisals.csv".*HTD-J02 是该户成员/u)
  })

  it('the rules for redemption bind a household as one holder, and the report says why', () => {
    const pooled = all('RedemptionRequested').filter(({ householdId }) => householdId !== undefined)
    const refused = all('RedemptionRefused').filter(({ redemptionId }) =>
      pooled.some((order) => order.redemptionId === redemptionId),
    )
    expect(refused.map(({ cause }) => cause.tag)).toEqual(['OutsideRedemptionWindow', 'ItemLimitReached'])
    const askers = pooled.map(({ volunteerId }) => volunteerId)
    expect(askers).toEqual([askers[0], askers[0], expect.not.stringContaining(String(askers[0]))])
    const text = story('一户按规则用共用积分兑换')
    for (const { cause } of refused) for (const words of [cause.zh, cause.en]) expect(text).toContain(words)
    const paid = all('RedemptionFulfilled').flatMap(({ accountId, points }) =>
      accountId === pooled[0]?.accountId ? [points] : [],
    )
    expect(paid).toHaveLength(1)
    expect(text).toContain(`paid ${sum(paid)} 分 points`)
    expect(text).toContain(`left in its pool ${one('PointsCredited').points - sum(paid)} 分 points`)
    expect(out).toMatch(/未成原因 refused .*不在兑换日 on another day [1-9].*超每月限量 over an item’s limit [1-9]/u)
  })

  it('a star is awarded for hours that were served, after working days on show, to a name shown by consent', () => {
    const { volunteerId, minutes, stars } = one('StarAwarded')
    const served = all('WorkConfirmed').filter((work) => work.volunteerId === volunteerId)
    expect(minutes).toBe(sum(served.map((work) => work.minutes)))
    const text = story('授予一颗星')
    expect(text).toContain(`${nameOf(volunteerId)} 服务 served ${minutes / 60} 小时 hours`)
    expect(text).toContain(`(${one('StarProposed').workingDays} 个工作日 working days)`)
    expect(text).toContain(`awarded ${'★'.repeat(stars)},由`)
    expect(readFileSync(join(folder, 'problems.csv'), 'utf8')).toMatch(/"stars.csv".*拟评星级公示至/u)
  })

  it('a record that was made twice ends once its points are given away, and two people of one name stay two', () => {
    const { volunteerId, keptId } = one('DuplicateMarked')
    const registered = new Map(all('VolunteerRegistered').map((event) => [event.volunteerId, event]))
    const [ended, kept] = [registered.get(volunteerId), registered.get(keptId)]
    expect(ended?.profile.name).toBe(kept?.profile.name)
    const text = story('重复登记并成一个编号')
    expect(text).toContain(`${kept?.number} 与 and ${ended?.number}`)
    expect(text).toContain(`gives ${one('TransferReceived').points} 分 points 给 to ${kept?.number}`)
    expect(text).not.toContain(kept?.profile.name)
    expect(text).toContain('核实是两个人')
    const list = readFileSync(join(folder, 'problems.csv'), 'utf8')
    expect(list).toMatch(/"duplicates.csv".*直接并档会使其落空/u)
    expect(list).toMatch(/"duplicates.csv".*并非同一人/u)
  })

  it('relief, gifts, deductions and paper books are in the log as the sheets say', () => {
    expect(all('ReliefIssued')).toMatchObject([{ quantity: 1 }])
    expect(all('TransferSent')).toHaveLength(2)
    expect(all('PointsDeducted')).toMatchObject([{ points: 10 }])
    expect(sum(all('OpeningBalanceRecorded').map(({ points }) => points))).toBe(140)
    expect(out).toContain('旧账 paper books 140')
    expect(out).toContain('扣分 deducted 10 · 转赠 gifts 2')
    expect(out.split('\n')).toContain('trial balance: 0')
  })
})

describe('the publication of a quarter', () => {
  const pageIn = (language: 'zh' | 'en') =>
    readFileSync(join(folder, 'publications', `2025-q1.${language}.html`), 'utf8')

  it('is a page in each language beside the bank, and its sums are those of the log', () => {
    expect(readdirSync(join(folder, 'publications'))).toEqual(['2025-q1.en.html', '2025-q1.zh.html'])
    const earned = sum(all('PointsDeposited').map(({ points }) => points))
    for (const page of [pageIn('zh'), pageIn('en')]) {
      const [, people = ''] = page.split('<h2>')
      const rows = people
        .split('<tr>')
        .map((row) => [...row.matchAll(/<td class="n">(\d+)/gu)].map(([, cell]) => Number(cell)))
      expect(sum(rows.map(([first = 0]) => first))).toBe(earned)
    }
    expect(out).toContain(earned.toLocaleString('en-US'))
    expect(out).toContain('publications/2025-q1.zh.html')
  })

  it('calls categories by the words of its language', () => {
    expect(pageIn('zh')).toContain('敬老助老')
    expect(pageIn('en')).toContain('care for the old')
    for (const page of [pageIn('zh'), pageIn('en')]) expect(page).not.toMatch(/zh-[0-9a-f]{4}/u)
  })

  it('names nobody in full but who consented themselves', () => {
    const page = pageIn('zh') + pageIn('en')
    const words = page.split(/[<>]/u)
    const consented = new Set(
      all('ConsentGiven').flatMap(({ purpose, guardian, volunteerId }) =>
        purpose === 'publicity' && guardian === undefined ? [volunteerId] : [],
      ),
    )
    expect(consented.size).toBeGreaterThan(0)
    for (const { profile, number, volunteerId } of all('VolunteerRegistered')) {
      expect(page).not.toContain(number)
      if (!consented.has(volunteerId)) expect(words).not.toContain(profile.name)
    }
  })
})
