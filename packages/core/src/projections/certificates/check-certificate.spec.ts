import { certificateStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { certificates, checkCertificate } from './index.ts'

const { issued, reissued, revoked } = certificateStory
const check = (number: string, ...steps: ReadonlyArray<Step>) =>
  checkCertificate(stateAfter(certificates, ...steps), number)

describe('whoever checks a number', () => {
  test('learns that it is valid, since when, and who answers for it', () => {
    expect(check('C-1', issued)).toEqual({ standing: 'valid', issuedOn: '2026-02-10', unitIds: ['north'] })
    expect(check(' c-1 ', issued).standing).toBe('valid')
  })

  test('can follow it to the successor of its issuer', () => {
    expect(check('C-1', issued, reissued)).toMatchObject({ standing: 'valid', unitIds: ['north', 'town'] })
  })

  test('learns that it was revoked, and not why', () => {
    expect(check('C-1', issued, revoked)).toEqual({ standing: 'revoked', issuedOn: '2026-02-10', unitIds: ['north'] })
  })

  test.each(['C-2', 'constructor', ''])('learns that %j is unknown', (number) => {
    expect(check(number, issued)).toEqual({ standing: 'unknown' })
  })

  test('learns nothing personal', () => {
    const state = JSON.stringify(stateAfter(certificates, issued, reissued, revoked))
    for (const secret of ['wang', '王芳', 'V001', '李社工', 'clerk', '时长有误']) expect(state).not.toContain(secret)
  })
})
