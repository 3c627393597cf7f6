/** The year on a cluster is the year on a file, to the last byte of its report and the last event of its log. */
import { expect, it } from 'vitest'
import { command } from '../../test/command.ts'

const matchesIn = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  [...text.matchAll(pattern)].map(([found]) => found)

it('has the same report and the same log on EventStoreDB as on SQLite', async () => {
  const ended = await command('comparing/main.ts', ['--volunteers', '10', '--days', '20'], {
    environment: { EVENTSTOREDB_URL: '' },
  })
  expect(ended).toMatchObject({ code: 0, errors: '' })
  for (const pattern of [/报告 report {2}[0-9a-f]{64} · \d{4,} bytes/gu, /账本 log {5}[\w-]{43} · \d{4} events/gu]) {
    const [inFile, inCluster, ...more] = matchesIn(ended.out, pattern)
    expect(inFile).toBeDefined()
    expect([inCluster, ...more]).toEqual([inFile])
  }
}, 170_000)
