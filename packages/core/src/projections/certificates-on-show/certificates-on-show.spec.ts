import { certificateStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { certificatesOnShow, issuedCertificates } from './index.ts'

const { consented, registered, volunteerId } = volunteerStory
const issued = { ...certificateStory.issued, holderId: volunteerId }
const reissued = { ...certificateStory.reissued, holderId: volunteerId }
const revoked = { ...certificateStory.revoked, holderId: volunteerId }

const day = (text: string) => text as LocalDate
const listOn = (date: string, ...steps: ReadonlyArray<Step>) =>
  certificatesOnShow(stateAfter(issuedCertificates, registered, ...steps), day(date))

describe('the list of certificates on show', () => {
  test('tells number, masked name, hours and issuer, and nothing else of the person', () => {
    const list = listOn('2026-02-10', issued)
    expect(list).toEqual([
      { number: 'C-1', shownName: '王*', minutes: 600, unitId: 'north', issuedOn: '2026-02-10', until: '2026-02-17' },
    ])
    for (const secret of [volunteerId, 'V001', '王芳', '清扫街道']) expect(JSON.stringify(list)).not.toContain(secret)
  })

  test('holds each for seven days after its issue, or for as many as the town says', () => {
    expect(listOn('2026-02-17', issued)).toHaveLength(1)
    expect(listOn('2026-02-18', issued)).toEqual([])
    expect(listOn('2026-02-09', issued)).toEqual([])
    const state = stateAfter(issuedCertificates, registered, issued)
    expect(certificatesOnShow(state, day('2026-02-24'), 14)).toMatchObject([{ until: '2026-02-24' }])
  })

  test('shows the full name by consent, and a successor as who answers for it', () => {
    expect(listOn('2026-02-10', issued, consented('publicity'))).toMatchObject([{ shownName: '王芳' }])
    expect(listOn('2026-02-10', issued, reissued)).toMatchObject([{ unitId: 'town' }])
  })

  test('holds none that was revoked', () => {
    expect(listOn('2026-02-10', issued, revoked, reissued)).toEqual([])
  })

  test('puts first what was issued last', () => {
    const later = { ...issued, number: 'C-2' as never, issuedOn: day('2026-02-12') }
    expect(listOn('2026-02-12', issued, later).map(({ number }) => number)).toEqual(['C-2', 'C-1'])
  })
})
