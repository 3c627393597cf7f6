/** An event that cannot be read stops only who needs it; once the file is mended they go on, without a rebuild. */
import { DatabaseSync } from 'node:sqlite'
import { balances, type Position, type UnitCode, unitIdOf, volunteerRecords } from '@lovebank/core'
import { openBank, type Wish } from '@lovebank/runtime'
import { expect, it } from 'vitest'
import { town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'
import { eventChecksum } from './checksum.ts'

const actor = { kind: 'person', personId: 'mayor' } as const
const code = 'HTD' as UnitCode

const wishes: ReadonlyArray<Wish> = [
  { type: 'FoundTown', actor, code, name: '河头店镇', administratorName: '王建国' },
  ...['V-1', 'V-2', 'V-3'].map(
    (number): Wish => ({
      type: 'RegisterVolunteer',
      actor,
      number,
      unitId: unitIdOf(code),
      profile: { name: '李秀英', birthDate: '1962-03-08' },
      skills: [],
    }),
  ),
]

/** Writes other data into an event, as whoever mends a file does; gives what stood there. */
const rewrite = (path: string, position: number, data: string): string => {
  const db = new DatabaseSync(path)
  const row = db
    .prepare('SELECT e.*, s.name FROM events e JOIN streams s ON s.id = e.stream WHERE position = ?')
    .get(position)
  const checksum = eventChecksum({
    position,
    stream: String(row?.['name']),
    revision: Number(row?.['revision']),
    eventId: String(row?.['event_id']),
    type: String(row?.['type']),
    recordedAtMillis: Number(row?.['recorded_at']),
    data,
    metadata: String(row?.['metadata']),
  })
  db.prepare('UPDATE events SET data = ?, checksum = ? WHERE position = ?').run(data, checksum, position)
  db.close()
  return String(row?.['data'])
}

it('an event that cannot be read stops one read model, tells all of itself, and is gone past once it is mended', async () => {
  const path = freshPath()
  const bank = openBank({ tenant: town, store: await opened(path) })
  const heads: Array<Position> = []
  for (const wish of wishes) {
    const done = await bank.execute(wish)()
    if (done._tag === 'Left') return expect.fail(done.left.message)
    if (done.right.position !== undefined) heads.push(done.right.position)
  }
  await bank.settle()()
  const [, , second = 0 as Position] = heads
  const sound = rewrite(path, second, '{"type":"VolunteerRegistered","number":7}')

  const end = new AbortController()
  const kept = bank.keepCurrent(volunteerRecords, { signal: end.signal, retryMillis: 10 })
  expect(await bank.query(volunteerRecords)()).toMatchObject({ left: { tag: 'ProjectionStopped' } })
  expect(await bank.query(balances)()).toMatchObject({ _tag: 'Right' })
  const told = await bank.health()()
  if (told._tag === 'Left') return expect.fail(told.left.message)
  const [records, others] = told.right
  expect(records).toMatchObject({
    name: 'volunteer-record',
    position: second - 1,
    lag: { seconds: expect.any(Number) },
    lastError: { badEvent: { position: second, type: 'VolunteerRegistered', errors: expect.any(Array) } },
  })
  expect(records?.lag.positions).toBeGreaterThan(0)
  expect(others).toMatchObject({ name: 'balances', lag: { positions: 0 }, lastError: undefined })

  rewrite(path, second, sound)
  const last = heads.at(-1) ?? (0 as Position)
  // Whoever keeps it current tries again by itself.
  while ((bank.asItStands(volunteerRecords)?.position ?? 0) < last)
    await new Promise((resolve) => setTimeout(resolve, 5))
  const asked = await bank.query(volunteerRecords)()
  expect(asked._tag === 'Right' && Object.keys(asked.right.volunteers)).toHaveLength(3)
  expect(await bank.health()()).toMatchObject({ right: [{ lastError: undefined, generation: { number: 1 } }, {}] })
  end.abort()
  await kept
  await bank.close()
})
