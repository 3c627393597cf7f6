/** A fingerprint of what a command asks, so that the same id with another wish is noticed. */
import { hash } from 'node:crypto'
import type { Command } from '@lovebank/core'

/** A repeat may be sent at another time and in another context and still be the same wish. */
const leftOut: ReadonlySet<string> = new Set(['commandId', 'occurredAt', 'correlationId', 'causationId'])
const nothing: ReadonlySet<string> = new Set()

/** JSON with sorted keys: the order in which a sender writes fields makes no difference. */
const canonical = (value: unknown, without: ReadonlySet<string>): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((member) => canonical(member, nothing)).join(',')}]`
  const fields = value as Readonly<Record<string, unknown>>
  let text = '{'
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key]
    if (field !== undefined && !without.has(key)) text += `${key}:${canonical(field, nothing)},`
  }
  return `${text}}`
}

/** 128 bits of SHA-256, as 22 characters. */
export const commandDigest = (command: Command): string =>
  hash('sha256', canonical(command, leftOut), 'base64url').slice(0, 22)
