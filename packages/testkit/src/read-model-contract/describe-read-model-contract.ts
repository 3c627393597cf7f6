/** What every store of read models promises, as a suite: an adapter's spec gives its name and how an empty one is opened. */
import type { ReadModelStore } from '@lovebank/runtime'
import { describe, test } from 'vitest'
import { generationClauses } from './generation-clauses.ts'
import { rowClauses } from './row-clauses.ts'

export interface ReadModelsUnderTest {
  readonly name: string
  readonly open: () => Promise<ReadModelStore>
}

export const describeReadModelContract = ({ name, open }: ReadModelsUnderTest): void => {
  describe(`the read model contract: ${name}`, () => {
    for (const [clause, run] of Object.entries({ ...rowClauses, ...generationClauses })) {
      test(clause, async () => {
        const store = await open()
        await run(store)
        await store.close()
      })
    }
  })
}
