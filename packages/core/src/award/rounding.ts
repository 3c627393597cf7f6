/** Points are whole: the ways in which a rate card may round a fraction. */
import * as t from 'io-ts'

export const Rounding = t.union([t.literal('down'), t.literal('half-up'), t.literal('up')], 'Rounding')
export type Rounding = t.TypeOf<typeof Rounding>

/** `amount ÷ parts`, rounded; exact for whole numbers, without a fraction in between. */
export const divideRounded = (amount: number, parts: number, rounding: Rounding): number => {
  const rest = amount % parts
  const whole = (amount - rest) / parts
  switch (rounding) {
    case 'down':
      return whole
    case 'half-up':
      return rest * 2 >= parts ? whole + 1 : whole
    case 'up':
      return rest > 0 ? whole + 1 : whole
  }
}
