/** The store in memory under the contract. */
import { memoryStore } from '@lovebank/runtime'
import { describeStoreContract } from './describe-store-contract.ts'

describeStoreContract({
  name: 'memory',
  open: () => {
    const store = memoryStore()
    return Promise.resolve({ store, close: () => store.close() })
  },
})
