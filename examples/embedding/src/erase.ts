/** A request for erasure from end to end: a bank with a keyring, a villager who leaves, and what can be read of them afterwards. */
import { join } from 'node:path'
import * as core from '@lovebank/core'
import { openBank, type Wish } from '@lovebank/runtime'
import { openSqliteKeyring, openSqliteStore } from '@lovebank/store-sqlite'

const mayor = { kind: 'person', personId: 'mayor' } as const
const code = 'HTD' as core.UnitCode
const number = 'V-0001' as core.VolunteerNumber
const volunteerId = core.personIdOf(number)
const self = { kind: 'person', personId: volunteerId } as const
const idOf = (n: number) => `5d2b8f0e-6f5e-4b7a-9a55-0c1f7d1c9b1${n}`

const before: ReadonlyArray<Wish> = [
  { type: 'FoundTown', commandId: idOf(1), actor: mayor, code, name: '河头店镇', administratorName: '王建国' },
  {
    type: 'RegisterVolunteer',
    commandId: idOf(2),
    actor: mayor,
    number,
    unitId: core.unitIdOf(code),
    profile: { name: '李秀英', birthDate: '1962-03-08' },
    skills: [],
  },
]

/** What the register shows of the villager: before, and after the erasure. */
export const eraseOne = async (booksFolder: string, keysFolder: string): Promise<ReadonlyArray<string | undefined>> => {
  // #region keyring
  const store = await openSqliteStore(join(booksFolder, 'books.db'))()
  const keyring = await openSqliteKeyring(join(keysFolder, 'keys.db'))()
  if (store._tag === 'Left') return [store.left.message]
  if (keyring._tag === 'Left') return [keyring.left.message]
  const tenant = 'hetoudian' as core.TenantId
  const bank = openBank({ tenant, store: store.right, keyring: keyring.right })
  // #endregion keyring
  const shown = async () => {
    const records = await bank.query(core.volunteerRecords)()
    return records._tag === 'Left' ? records.left.message : records.right.volunteers[volunteerId]?.maskedName
  }
  for (const wish of before) await bank.execute(wish)()
  const known = await shown()
  // #region erase
  await bank.execute({ type: 'WithdrawVolunteer', commandId: idOf(3), actor: self, volunteerId })()
  await bank.settle()()
  const answer = await bank.execute({ type: 'ErasePersonalData', commandId: idOf(4), actor: self, volunteerId })()
  if (answer._tag === 'Left') return [answer.left.message]
  const settled = await bank.settle()()
  if (settled._tag === 'Left') return [settled.left.message]
  // #endregion erase
  const erased = await shown()
  await bank.close()
  return [known, erased]
}
