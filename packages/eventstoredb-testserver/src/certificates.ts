/** An authority that issues certificates at run time, so that no private key lies in the repository. X.509 in DER, by hand. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** Both in PEM. */
export interface IssuedCertificate {
  readonly certificate: string
  readonly key: string
}

export interface Authority {
  /** what a client must trust, in PEM */
  readonly certificate: string
  /** For a node: valid for `localhost` and 127.0.0.1; for a user: its name is the common name. */
  readonly issue: (commonName: string) => IssuedCertificate
}

const ONE_DAY_MILLIS = 24 * 60 * 60 * 1000

const lengthOf = (bytes: number): Buffer => {
  if (bytes < 0x80) return Buffer.from([bytes])
  return bytes < 0x100 ? Buffer.from([0x81, bytes]) : Buffer.from([0x82, bytes >> 8, bytes & 0xff])
}

/** One value of DER: what it is, how long, and its parts. */
const value = (tag: number, ...parts: ReadonlyArray<Buffer>): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

const sequence = (...parts: ReadonlyArray<Buffer>): Buffer => value(0x30, ...parts)
const identifier = (hex: string): Buffer => value(0x06, Buffer.from(hex, 'hex'))
const octets = (content: Buffer): Buffer => value(0x04, content)
const bits = (content: Buffer): Buffer => value(0x03, Buffer.from([0]), content)
const truth = value(0x01, Buffer.from([0xff]))

const COMMON_NAME = identifier('550403')
const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'))
const BASIC_CONSTRAINTS = identifier('551d13')
const SUBJECT_ALTERNATIVE_NAME = identifier('551d11')
const VERSION_3 = value(0xa0, value(0x02, Buffer.from([2])))

const nameOf = (commonName: string): Buffer =>
  sequence(value(0x31, sequence(COMMON_NAME, value(0x0c, Buffer.from(commonName)))))

const timeOf = (millis: number): Buffer =>
  value(0x17, Buffer.from(`${new Date(millis).toISOString().replace(/\D/g, '').slice(2, 14)}Z`))

const isAuthority: Buffer = sequence(BASIC_CONSTRAINTS, truth, octets(sequence(truth)))

const isThisMachine: Buffer = sequence(
  SUBJECT_ALTERNATIVE_NAME,
  octets(sequence(value(0x82, Buffer.from('localhost')), value(0x87, Buffer.from([127, 0, 0, 1])))),
)

const certificateOf = (
  subject: string,
  subjectKey: KeyObject,
  issuer: string,
  issuerKey: KeyObject,
  extension: Buffer,
): string => {
  const now = Date.now()
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)])
  const signed = sequence(
    VERSION_3,
    value(0x02, serial),
    ECDSA_WITH_SHA256,
    nameOf(issuer),
    sequence(timeOf(now - ONE_DAY_MILLIS), timeOf(now + ONE_DAY_MILLIS)),
    nameOf(subject),
    subjectKey.export({ type: 'spki', format: 'der' }),
    value(0xa3, sequence(extension)),
  )
  const whole = sequence(signed, ECDSA_WITH_SHA256, bits(sign('sha256', signed, issuerKey)))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' })

export const createAuthority = (name = 'Authority of a test'): Authority => {
  const own = newKeys()
  return {
    certificate: certificateOf(name, own.publicKey, name, own.privateKey, isAuthority),
    issue: (commonName) => {
      const { publicKey, privateKey } = newKeys()
      return {
        certificate: certificateOf(commonName, publicKey, name, own.privateKey, isThisMachine),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      }
    },
  }
}
