/** The policy by which what a household used of the limits counts for both sides. */
import { allowanceStory, commandsOf, householdStory, reactionsTo, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountIdOf } from '../../kernel/derive.ts'
import { usedLimits } from './index.ts'

const { dissolved, formed, idOf, merged, poolingChanged, removed, split, zhao } = householdStory
const { claimed, released } = allowanceStory
type Happenings = Parameters<typeof reactionsTo>[1]

const pool = accountIdOf(idOf('H-1'))
const of = (personId: string) => accountIdOf(personId as never)
const onPool = <Event extends object>(event: Event): Event => ({ ...event, accountId: pool })
const used = onPool(claimed('x1', '2026-02-10', 2))
const { redemptionId, on, lines, points } = used

const asked = (...happenings: Happenings) => wishesOf(commandsOf(reactionsTo(usedLimits, happenings)))
const carried = (accountId: string) => ({
  type: 'CarryAllowance',
  accountId,
  fromAccountId: pool,
  claims: [{ redemptionId, on, lines, points }],
})
const shares = { staying: 1, leaving: 1 }

test.each([
  ['a split', [split('H-1', 'H-9', ['sun'], shares)], [accountIdOf(idOf('H-9'))]],
  ['a merge', [formed('H-2', ['qian']), merged('H-1', 'H-2')], [accountIdOf(idOf('H-2'))]],
  ['who leaves alone', [removed('H-1', 'sun')], [of('sun')]],
  ['a dissolution', [dissolved('H-1', [['zhao', 1]])], ['zhao', 'sun', 'lili'].map(of).toSorted()],
  [
    'the end of the pooling',
    [poolingChanged('H-1', 'apart', [['zhao', 1]])],
    ['zhao', 'sun', 'lili'].map(of).toSorted(),
  ],
] as const)('carries what was used along with %s', (_, news, accounts) => {
  expect(asked(zhao, used, ...news)).toEqual(accounts.map(carried))
  expect(asked(zhao, ...news)).toEqual([])
})

test('carries nothing that was released before, and what is left of the rest', () => {
  expect(asked(zhao, used, onPool(released('x1', 2)), removed('H-1', 'sun'))).toEqual([])
  const rest = { ...carried(of('sun')), claims: [{ redemptionId, on, ...partOf(1) }] }
  expect(asked(zhao, used, onPool(released('x1', 1)), removed('H-1', 'sun'))).toEqual([rest])
})

const partOf = (bags: number) => {
  const { lines: some, points: worth } = claimed('x1', '2026-02-10', bags)
  return { lines: some, points: worth }
}

test('releases on both sides what is released on the one', () => {
  const life: Happenings = [zhao, used, split('H-1', 'H-9', ['sun'], shares)]
  expect(asked(...life, onPool(released('x1', 1)))).toEqual([
    { type: 'ReleaseAllowance', accountId: accountIdOf(idOf('H-9')), redemptionId, returned: partOf(1) },
  ])
  const back = [...life, merged('H-9', 'H-1')]
  expect(asked(...back, onPool(released('x1', 1)))).toHaveLength(1)
  expect(asked(zhao, used, onPool(released('x1', 1)))).toEqual([])
})
