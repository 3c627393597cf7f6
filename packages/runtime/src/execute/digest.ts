/** A fingerprint of what a command asks, so that the same id with another wish is noticed. */
import { hash } from 'node:crypto'
import type { Command } from '@lovebank/core'

/** A repeat may be sent at another time and in another context and still be the same wish. */
const leftOut: ReadonlySet<string> = new Set(['commandId', 'occurredAt', 'correlationId', 'causationId'])

/** JSON with sorted keys: the order in which a sender writes fields makes no difference. */
const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  let text = '{'
  for (const [key, field] of Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    if (field !== undefined) text += `${JSON.stringify(key)}:${canonical(field)},`
  return `${text}}`
}

/** 128 bits of SHA-256, as 22 characters. */
export const commandDigest = (command: Command): string => {
  const wished = Object.fromEntries(Object.entries(command).filter(([key]) => !leftOut.has(key)))
  return hash('sha256', canonical(wished), 'base64url').slice(0, 22)
}
