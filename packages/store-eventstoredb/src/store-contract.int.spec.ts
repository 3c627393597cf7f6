import { openTestServer } from '@lovebank/eventstoredb-testserver'
import { describeStoreContract } from '@lovebank/testkit'
import { openEventStoreDb } from './open.ts'

const server = await openTestServer()
const openOne = async () => {
  const o = await openEventStoreDb(server.connectionString)()
  if (o._tag === 'Left') throw new Error(o.left.message)
  return o.right
}
describeStoreContract({
  name: 'eventstoredb',
  open: async () => {
    const first = await openOne()
    let current = first
    return {
      store: first,
      reopen: async () => {
        await current.close()
        current = await openOne()
        return current
      },
      close: () => current.close(),
    }
  },
})
