/**
 * Granted points can be spent only together with earned ones: so many of the one for so many of the other (a village's points
 * rules: 1:1, for poor households 1 earned with 5 granted). The rule comes with the command that spends.
 */
import * as t from 'io-ts'
import { brandedNumber } from '../kernel/branded.ts'

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
