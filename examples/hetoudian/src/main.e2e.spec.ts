/** The program as people start it: a small town's year, twice, interrupted, and with somebody's own books. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command, type Ended } from '../test/command.ts'
import { hearingScreen } from '../test/hearing-screen.ts'
import { parseFlags } from './flags.ts'
import { run } from './run.ts'

const year = ['--volunteers', '30', '--days', '40']
const PATIENCE = 170_000

/** As people start it, with what a process costs. */
const start = (args: ReadonlyArray<string>, killWhen?: () => boolean) => command('main.ts', args, { killWhen })

/** The same in this process. */
const startHere = async (args: ReadonlyArray<string>) => {
  const flags = parseFlags(args)
  if (flags._tag === 'Left') throw new Error(flags.left.message)
  const screen = hearingScreen()
  const failure = await run(flags.right, screen)
  return { failure, out: `${screen.reported()}\n${screen.said()}` }
}

let directory: string
let first: Ended
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hetoudian '))
  first = await start([...year, '--data', join(directory, 'town')])
}, PATIENCE)
afterAll(() => rmSync(directory, { recursive: true }))

/** From the totals to the board: all that a bank tells, and nothing of how long it took. */
const yearOf = ({ out }: Pick<Ended, 'out'>): string => out.slice(out.indexOf('──'), out.indexOf('── 未导入的行'))

describe('the year of a small town', () => {
  it('goes through, and its books balance', () => {
    expect(first.errors).toBe('')
    expect(first.code).toBe(0)
    expect(first.out.split('\n')).toContain('trial balance: 0')
    for (const section of ['服务之星', '库存', '对账单', '公示栏', '数据在哪里', '接下来'])
      expect(first.out).toContain(section)
  })

  it('has all that a year has: expiry, a reversal, goods fetched and called off', () => {
    expect(first.out).toMatch(/过期 expired [1-9]/u)
    expect(first.out).toMatch(/冲正 reversals 2/u)
    expect(first.out).toMatch(/取走 fulfilled [1-9]/u)
    expect(first.out).toMatch(/确认 confirmed [1-9]/u)
  })

  it('tells its stories, and publishes its quarter', () => {
    for (const title of [
      '分成两户',
      '未成年人',
      '应急召集',
      '成立的异议',
      '节日发放',
      '换了管理员',
      '服务证明',
      '评议入账',
      '共用积分兑换',
      '一颗星',
      '重复登记',
    ])
      expect(yearOf(first)).toContain(title)
    const page = (language: string) =>
      readFileSync(join(directory, 'town', 'publications', `2025-q1.${language}.html`), 'utf8')
    expect(page('zh')).toContain('2025-01 至 2025-03')
    expect(page('en')).toContain('2025-01 to 2025-03')
  })

  it('tells the rows that did not go in', () => {
    expect(first.out).toContain('[出生日期] 「1962-13-05」')
    const list = readFileSync(join(directory, 'town', 'problems.csv'), 'utf8')
    expect(list).toContain('监护人')
    expect(list).toContain('"昨天上午"')
  })

  it(
    'is opened again the second time, and is the same',
    async () => {
      const again = await start([...year, '--data', join(directory, 'town')])
      expect(again.code).toBe(0)
      expect(again.out).toContain('直接打开')
      expect(yearOf(again)).toBe(yearOf(first))
    },
    PATIENCE,
  )

  it(
    'has its balances rebuilt beside those that serve, as the how-to says word for word',
    async () => {
      const page = readFileSync(new URL('../../../docs/how-to/rebuild.md', import.meta.url), 'utf8')
      const commands = [...page.matchAll(/^ *npm start -- (.+)$/gmu)].map(([, args = '']) => args.split(' '))
      expect(commands).toHaveLength(2)
      const outs: Array<string> = []
      for (const args of commands) {
        const rebuilt = await start(args.map((arg) => (arg === 'data/rebuilt' ? join(directory, 'town') : arg)))
        expect([rebuilt.code, rebuilt.errors]).toEqual([0, ''])
        outs.push(rebuilt.out)
      }
      expect(outs[0]).toMatch(/重建 building 100 % · [\d,]+ 条事件 events · [\d,]+\/s/u)
      expect(outs[0]).toMatch(/核对 compared: .*不同 differing 0 · 校验和 checksum [\da-f]{16}/u)
      expect(outs[0]).toContain('已切换到第 2 代 switched to generation 2')
      expect(outs[1]).toMatch(/switched to generation 3 .* generation 2 is kept/u)
    },
    PATIENCE,
  )

  it(
    'is refused under other flags, unless it begins again',
    async () => {
      const { failure } = await startHere([...year, '--volunteers', '31', '--data', join(directory, 'town')])
      expect(failure).toMatchObject({ tag: 'OtherTown', message: expect.stringContaining('--fresh') })
    },
    PATIENCE,
  )

  it(
    'comes to the same end after being killed on the way',
    async () => {
      const data = join(directory, 'killed')
      const progress = join(data, 'import-progress.json')
      const isOnItsWay = () => existsSync(progress) && readFileSync(progress, 'utf8').includes('"day"')
      const killed = await start([...year, '--data', data], isOnItsWay)
      expect(killed.code).toBe(null)
      const resumed = await start([...year, '--data', data])
      expect(resumed.out).toContain('接着上次导入完成')
      expect(yearOf(resumed)).toBe(yearOf(first))
      const listIn = (folder: string) =>
        readFileSync(join(directory, folder, 'problems.csv'), 'utf8')
          .split('\r\n')
          .toSorted()
      expect(listIn('killed')).toEqual(listIn('town'))
    },
    PATIENCE,
  )

  it(
    'goes its way in parts, and comes to the same end',
    async () => {
      const args = [...year, '--data', join(directory, 'in parts')]
      const written = await startHere([...args, '--stop-after', 'books'])
      expect(written.out).not.toContain('imported')
      const imported = await startHere([...args, '--stop-after', 'import'])
      expect(imported.out).toContain('导入完成')
      expect(imported.out).not.toContain('trial balance')
      expect(yearOf(await startHere(args))).toBe(yearOf(first))
    },
    PATIENCE,
  )

  it(
    'can be imported from a folder of one’s own, and again with a row more',
    async () => {
      const books = join(directory, 'my books')
      cpSync(join(directory, 'town', 'books'), books, { recursive: true })
      const args = ['--books', books, '--data', join(directory, 'own')]
      expect(yearOf(await startHere(args))).toBe(yearOf(first))
      appendFileSync(join(books, 'volunteer-changes.csv'), 'HTD-0009,退出,,,2025-02-14,G-001\n')
      const more = await startHere(args)
      expect(more.failure).toBe(undefined)
      expect(more.out).toContain('退出 withdrawn 3')
      expect(more.out.split('\n')).toContain('trial balance: 0')
    },
    PATIENCE,
  )
})

