/** Small pieces of the wire that every service needs: names, ids, instants. */
import shared from '@eventstore/db-client/generated/shared_pb.js'

export const streamIdentifier = (name: string): shared.StreamIdentifier => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(name).toString('base64'))
  return identifier
}

export const streamNameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  identifier === undefined ? '' : Buffer.from(identifier.getStreamName_asU8()).toString('utf8')

export const uuid = (text: string): shared.UUID => {
  const id = new shared.UUID()
  id.setString(text)
  return id
}

const hex = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0')

/** Clients send ids as text, or as two signed halves. */
export const uuidText = (id: shared.UUID | undefined): string => {
  const halves = id?.getStructured()
  if (halves === undefined) return id?.getString() ?? ''
  const digits = hex(halves.getMostSignificantBits()) + hex(halves.getLeastSignificantBits())
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

/** Ticks of 100 nanoseconds since 1970, as the server tells when an event was created. */
export const ticks = (millis: number): string => (BigInt(Math.trunc(millis)) * 10_000n).toString()
