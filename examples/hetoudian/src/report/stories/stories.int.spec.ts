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
  const small = { seed: 3, volunteers: 30, days: 40, books: undefined, data: folder, isFresh: false } as const
  const said: Array<string> = []
  const screen = { say: (text: string) => said.push(text), progress: () => undefined, endProgress: () => undefined }
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
    const { volunteerId, workId } = one('WorkRevoked')
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
    for (const { objectorId } of all('ObjectionRaised'))
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

  it('relief, gifts, deductions and paper books are in the log as the sheets say', () => {
    expect(all('ReliefIssued')).toMatchObject([{ quantity: 1 }])
    expect(all('TransferSent')).toHaveLength(1)
    expect(all('PointsDeducted')).toMatchObject([{ points: 10 }])
    expect(sum(all('OpeningBalanceRecorded').map(({ points }) => points))).toBe(140)
    expect(out).toContain('旧账 paper books 140')
    expect(out).toContain('扣分 deducted 10 · 转赠 gifts 1')
    expect(out.split('\n')).toContain('trial balance: 0')
  })
})

describe('the publication of a quarter', () => {
  it('is a page beside the bank, and its sums are those of the log', () => {
    expect(readdirSync(join(folder, 'publications'))).toEqual(['2025-q1.md'])
    const page = readFileSync(join(folder, 'publications', '2025-q1.md'), 'utf8')
    const earned = sum(all('PointsDeposited').map(({ points }) => points)).toLocaleString('en-US')
    expect(page).toContain(`存入 earned ${earned} ·`)
    expect(out).toContain(earned)
    expect(out).toContain('publications/2025-q1.md')
  })

  it('names nobody in full but who consented themselves', () => {
    const page = readFileSync(join(folder, 'publications', '2025-q1.md'), 'utf8')
    const words = page.split(/[\s|]+/u)
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
