/** Read models in memory under the contract. */
import { memoryReadModels } from '@lovebank/runtime'
import { describeReadModelContract } from './describe-read-model-contract.ts'

describeReadModelContract({ name: 'memory', open: () => Promise.resolve(memoryReadModels()) })
