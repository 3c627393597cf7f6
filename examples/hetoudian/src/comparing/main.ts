/**
 * Plays the year on SQLite and on an EventStoreDB, and shows that report and log are the same. The server is that of
 * `EVENTSTOREDB_URL`, or one for tests in a process of its own. 0: they are; 1: it failed; 2: wrong use; 3: they differ.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TenantId } from '@lovebank/core'
import type { StorePlace } from '../bank/store-place.ts'
import { type Flags, parseFlags } from '../flags.ts'
import { createScreen } from '../screen.ts'
import { digestOf, firstDifference } from './compare-texts.ts'
import { compareYears, type ToldYear } from './compare-years.ts'
import { startServer } from './start-server.ts'

const FAILED = 1
const BAD_USE = 2
const DIFFERENT = 3

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const told = ({ store, report, log }: ToldYear): ReadonlyArray<string> => [
  store,
  `  报告 report  ${digestOf(report)} · ${Buffer.byteLength(report)} bytes`,
  `  账本 log     ${log.digest} · ${log.events} events`,
]

const tell = ([one, other]: readonly [ToldYear, ToldYear]): number => {
  say(['', ...told(one), ...told(other)].join('\n'))
  const difference = firstDifference(one.report, other.report)
  if (difference === undefined && one.log.digest === other.log.digest) {
    say('报告逐字节相同,账本逐条相同 the reports are the same, byte for byte, and the logs, event by event')
    return 0
  }
  if (difference === undefined) {
    say('报告相同,账本不同 the reports are the same, and the logs are not')
    return DIFFERENT
  }
  say(`第 ${difference.line} 行不同 line ${difference.line} of the report differs:`)
  say(`  ${one.store}: ${difference.one ?? '(没有 none)'}`)
  say(`  ${other.store}: ${difference.other ?? '(没有 none)'}`)
  return DIFFERENT
}

const compareOn = async (flags: Flags, connectionString: string): Promise<number> => {
  const place: StorePlace = { kind: 'eventstoredb', connectionString }
  // A tenant of its own each time: nothing is assumed of what else is there.
  const tenant = `hetoudian${Date.now().toString(36)}` as TenantId
  const data = mkdtempSync(join(tmpdir(), 'year-compare-'))
  try {
    const years = await compareYears({ ...flags, data }, createScreen(process.stdout), place, tenant)
    if (years._tag === 'Right') return tell(years.right)
    process.stderr.write(`\n${years.left.tag}: ${years.left.message}\n`)
    return FAILED
  } finally {
    rmSync(data, { recursive: true })
  }
}

const main = async (): Promise<number> => {
  const flags = parseFlags(process.argv.slice(2))
  if (flags._tag === 'Left') {
    process.stderr.write(`${flags.left.message}\n`)
    return BAD_USE
  }
  const { EVENTSTOREDB_URL: url = '' } = process.env
  if (url !== '') return compareOn(flags.right, url)
  const server = await startServer()
  try {
    return await compareOn(flags.right, server.connectionString)
  } finally {
    await server.stop()
  }
}

process.exitCode = await main()
