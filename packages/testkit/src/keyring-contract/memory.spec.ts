/** The keyring in memory under the contract. */
import { memoryKeyring } from '@lovebank/runtime'
import { describeKeyringContract } from './describe-keyring-contract.ts'

describeKeyringContract({ name: 'memory', open: () => Promise.resolve(memoryKeyring()) })
