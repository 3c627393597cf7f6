/** A fingerprint of what a command asks, so that the same id with another wish is noticed. */
import { hash } from 'node:crypto'
import type { Command } from '@lovebank/core'

/** A repeat may be sent at another time and in another context and still be the same wish. */
const leftOut: ReadonlySet<string> = new Set(['commandId', 'occurredAt', 'correlationId', 'causationId'])
const nothing: ReadonlySet<string> = new Set()

/** What every part begins with tells its kind, and lengths tell where it ends: no two values give the same text. */
const canonical = (value: unknown): string => {
  if (typeof value === 'string') return `"${value.length}:${value}`
  if (typeof value !== 'object' || value === null) return `#${String(value)};`
  if (Array.isArray(value)) {
    let text = `[${value.length};`
    for (const member of value) text += canonical(member)
    return text
  }
  return fieldsOf(value, nothing)
}

/** In the order of their names: the order in which a sender writes fields makes no difference. */
const fieldsOf = (value: object, without: ReadonlySet<string>): string => {
  const fields = value as Readonly<Record<string, unknown>>
  let text = '{'
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key]
    if (field !== undefined && !without.has(key)) text += `${key}=${canonical(field)}`
  }
  return `${text}}`
}

/** 128 bits of SHA-256, as 22 characters. */
export const commandDigest = (command: Command): string =>
  hash('sha256', fieldsOf(command, leftOut), 'base64url').slice(0, 22)
