import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client'
import { expect, test } from 'vitest'
import { openTestServer } from './test-server.ts'

test('an append whose answer is lost stands there once, however often it is sent', async () => {
  // #region lost-answer
  const server = await openTestServer()
  const client = EventStoreDBClient.connectionString(server.connectionString)
  const event = jsonEvent({ type: 'PointsDeposited', data: { points: 30 } })
  const append = () =>
    client.appendToStream('account-wang', event, {
      expectedRevision: NO_STREAM,
      credentials: { username: 'nobody', password: 'checks it' },
      deadline: 500,
    })

  server.faults.inject('append', { kind: 'drop-acknowledgement', error: undefined })
  await expect(append()).rejects.toMatchObject({ type: 'deadline-exceeded' })
  expect(server.log().recordsOf('account-wang')).toHaveLength(1)

  await expect(append()).resolves.toMatchObject({ success: true, nextExpectedRevision: 0n })
  expect(server.log().recordsOf('account-wang')).toHaveLength(1)
  // #endregion lost-answer
  await client.dispose()
  await server.close()
})

test('a server that is killed comes back on its port with all that it acknowledged', async () => {
  const server = await openTestServer()
  const client = EventStoreDBClient.connectionString(server.connectionString)
  const read = async (): Promise<number> => {
    let events = 0
    for await (const { event } of client.readStream('account-wang')) if (event !== undefined) events += 1
    return events
  }
  server
    .log()
    .append('account-wang', { kind: 'no-stream' }, [
      { id: crypto.randomUUID(), type: 'Any', isJson: true, data: Buffer.from('{}'), metadata: Buffer.from('') },
    ])
  expect(await read()).toBe(1)
  server.kill()
  await expect(read()).rejects.toMatchObject({ type: 'unavailable' })
  await server.restart()
  expect(await read()).toBe(1)
  await client.dispose()
  await server.close()
})
