/** The whole of it: open a bank over a store, ask for things, let the policies react, look at a read model. */
import * as core from '@lovebank/core'
import { type BankParts, openBank, type Wish } from '@lovebank/runtime'

const founding = '5d2b8f0e-6f5e-4b7a-9a55-0c1f7d1c9b01'
const actor = { kind: 'person', personId: 'mayor' } as const
const code = 'HTD' as core.UnitCode
const number = 'V-0001' as core.VolunteerNumber

export const wishes: ReadonlyArray<Wish> = [
  { type: 'FoundTown', commandId: founding, actor, code, name: '河头店镇', administratorName: '王建国' },
  {
    type: 'RegisterVolunteer',
    commandId: '5d2b8f0e-6f5e-4b7a-9a55-0c1f7d1c9b02',
    actor,
    number,
    unitId: core.unitIdOf(code),
    profile: { name: '李秀英', birthDate: '1962-03-08' },
    skills: ['cooking'],
  },
]

/** Founds a town and registers a volunteer; a policy opens the account. Run again, it finds everything done. */
export const runTown = async (store: BankParts['store']): Promise<string> => {
  // #region bank
  const bank = openBank({ tenant: 'hetoudian' as core.TenantId, store })
  for (const wish of wishes) {
    const done = await bank.execute(wish)()
    if (done._tag === 'Left') return done.left.message
  }
  await bank.settle()()
  const read = await bank.query(core.balances)()
  if (read._tag === 'Left') return read.left.message
  const balance = core.holderBalance(read.right, core.personIdOf(number), '2026-03-01T00:00:00.000Z' as core.Instant)
  // #endregion bank
  return `${number} has ${balance?.available} points`
}
