/** The account of the pool: points come in, and leave it by need or by expiry alone, whoever asks and whatever their office. */
import { poolHolderId } from '../kernel/pool.ts'
import type { AccountCommand } from './commands.ts'
import type { AccountState } from './state.ts'

/** What the pool's account answers; a transfer out of it only to the policy that carries out what was allotted. */
const answered: ReadonlySet<AccountCommand['type']> = new Set([
  'OpenAccount',
  'GrantPoints',
  'ExpirePoints',
  'ReceiveTransfer',
  'CompleteTransfer',
  'ReturnTransfer',
  'ClosePeriod',
])

export const isBarredFromPool = (command: AccountCommand, state: AccountState): boolean => {
  if (state.kind === 'NotOpened' || state.books.holder.kind !== 'pool') return false
  if (command.type === 'RequestTransfer') return command.actor.kind !== 'policy'
  return !answered.has(command.type)
}

/** There is one pool, and its holder is nobody. */
export const isNoPool = (command: AccountCommand): boolean =>
  command.type === 'OpenAccount' && command.holderKind === 'pool' && command.holderId !== poolHolderId
