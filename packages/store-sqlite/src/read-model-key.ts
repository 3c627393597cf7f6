/**
 * Keys as they lie in the file: SQLite compares the bytes of UTF-8, whose order is that of code points; the port's is that of
 * UTF-16 units. They differ from U+D7FF on, where surrogates stand before U+E000. There each unit is written as two letters that
 * sort alike; so is NUL, at which a driver may end a text. Every other text is itself, and beginnings stay beginnings.
 */

const LOW = 0x0001
const HIGH = 0xd7ff

const letter = String.fromCharCode
const odd = new RegExp(`[${letter(0)}-${letter(LOW)}${letter(HIGH)}-${letter(0xffff)}]`, 'g')
const written = new RegExp(`[${letter(LOW)}${letter(HIGH)}][^]`, 'g')

const writeUnit = (unit: string): string => {
  const code = unit.charCodeAt(0)
  return code <= LOW ? letter(LOW, code + 1) : letter(HIGH, code - HIGH + 1)
}

const readUnit = (pair: string): string => {
  const code = pair.charCodeAt(1) - 1
  return letter(pair.charCodeAt(0) === LOW ? code : code + HIGH)
}

export const keyText = (key: string): string => key.replace(odd, writeUnit)

export const keyOf = (text: string): string => text.replace(written, readUnit)

/** After every written key that begins with `text`: no letter of one is as high. */
export const afterPrefix = (text: string): string => `${text}\uE000`
