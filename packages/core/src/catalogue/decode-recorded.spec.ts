import { describe, expect, it } from 'vitest'
import { storedRecord } from '../../test/stored-record.ts'
import { decodeRecorded } from './decode-recorded.ts'

const closed = { type: 'TaskClosed', data: { type: 'TaskClosed', taskId: 'sweeping' } }

const errorsOf = (stored: Parameters<typeof storedRecord>[0], metadata?: Parameters<typeof storedRecord>[1]) => {
  const decoded = decodeRecorded(storedRecord(stored, metadata))
  return decoded._tag === 'Left' ? decoded.left.errors : decoded.right
}

describe('reading a stored event', () => {
  it('gives the event with its place and its metadata', () => {
    const stored = storedRecord(closed)
    const { eventId, stream, revision, position, recordedAt, metadata } = stored
    expect(decodeRecorded(stored)).toEqual({
      _tag: 'Right',
      right: { event: closed.data, metadata, eventId, stream, revision, position, recordedAt },
    })
  })

  it('tells where an event lies that cannot be read', () => {
    const { stream, revision, position } = storedRecord(closed)
    expect(decodeRecorded(storedRecord({ ...closed, type: 'TaskForgotten' }))).toEqual({
      _tag: 'Left',
      left: {
        tag: 'BadEvent',
        stream,
        revision,
        position,
        type: 'TaskForgotten',
        errors: ['type: the catalogue knows no "TaskForgotten"'],
      },
    })
  })

  it('knows no type by the names that every object has', () => {
    expect(errorsOf({ ...closed, type: 'constructor' })).toEqual(['type: the catalogue knows no "constructor"'])
  })

  it('names the field that is wrong, and never its value', () => {
    const data = { type: 'StaffAppointed', personId: 'li', role: 'auditor', unitId: 'town', name: ' ' }
    expect(errorsOf({ type: 'StaffAppointed', data })).toEqual(['data.name: expected Name'])
  })

  it('refuses data of another type', () => {
    expect(errorsOf({ ...closed, type: 'TaskPublished' })).toEqual(['data.type: expected "TaskPublished"'])
  })

  it.each([null, 'TaskClosed', [closed.data]])('refuses data that is no object: %j', (data) => {
    expect(errorsOf({ ...closed, data })).toEqual(['data: expected an object'])
  })

  it('refuses metadata without an actor', () => {
    expect(errorsOf(closed, { actor: undefined })).toEqual(['metadata.actor: is missing, expected Actor'])
  })

  it.each([0, 2, 1.5, -1])('refuses version %d of a type that has version 1 only', (schemaVersion) => {
    expect(errorsOf(closed, { schemaVersion })).toEqual([
      `metadata.schemaVersion: no way from version ${schemaVersion} to version 1`,
    ])
  })

  it('tells twenty errors at most', () => {
    const data = {
      type: 'StockReserved',
      shopId: 'shop',
      redemptionId: 'r',
      lines: Array.from({ length: 30 }, () => 1),
    }
    expect(errorsOf({ type: 'StockReserved', data })).toHaveLength(20)
  })
})
