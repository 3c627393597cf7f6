/** Two towns over stores of their own, or one: in each the volunteer V-001 with fifty points, and an agreement of two for one. */
import { accountBalance, balanceIn, balances, type Ledger, post, postings, type TenantId } from '@lovebank/core'
import type { Bank, MemoryStore, Wish } from '../src/index.ts'
import { openBank, townDomain } from '../src/index.ts'
import {
  accountId,
  by,
  clockAtNoon,
  countedIds,
  doAll,
  foundTown,
  noon,
  registerVolunteer,
  uuid,
} from './town-scene.ts'

export const here = 'hetoudian' as TenantId
export const there = 'rivertown' as TenantId

const adopt = (town: string, exchange: object): Wish =>
  ({
    type: 'AdoptAgreement',
    commandId: uuid(20),
    actor: by('mayor'),
    town,
    agreementId: 'pact',
    effectiveFrom: '2026-01-01',
    lastDay: undefined,
    exchange,
    rounding: 'down',
    monthlyPoints: 40,
    signedOn: '2025-12-20',
    signedForUs: '刘镇长',
    signedForThem: '何镇长',
  }) as Wish

const grant = {
  type: 'GrantPoints',
  commandId: uuid(21),
  actor: by('mayor'),
  accountId,
  reference: 'g1',
  kind: 'donation',
  from: '镇商会',
  points: 50,
  expiresOn: undefined,
} as Wish

export const bankIn = (tenant: TenantId, store: MemoryStore): Bank =>
  openBank({ tenant, store, clock: clockAtNoon, ids: countedIds() })

/** `isAgreed`: whether this town has adopted the agreement. */
export const found = async (tenant: TenantId, store: MemoryStore, isAgreed = true): Promise<Bank> => {
  const bank = bankIn(tenant, store)
  await doAll(bank, [foundTown, registerVolunteer(3)])
  await bank.settle()()
  const exchange = tenant === here ? { ours: 2, theirs: 1 } : { ours: 1, theirs: 2 }
  await doAll(bank, [grant, ...(isAgreed ? [adopt(tenant === here ? there : here, exchange)] : [])])
  return bank
}

export const give = (n: number, points: number, more: object = {}): Wish =>
  ({
    type: 'RequestTransfer',
    commandId: uuid(n),
    actor: by('mayor'),
    accountId,
    transferId: `v${n}`,
    toAccountId: accountId,
    toTown: there,
    points,
    ...more,
  }) as Wish

/** What V-001 has, and what stands between the towns in this town's books. */
export const standing = async (tenant: TenantId, store: MemoryStore) => {
  const ledger: Ledger = new Map()
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    for (const stored of page.right.events) {
      const recorded = townDomain.decodeRecorded(stored)
      if (recorded._tag === 'Left') throw new Error(recorded.left.errors.join())
      post(ledger, postings(recorded.right.event))
    }
  }
  const state = await bankIn(tenant, store).query(balances)()
  if (state._tag === 'Left') throw new Error(state.left.message)
  const balance = accountBalance(state.right, accountId, noon)
  const other = tenant === here ? there : here
  return { available: balance?.available, held: balance?.held, between: balanceIn(ledger, `town:${other}`) }
}
