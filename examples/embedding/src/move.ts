/** A town with a keyring moves to another store: its log is copied as it lies, sealed, and the keyring is brought along. */
import * as core from '@lovebank/core'
import { copyLog, type EventStore, type MemoryStore, openBank, type Wish } from '@lovebank/runtime'
import { openSqliteKeyring } from '@lovebank/store-sqlite'

const tenant = 'hetoudian' as core.TenantId
const mayor = { kind: 'person', personId: 'mayor' } as const
const code = 'HTD' as core.UnitCode
const number = 'V-0001' as core.VolunteerNumber
const idOf = (n: number) => `7a1c3f5e-8d2b-4c6a-9e4f-1b3d5f7a9c2${n}`

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

const copyTown = async (source: EventStore, target: EventStore, signal: AbortSignal): Promise<string> => {
  // #region move
  const copied = await copyLog({ source, target, tenant, signal })()
  if (copied._tag === 'Left') return copied.left.message
  const { events, digest, isSourceAhead } = copied.right
  if (isSourceAhead) return 'somebody still writes to the source: stop them, and copy again'
  // #endregion move
  return `${events} events, ${digest}`
}

/** Any store with its checkpoints, and a keyring at `keys`: who is shown there. */
const shownIn = async (store: MemoryStore, keys: string, wishes: ReadonlyArray<Wish> = []): Promise<string> => {
  const keyring = await openSqliteKeyring(keys)()
  if (keyring._tag === 'Left') return keyring.left.message
  const bank = openBank({ tenant, store: { ...store, close: async () => undefined }, keyring: keyring.right })
  for (const wish of wishes) {
    const done = await bank.execute(wish)()
    if (done._tag === 'Left') return done.left.message
  }
  const records = await bank.query(core.volunteerRecords)()
  await bank.close()
  if (records._tag === 'Left') return records.left.message
  return records.right.volunteers[core.personIdOf(number)]?.maskedName ?? 'nobody'
}

/** Who is shown before the move, what was copied, and who is shown after it: with the keyring, and without. */
export const moveTown = async (
  from: MemoryStore,
  to: MemoryStore,
  keys: { readonly ours: string; readonly another: string },
): Promise<ReadonlyArray<string>> => {
  const shown = await shownIn(from, keys.ours, before)
  const copied = await copyTown(from, to, AbortSignal.timeout(60_000))
  return [shown, copied, await shownIn(to, keys.ours), await shownIn(to, keys.another)]
}
