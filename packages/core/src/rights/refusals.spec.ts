import { expect, test } from 'vitest'
import type { PersonId, UnitId } from '../kernel/ids.ts'
import type { Name } from '../kernel/text.ts'
import { describe as words } from '../refusals.ts'
import { notEntitled, ownCase } from './refusals.ts'

const place = (unitId: string, name: string) => ({ unitId: unitId as UnitId, name: name as Name })

test('a missing right is told by the offices that give it, at units called by their names', () => {
  const willow = place('u-1f', '柳村')
  const refusal = notEntitled({
    command: 'ReverseDeposit',
    actor: 'clerk',
    entitled: ['administrator', 'social-worker'],
    unitIds: [willow.unitId],
    reachedFrom: [willow, place('u-2e', '北站')],
  })
  expect(words(refusal, 'en')).toBe(
    'clerk may not ReverseDeposit: it is for administrator, social worker, with an office at 柳村 or 北站. Ask one of them.',
  )
  expect(words(refusal, 'zh')).toContain('由管理员、社工办理,且须在 柳村 或 北站 任职。')
})

test('a missing right to what lies in no unit sends the clerk to the town', () => {
  const refusal = notEntitled({
    command: 'PublishTask',
    actor: 'clock',
    entitled: ['administrator'],
    unitIds: [],
    reachedFrom: [],
  })
  expect(words(refusal, 'en')).toContain('clock may not PublishTask')
  expect(words(refusal, 'en')).toContain('no unit on the books')
  expect(words(refusal, 'zh')).toContain('镇级')
})

test('one’s own case is told as such, with what to do', () => {
  const refusal = ownCase({ command: 'AcceptWork', personId: 'clerk' as PersonId })
  expect(words(refusal, 'en')).toBe(
    'clerk may not AcceptWork here: nobody decides their own case. Ask somebody else with the same office.',
  )
  expect(words(refusal, 'zh')).toContain('clerk')
})
