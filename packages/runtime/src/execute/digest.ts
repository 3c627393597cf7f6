/** A fingerprint of what a command asks, so that the same id with another wish is noticed. */
import { hash } from 'node:crypto'
import type { Command } from '@lovebank/core'
import { canonicalFields } from '../system/canonical.ts'

/** A repeat may be sent at another time and in another context and still be the same wish. */
const leftOut: ReadonlySet<string> = new Set(['commandId', 'occurredAt', 'correlationId', 'causationId'])

/** 128 bits of SHA-256, as 22 characters. */
export const commandDigest = (command: Command): string =>
  hash('sha256', canonicalFields(command, leftOut), 'base64url').slice(0, 22)
