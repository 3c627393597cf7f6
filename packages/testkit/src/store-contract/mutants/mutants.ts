/** All broken stores, and how one is opened. */
import { memoryStore } from '@lovebank/runtime'
import type { OpenedStore, WholeStore } from '../clause.ts'
import { appendMutants } from './append-mutants.ts'
import { keeperMutants } from './keeper-mutants.ts'
import type { Mutant } from './mutant.ts'
import { readMutants } from './read-mutants.ts'
import { subscriptionMutants } from './subscription-mutants.ts'
import { tenantMutants } from './tenant-mutants.ts'

export const mutants: ReadonlyArray<Mutant> = [
  ...appendMutants,
  ...readMutants,
  ...tenantMutants,
  ...subscriptionMutants,
  ...keeperMutants,
]

/** Opens a broken store. */
export const openMutant =
  ({ breakStore }: Mutant) =>
  (): Promise<OpenedStore<WholeStore>> => {
    const sound = memoryStore()
    return Promise.resolve({ store: breakStore(sound), close: () => sound.close() })
  }