describe('a start that cannot succeed', () => {
  const hold = (folder: string) => {
    const mine = join(directory, folder)
    mkdirSync(join(mine, 'books'), { recursive: true })
    writeFileSync(join(mine, 'books', 'volunteers.csv'), '编号\n')
    return { mine, isUntouched: () => readFileSync(join(mine, 'books', 'volunteers.csv'), 'utf8') === '编号\n' }
  }

  it.each([
    ['with the invented town', []],
    ['with the invented town, afresh', ['--fresh']],
    ['with books that lie there', ['--books', 'books']],
    ['with books that lie there, afresh', ['--books', 'books', '--fresh']],
  ])('leaves alone a folder of other people’s files: %s', async (name, flags) => {
    const { mine, isUntouched } = hold(name)
    const args = flags.map((flag) => (flag === 'books' ? join(mine, 'books') : flag))
    expect((await startHere(['--data', mine, ...args])).failure?.tag).toBe('NotOurFolder')
    expect(isUntouched()).toBe(true)
  })

  it('does not take away its own books where they are to be read', async () => {
    const town = join(directory, 'town')
    const { failure } = await startHere(['--data', town, '--books', join(town, 'books'), '--fresh'])
    expect(failure?.tag).toBe('NotOurFolder')
    expect(existsSync(join(town, 'books', 'volunteers.csv'))).toBe(true)
  })

  it('says that nothing can be written where that is so', async () => {
    const file = join(directory, 'a file')
    writeFileSync(file, '')
    expect((await startHere(['--data', join(file, 'within')])).failure?.tag).toBe('FolderNotWritable')
  })

  it('says what is wrong with a flag', async () => {
    expect(await start(['--volunteers', 'many'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('--volunteers'),
    })
  })

  it('says that a folder is not there', async () => {
    const nowhere = await start(['--books', join(directory, 'nowhere'), '--data', join(directory, 'none')])
    expect(nowhere).toMatchObject({ code: 1, errors: expect.stringContaining('NoSuchFolder') })
  })

  it('says that a file is no bank', async () => {
    const data = join(directory, 'no-bank')
    await startHere(['--books', directory, '--data', data])
    writeFileSync(join(data, 'bank.sqlite'), 'this is a letter, not a bank'.repeat(100))
    expect((await startHere(['--books', directory, '--data', data])).failure?.tag).toBe('NotAStore')
  })
})
