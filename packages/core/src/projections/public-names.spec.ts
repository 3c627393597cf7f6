import { eventOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { ReliefIssued } from '../shop/events.ts'
import { learnName, noNames, publicName, type TellingNames } from './public-names.ts'

const { amended, consented, consentWithdrawn, grownUp, mother, profileOf, registered, registeredYouth, volunteerId } =
  volunteerStory

const nameAfter = (...events: ReadonlyArray<TellingNames>): string => {
  const names = noNames()
  for (const event of events) learnName(names, event)
  return publicName(names, volunteerId)
}

const aided = eventOf(ReliefIssued, {
  shopId: 's1',
  itemId: 'rice',
  paperId: 'p1',
  quantity: 1,
  recipientId: volunteerId,
  batches: [],
})

describe('a name before the public', () => {
  it.each<readonly [string, string, ReadonlyArray<TellingNames>]>([
    ['is masked without a consent', '王*', [registered]],
    ['is full from the consent', '王芳', [registered, consented('publicity')]],
    [
      'follows the record',
      '王小芳',
      [registered, consented('publicity'), amended(profileOf('王小芳', '1990-05-01'), 'adult')],
    ],
    [
      'is masked at once after a withdrawal',
      '王*',
      [registered, consented('publicity'), consentWithdrawn('publicity')],
    ],
    [
      'is full after a consent given anew',
      '王芳',
      [registered, consented('publicity'), consentWithdrawn('publicity'), consented('publicity')],
    ],
    ['is masked by a consent for another purpose', '王*', [registered, consented('certificate-check')]],
    [
      'is full while a consent for another purpose goes',
      '王芳',
      [registered, consented('publicity'), consentWithdrawn('certificate-check')],
    ],
    [
      'of a child is masked, also with the guardian’s consent',
      '王*',
      [registeredYouth, consented('guardian', mother), consented('publicity', mother)],
    ],
    ['of a youth is masked, also with their own', '王*', [registeredYouth, consented('publicity')]],
    [
      'of a youth who came of age is full by their own consent',
      '王芳',
      [registeredYouth, consented('publicity'), amended(grownUp, 'adult')],
    ],
    [
      'of a youth who came of age is masked by the guardian’s',
      '王*',
      [registeredYouth, consented('publicity', mother), amended(grownUp, 'adult')],
    ],
    [
      'of one who receives aid is masked, before a consent or after',
      '王*',
      [registered, aided, consented('publicity')],
    ],
    ['of one who received aid is masked from then on', '王*', [registered, consented('publicity'), aided]],
    ['of nobody on the register is a star', '*', [consented('publicity')]],
  ])('%s', (_, shown, events) => {
    expect(nameAfter(...events)).toBe(shown)
  })
})
