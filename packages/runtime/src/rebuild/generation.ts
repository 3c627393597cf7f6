/** A generation: one build of one version of a read model. Several may lie beside each other, and one of them serves. */
import type { TenantId } from '@lovebank/core'

export interface Generation {
  /** of the version that built it: `balances@3` */
  readonly identity: string
  /** 1 is what queries build by themselves; every rebuild makes another */
  readonly number: number
}

/** Where it lies. The first one keeps the name that read models had before there were generations. */
export const generationName = (tenant: TenantId, { identity, number }: Generation): string =>
  number === 1 ? `${tenant}/${identity}` : `${tenant}/${identity}/${number}`

export const firstGeneration = (identity: string): Generation => ({ identity, number: 1 })

export const isSameGeneration = (one: Generation, other: Generation): boolean =>
  one.identity === other.identity && one.number === other.number
