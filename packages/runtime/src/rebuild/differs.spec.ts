/** What served was wrong, or the fold was changed and its version was not: it is found, and told row by row. */
import { describe, expect, it } from 'vitest'
import { bankOver, mustQuery, numbersOf, registerAll, roll, rollWith, townOf } from '../../test/rebuild-scene.ts'
import { identityOf } from '../project/identity.ts'

const PLACE = `hetoudian/${identityOf(roll)}`

/** A town whose serving rows are made by a fold that loses one volunteer. */
const wrongTown = async () => {
  const { store, bank } = await townOf(6)
  await mustQuery(bank, rollWith({ loses: ['V-102'] }))
  return { store, bank: bankOver(store) }
}

describe('a rebuild that comes to other rows under the same version', () => {
  it('does not switch, and says which rows and since which event', async () => {
    const { bank } = await wrongTown()
    expect(await bank.rebuild(roll, { force: true }).result()).toMatchObject({
      left: {
        tag: 'Differs',
        message: expect.stringContaining('2 rows differ'),
        comparison: {
          serving: { entries: 6 },
          rebuilt: { entries: 7 },
          differing: 2,
          differences: [
            { table: '', key: 'count', serving: '5', rebuilt: '6', first: { tag: 'AtEvent', event: { position: 7 } } },
            {
              table: 'people',
              serving: undefined,
              rebuilt: expect.stringContaining('V-102'),
              first: { tag: 'AtEvent', why: 'not taken in', event: { position: 4, type: 'VolunteerRegistered' } },
            },
          ],
        },
      },
    })
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(5)
  })

  it('switches to what it built where it is told to, and can be rolled back', async () => {
    const { bank } = await wrongTown()
    await bank.rebuild(roll, { force: true }).result()
    const run = bank.rebuild(roll, { force: true, switchesWhereDifferent: true })
    expect(await run.result()).toMatchObject({ right: { tag: 'switched', events: 0 } })
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(6)
    await registerAll(bank, 300, 1)
    expect(await bank.rollBack(roll)()).toMatchObject({ right: { generation: { number: 1 }, before: { number: 2 } } })
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(6)
    await bank.rollBack(roll)()
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(7)
  })

  it('tells that a row was never so, where somebody wrote into what was saved', async () => {
    const { store, bank } = await townOf(3)
    const { people } = await mustQuery(bank, roll)
    const [id = ''] = Object.keys(people)
    const state = JSON.stringify({ people: { ...people, [id]: { number: 'V-666', at: 3 } }, count: 3 })
    await store.saveCheckpoint({
      name: PLACE,
      position: (await store.head('hetoudian' as never)()) && (4 as never),
      state,
    })()
    expect(await bankOver(store).rebuild(roll, { force: true }).result()).toMatchObject({
      left: {
        comparison: { differing: 1, differences: [{ key: id, first: { tag: 'NeverSo', event: { position: 2 } } }] },
      },
    })
  })

  it('tells that a fold is not deterministic', async () => {
    const { bank } = await townOf(3)
    let count = 0
    const moody = rollWith({ onFold: () => count++ })
    const moodyFold = {
      ...moody,
      apply: (...given: Parameters<typeof moody.apply>) => ({ ...moody.apply(...given), mood: count }),
    }
    await mustQuery(bank, moodyFold)
    expect(await bank.rebuild(moodyFold, { force: true }).result()).toMatchObject({
      left: { tag: 'Differs', comparison: { differences: [{ key: 'mood', first: { tag: 'NotDeterministic' } }] } },
    })
  })
})

it('says that there is nothing to roll back to', async () => {
  const { bank } = await townOf(1)
  expect(await bank.rollBack(roll)()).toMatchObject({ left: { tag: 'NothingBefore' } })
})
