/**
 * UUIDv5 (RFC 9562): the same name under the same namespace gives the same id, for ever. Every command derives several, so
 * the namespace is read digit by digit and the hash takes the bytes as they are: less than half the time of a general parser.
 */
import { sha1 } from '@noble/hashes/legacy.js'

const NAMESPACE_BYTES = 16
const HYPHEN = 0x2d
const NINE = 0x39
const ZERO = 0x30
const TEN_BELOW_A = 0x57
const MOST_ASCII = 0x7f

const hexOfByte: ReadonlyArray<string> = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The value of a lower-case hexadecimal digit. */
const digitAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index)
  return code <= NINE ? code - ZERO : code - TEN_BELOW_A
}

const writeNamespace = (namespace: string, bytes: Uint8Array): void => {
  let index = 0
  for (let at = 0; at < NAMESPACE_BYTES; at++) {
    if (namespace.charCodeAt(index) === HYPHEN) index += 1
    bytes[at] = (digitAt(namespace, index) << 4) | digitAt(namespace, index + 1)
    index += 2
  }
}

/** UTF-8, percent by percent: `encodeURIComponent` is the one encoder that the language itself has. */
const utf8Of = (name: string): ReadonlyArray<number> =>
  [...encodeURIComponent(name.toWellFormed()).matchAll(/%([0-9A-F]{2})|([^%])/g)].map(([, hex, plain]) =>
    hex === undefined ? (plain?.charCodeAt(0) ?? 0) : Number.parseInt(hex, 16),
  )

const bytesOf = (namespace: string, name: string): Uint8Array => {
  const bytes = new Uint8Array(NAMESPACE_BYTES + name.length)
  writeNamespace(namespace, bytes)
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index)
    if (code > MOST_ASCII) return Uint8Array.of(...bytes.subarray(0, NAMESPACE_BYTES), ...utf8Of(name))
    bytes[NAMESPACE_BYTES + index] = code
  }
  return bytes
}

const groups: ReadonlyArray<readonly [number, number]> = [
  [0, 4],
  [4, 6],
  [6, 8],
  [8, 10],
  [10, 16],
]

/** `namespace`: a UUID in lower case. Half a surrogate pair in the name counts as a replacement sign. */
export const nameBasedUuid = (name: string, namespace: string): string => {
  const digest = sha1(bytesOf(namespace, name))
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  let text = ''
  for (const [from, to] of groups) {
    if (from > 0) text += '-'
    for (let at = from; at < to; at++) text += hexOfByte[digest[at] ?? 0]
  }
  return text
}
