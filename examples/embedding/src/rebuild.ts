/** Rebuilds the balances while the town is served: followed by a person, compared, switched, and rolled back. */
import * as core from '@lovebank/core'
import { type BankParts, openBank, tellRebuild } from '@lovebank/runtime'
import { wishes } from './embed.ts'

const tenant = 'hetoudian' as core.TenantId
const { balances } = core

/** What an operator reads, line by line. */
export const rebuildBalances = async (store: BankParts['store'], say: (line: string) => void): Promise<void> => {
  const bank = openBank({ tenant, store })
  for (const wish of wishes) await bank.execute(wish)()
  await bank.settle()()
  await bank.query(balances)()

  // #region rebuild
  const run = bank.rebuild(balances, { force: true })
  for await (const state of run) say(tellRebuild(state))
  const ended = await run.result()
  if (ended._tag === 'Left') return say(ended.left.message)
  // #endregion rebuild

  // #region roll-back
  const rolledBack = await bank.rollBack(balances)()
  if (rolledBack._tag === 'Left') return say(rolledBack.left.message)
  say(`generation ${rolledBack.right.generation.number} serves again`)
  // #endregion roll-back

  // #region health
  const health = await bank.health()()
  if (health._tag === 'Left') return say(health.left.message)
  for (const { name, generation, lag, lastError, size } of health.right)
    say(
      `${name}, generation ${generation.number}: ${size.entries} rows, ${lag.positions} behind, ${lastError?.message ?? 'well'}`,
    )
  // #endregion health
  await bank.close()
}

/** What a command wrote, read back; and the balance of somebody who asks often. */
export const readOwnWrites = async (store: BankParts['store']): Promise<string> => {
  const bank = openBank({ tenant, store })
  const [foundTown] = wishes
  if (foundTown === undefined) return 'nothing is asked for'
  const end = new AbortController()
  // #region read-your-writes
  const done = await bank.execute(foundTown)()
  if (done._tag === 'Left') return done.left.message
  const asked = await bank.query(balances, { atLeast: done.right.position, timeoutMillis: 1_000 })()
  if (asked._tag === 'Left') return asked.left.message
  // #endregion read-your-writes
  // #region as-it-stands
  const kept = bank.keepCurrent(balances, { signal: end.signal })
  const standing = bank.asItStands(balances)
  // #endregion as-it-stands
  end.abort()
  await kept
  await bank.close()
  return `${Object.keys(asked.right.accounts).length} accounts, standing at ${standing?.position}`
}
