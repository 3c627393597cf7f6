import { volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { membersSeen, membersSeenOutside } from './index.ts'

const {
  amended,
  consented,
  consentWithdrawn,
  duplicateOf,
  grownUp,
  mother,
  moved,
  profileOf,
  registered,
  registeredYouth,
  reinstated,
  suspended,
  withdrawn,
} = volunteerStory

const agreed = consented('other-organisations')
const reachable = {
  ...registered,
  profile: { ...registered.profile, phone: '13800000000' as never, address: '柳树村 7 号' as never },
}
const seenAfter = (...steps: ReadonlyArray<Step>) => membersSeenOutside(stateAfter(membersSeen, ...steps))

describe('an organisation outside the town', () => {
  it('sees nobody who did not consent to just that (timeoverflow#789)', () => {
    expect(seenAfter(registered)).toEqual([])
    expect(seenAfter(registered, consented('publicity'), consented('certificate-check'))).toEqual([])
  })

  it('sees the name, the unit and the skills of who did, and nothing by which to reach or find them', () => {
    expect(seenAfter(reachable, agreed)).toEqual([{ name: '王芳', unitId: 'willow', skills: ['cooking'] }])
    const kept = JSON.stringify(stateAfter(membersSeen, reachable, agreed))
    for (const secret of ['13800000000', '柳树村', '1990', 'V001']) expect(kept).not.toContain(secret)
  })

  it('sees nobody any more from the moment they take it back', () => {
    expect(seenAfter(registered, agreed, consentWithdrawn('other-organisations'))).toEqual([])
    expect(seenAfter(registered, agreed, consentWithdrawn('publicity'))).toHaveLength(1)
  })

  it('follows the record', () => {
    const now = amended(profileOf('王小芳', '1990-05-01'), 'adult')
    expect(seenAfter(registered, agreed, now, moved('willow', 'north'))).toMatchObject([
      { name: '王小芳', unitId: 'north' },
    ])
  })

  it('never sees a minor, whoever consents; one who came of age by their own consent', () => {
    expect(seenAfter(registeredYouth, agreed)).toEqual([])
    expect(seenAfter(registeredYouth, consented('other-organisations', mother), amended(grownUp, 'adult'))).toEqual([])
    expect(seenAfter(registeredYouth, agreed, amended(grownUp, 'adult'))).toHaveLength(1)
  })

  it('sees nobody who is suspended, has left, or stands under another record', () => {
    expect(seenAfter(registered, agreed, suspended)).toEqual([])
    expect(seenAfter(registered, agreed, suspended, reinstated)).toHaveLength(1)
    expect(seenAfter(registered, agreed, withdrawn)).toEqual([])
    expect(seenAfter(registered, agreed, duplicateOf('li'), moved('willow', 'north'))).toEqual([])
  })

  it('asks of one unit or of all, and is told by unit and name', () => {
    const li = { ...registered, volunteerId: 'li' as never, unitId: 'north' as UnitId }
    const state = stateAfter(membersSeen, registered, agreed, li, { ...agreed, volunteerId: 'li' as never })
    expect(membersSeenOutside(state).map(({ unitId }) => unitId)).toEqual(['north', 'willow'])
    expect(membersSeenOutside(state, 'willow' as UnitId)).toHaveLength(1)
  })
})
