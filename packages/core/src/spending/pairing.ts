/**
 * Granted points can be spent only together with earned ones: so many of the one for so many of the other (a village's points
 * rules: 1:1, for poor households 1 earned with 5 granted). The rule comes with the command that spends.
 */
import * as t from 'io-ts'
import { brandedNumber } from '../kernel/branded.ts'
import { list } from '../kernel/list.ts'
import { Keyword } from '../kernel/text.ts'

const isWhole =
  (least: number) =>
  (value: number): boolean =>
    Number.isSafeInteger(value) && value >= least && value <= 100

/** `granted` points may go with every `earned` ones: 1 and 5, say. */
export const Pairing = t.strict(
  { earned: brandedNumber('PairedEarned', isWhole(1)), granted: brandedNumber('PairedGranted', isWhole(0)) },
  'Pairing',
)
export type Pairing = t.TypeOf<typeof Pairing>

/** What holds for one status: 1 and 5 for poor households, say. */
export const StatusPairing = t.strict({ status: Keyword, pairing: Pairing }, 'StatusPairing')

export const StatusPairings = list(StatusPairing, 0, 20)
export type StatusPairings = t.TypeOf<typeof StatusPairings>

/** The ratio of a town, and those of single statuses. */
export const PairingRule = t.strict({ usual: Pairing, byStatus: StatusPairings }, 'PairingRule')
