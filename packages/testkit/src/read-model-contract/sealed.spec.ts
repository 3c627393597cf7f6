/** Sealed read models under the same contract: who has the key notices nothing. */
import type { TenantId } from '@lovebank/core'
import { memoryKeyring, memoryReadModels, sealedReadModels } from '@lovebank/runtime'
import { describeReadModelContract } from './describe-read-model-contract.ts'

describeReadModelContract({
  name: 'sealed, in memory',
  open: () => Promise.resolve(sealedReadModels('town' as TenantId, memoryReadModels(), memoryKeyring())),
})
