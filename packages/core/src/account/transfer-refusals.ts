/** What an account can refuse about transfers. */
import type { AccountId, TransferId } from '../kernel/ids.ts'
import { defineRefusal } from '../kernel/refusal.ts'

export const transferIdTaken = defineRefusal('TransferIdTaken', {
  en: (f: { transferId: TransferId }) =>
    `There is or was a transfer or a hold ${f.transferId} on this account. A new transfer needs a new id.`,
  zh: (f) => `该账户已有过编号 ${f.transferId} 的转赠或冻结,新的转赠需要新的编号。`,
})

export const transferToSelf = defineRefusal('TransferToSelf', {
  en: (f: { accountId: AccountId }) => `Account ${f.accountId} cannot give points to itself. Choose another account.`,
  zh: (f) => `账户 ${f.accountId} 不能转赠给自己,请选择其他账户。`,
})

export const transferNotOpen = defineRefusal('TransferNotOpen', {
  en: (f: { transferId: TransferId; hasEnded: boolean }) =>
    f.hasEnded
      ? `Transfer ${f.transferId} has ended already: it ends once. Nothing is to be done.`
      : `There is no transfer ${f.transferId} on this account. Check the number.`,
  zh: (f) =>
    f.hasEnded
      ? `转赠 ${f.transferId} 已经结束,每笔只能结束一次,无需再办。`
      : `该账户没有转赠 ${f.transferId},请核对编号。`,
})

export const poolGivesByNeedAlone = defineRefusal('PoolGivesByNeedAlone', {
  en: (f: { command: string }) =>
    `The town has one pool, and what it has goes to the most needy first, without anybody’s choice: ${f.command} is not done there. Assess the need of whoever should have it.`,
  zh: (f) => `全镇只有一个互助池,池中积分按困难程度依次发放,任何人不能指定,不能在此办理 ${f.command}。请办理困难评估。`,
})

export const transferRefusals = { transferIdTaken, transferToSelf, transferNotOpen, poolGivesByNeedAlone }
