/** How a store is opened, as the README shows it. */
import type { TenantId } from '@lovebank/core'
import { openTestServer } from '@lovebank/eventstoredb-testserver'
import { openBank } from '@lovebank/runtime'
import { expect, it } from 'vitest'
import { openEventStoreDb } from './open.ts'

const tellTown = async (connectionString: string): Promise<string> => {
  // #region open
  const store = await openEventStoreDb(connectionString)()
  if (store._tag === 'Left') return store.left.message
  const bank = openBank({ tenant: 'hetoudian' as TenantId, store: store.right })
  const settled = await bank.settle()()
  await bank.close()
  // #endregion open
  return settled._tag === 'Left' ? settled.left.message : 'settled'
}

it('opens a bank on a server, and lets go of everything', async () => {
  const server = await openTestServer()
  expect(await tellTown(server.connectionString)).toBe('settled')
  expect(server.openCalls()).toBe(0)
  await server.close()
})
