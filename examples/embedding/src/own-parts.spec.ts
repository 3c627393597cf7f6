/** A read model and a policy of one's own under test, alone and in a bank. */
import * as core from '@lovebank/core'
import { memoryStore, openBank } from '@lovebank/runtime'
import { commandsOf, eventOf, logOf, reactionsTo, wishesOf } from '@lovebank/testkit'
import { expect, it } from 'vitest'
import { wishes } from './embed.ts'
import { answerTo, minutesByCategory, welcome } from './own-parts.ts'

const volunteerId = core.personIdOf('V-0001' as core.VolunteerNumber)
const accountId = core.accountIdOf(volunteerId)

// #region specs
const confirmed = eventOf(core.WorkConfirmed, {
  workId: 'work-1',
  taskId: 'sweep',
  shiftId: 'morning',
  volunteerId,
  category: 'duty',
  from: '2026-02-10T01:30:00.000Z',
  to: '2026-02-10T03:30:00.000Z',
  minutes: 120,
  servedOn: '2026-02-10',
})

it('adds up the minutes of a category', () => {
  const log = logOf([confirmed, confirmed])
  expect(log.reduce(minutesByCategory.apply, minutesByCategory.initialState())).toEqual({ duty: 240 })
})

it('welcomes whoever has an account', () => {
  const opened = eventOf(core.AccountOpened, { accountId, holderId: volunteerId })
  const asked = wishesOf(commandsOf(reactionsTo(welcome, [opened])))
  expect(asked).toMatchObject([{ type: 'GrantPoints', accountId, points: 10 }])
})
// #endregion specs

it('works in a bank beside the town’s own policies', async () => {
  const tenant = 'hetoudian' as core.TenantId
  const bank = openBank({ tenant, store: memoryStore(), policies: [...core.policies, welcome] })
  for (const wish of wishes) await bank.execute(wish)()
  await bank.settle()()
  await bank.settle()()
  const balances = await bank.query(core.balances)()
  const at = '2030-01-01T00:00:00.000Z' as core.Instant
  expect(balances._tag === 'Right' && core.holderBalance(balances.right, volunteerId, at)).toMatchObject({
    available: 10,
  })
})

it('answers a refusal in the words of the catalogue', async () => {
  const bank = openBank({ tenant: 'hetoudian' as core.TenantId, store: memoryStore() })
  const [founding] = wishes
  if (founding === undefined) throw new Error('nothing to ask for')
  await bank.execute(founding)()
  const again = await bank.execute({ ...founding, commandId: '5d2b8f0e-6f5e-4b7a-9a55-0c1f7d1c9b77' })()
  expect(again._tag === 'Left' && answerTo(again.left)).toEqual([409, expect.stringContaining('本镇已经建立')])
})
