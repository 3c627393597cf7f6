/** What comes from outside is taken as it was when it was checked, and in nobody's name but the sender's. */
import { describe, expect, it } from 'vitest'
import {
  accountId,
  by,
  clockAtNoon,
  countedIds,
  doAll,
  eventsOf,
  founding,
  noon,
  redeemRice,
  tenant,
  townId,
  twoHoursOfCare,
  uuid,
  volunteerId,
} from '../../test/town-scene.ts'
import { memoryStore, openBank, type Wish } from '../index.ts'

const work = { taskId: 'care', shiftId: 'am', volunteerId }

/** Two hours of care are accepted, and on show for so many days. */
const townWith = async (publicityDays: number) => {
  const store = memoryStore({ clock: clockAtNoon })
  const bank = openBank({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  const wishes = founding.map((wish) =>
    wish.type === 'AdoptRateCard' ? { ...wish, card: { ...wish.card, publicityDays } } : wish,
  )
  await doAll(bank, [...wishes, ...twoHoursOfCare])
  await bank.tick(noon)()
  return { store, bank }
}

describe('a wish', () => {
  it('that its sender changes after asking is carried out as it was checked', async () => {
    const { store, bank } = await townWith(0)
    const lines = [{ itemId: 'rice', quantity: 1, pointsEach: 40 }]
    const asked = bank.execute({ ...redeemRice(950, 1), lines } as Wish)()
    Object.assign(lines[0] ?? {}, { quantity: -3 })
    await asked
    await expect(eventsOf(store)).resolves.toBeDefined()
    expect(await bank.settle()()).toMatchObject({ _tag: 'Right' })
  })

  it('that is none is told so, whatever it is', async () => {
    const { bank } = await townWith(0)
    const circle: { [field: string]: unknown } = { ...redeemRice(970, 1) }
    circle['lines'] = [circle, circle]
    const { actor: _, ...nobodys } = redeemRice(971, 1)
    for (const none of [undefined, null, 7, {}, { type: 'Deposit' }, { actor: null }, nobodys, circle]) {
      expect(await bank.execute(none as unknown as Wish)()).toMatchObject({ left: { tag: 'InvalidCommand' } })
    }
  })

  it('is of a moment that has come, but for clocks that differ by minutes', async () => {
    const { bank } = await townWith(0)
    const at = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000).toISOString()
    const nextYear = await bank.execute({ ...redeemRice(973, 1), occurredAt: at(365 * 24 * 60) })()
    expect(nextYear).toMatchObject({
      left: { tag: 'InvalidCommand', errors: [expect.stringMatching('^occurredAt: ')] },
    })
    expect(await bank.execute({ ...redeemRice(974, 1), occurredAt: at(6) })()).toMatchObject({ _tag: 'Left' })
    expect(await bank.execute({ ...redeemRice(975, 1), occurredAt: at(4) })()).toMatchObject({ _tag: 'Right' })
  })

  it('that carries more than was asked for is carried out without it, be it a circle', async () => {
    const { bank } = await townWith(0)
    const more: { [field: string]: unknown } = {}
    more['more'] = [more, more]
    expect(await bank.execute({ ...redeemRice(972, 1), ...more } as unknown as Wish)()).toMatchObject({ _tag: 'Right' })
  })

  it('from outside does not act as a policy', async () => {
    const { bank } = await townWith(0)
    const forged = {
      type: 'Deposit',
      commandId: uuid(960),
      actor: { kind: 'policy', name: 'credit-work' },
      accountId,
      workId: 'never-done',
      taskId: 'never-done',
      category: 'care',
      minutes: 1_440,
      servedOn: '2026-03-09',
      card: {
        version: 99,
        effectiveFrom: '2026-01-01',
        rates: [{ per: 'hour', category: 'care', points: 1_000 }],
        rounding: 'down',
        dailyCap: undefined,
        monthlyCap: undefined,
        validMonths: 12,
        publicityDays: 0,
      },
    }
    expect(await bank.execute(forged as Wish)()).toMatchObject({ _tag: 'Left' })
  })
})

describe('an objection', () => {
  it('is not ruled on by the person who raised it, in whoever’s name', async () => {
    const { bank } = await townWith(5)
    await doAll(bank, [
      {
        type: 'AppointStaff',
        commandId: uuid(800),
        actor: by('mayor'),
        personId: 'worker',
        role: 'social-worker',
        unitId: townId,
        name: '孙社工',
      },
      {
        type: 'RaiseObjection',
        commandId: uuid(801),
        actor: by('worker'),
        onBehalfOf: 'a-neighbour',
        ...work,
        objection: '没有来',
      },
    ])
    const ruled = await bank.execute({
      type: 'RuleOnObjection',
      commandId: uuid(802),
      actor: by('worker'),
      ...work,
      isUpheld: true,
      ruling: '属实',
    })()
    expect(ruled).toMatchObject({ left: { tag: 'Refused', refusal: { tag: 'OwnCase' } } })
  })
})
