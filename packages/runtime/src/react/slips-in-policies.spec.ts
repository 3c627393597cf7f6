/** Slips in a policy of one's own: a command that is none although its type says so, a name that is another's. */
import { type Command, inAnswerTo, type Keyword, type Policy } from '@lovebank/core'
import { expect, it } from 'vitest'
import { clockAtNoon, eventsOf, foundTown, registerVolunteer, tenant } from '../../test/town-scene.ts'
import { memoryStore, openBank } from '../index.ts'

const name = 'suspender' as Keyword

const suspender = (reason: string): Policy<null> => ({
  name,
  version: 1,
  initialState: null,
  evolve: (state) => state,
  react: (_, recorded) => {
    if (recorded.event.type !== 'VolunteerRegistered') return []
    const { volunteerId } = recorded.event
    const command = { type: 'SuspendVolunteer', ...inAnswerTo(recorded, name, 'suspend'), volunteerId, reason }
    return [{ command: { ...command, cause: undefined } as Command }]
  },
})

it('waits and says what is wrong, writes nothing, and goes on once it is mended', async () => {
  const store = memoryStore()
  const bankWith = (policy: Policy<null>) => openBank({ tenant, store, clock: clockAtNoon, policies: [policy] })
  const wrong = bankWith(suspender(''))
  for (const wish of [foundTown, registerVolunteer(2)]) await wrong.execute(wish)()
  expect(await wrong.settle()()).toMatchObject({
    left: {
      tag: 'PolicyCommandFailed',
      policy: name,
      error: { tag: 'InvalidCommand', errors: ['reason: expected Note'] },
    },
  })
  const before = await eventsOf(store)
  expect(before.map(({ type }) => type)).not.toContain('VolunteerSuspended')

  expect(await bankWith(suspender('three no-shows')).settle()()).toMatchObject({ _tag: 'Right' })
  const after = await eventsOf(store)
  expect(after.map(({ type }) => type)).toEqual([...before.map(({ type }) => type), 'VolunteerSuspended'])
})

it('has a name of its own, or the bank does not open', () => {
  const policies = [suspender('three no-shows'), suspender('four')]
  expect(() => openBank({ tenant, store: memoryStore(), policies })).toThrow('Two policies are called suspender')
})
