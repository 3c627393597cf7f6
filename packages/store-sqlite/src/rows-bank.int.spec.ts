/** A bank whose read models lie as rows: asked, rebuilt, rolled back and opened again, and never ahead of a durable log. */
import { balances, type UnitCode, unitDashboard, unitIdOf, volunteerRecords } from '@lovebank/core'
import { type Bank, openBank, type ReadModelStore, type Wish } from '@lovebank/runtime'
import { expect, it } from 'vitest'
import { town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'
import { freshReadModelPath, openedReadModels } from '../test/read-models.ts'

const actor = { kind: 'person', personId: 'mayor' } as const
const code = 'HTD' as UnitCode

const founding: Wish = { type: 'FoundTown', actor, code, name: '河头店镇', administratorName: '王建国' }

const registering = (number: string): Wish => ({
  type: 'RegisterVolunteer',
  actor,
  number,
  unitId: unitIdOf(code),
  profile: { name: '李秀英', birthDate: '1962-03-08' },
  skills: [],
})

const doAll = async (bank: Bank, wishes: ReadonlyArray<Wish>): Promise<void> => {
  for (const wish of wishes) expect(await bank.execute(wish)()).toMatchObject({ _tag: 'Right' })
  expect(await bank.settle()()).toMatchObject({ _tag: 'Right' })
}

/** What a bank answers, without the proxies through which it does. */
const answersOf = async (bank: Bank): Promise<unknown> => {
  const states: Array<unknown> = []
  for (const asked of [bank.query(volunteerRecords), bank.query(unitDashboard), bank.query(balances)]) {
    const answer = await asked()
    states.push(JSON.parse(JSON.stringify(answer._tag === 'Right' ? answer.right : answer.left)))
  }
  return states
}

it('answers, rebuilds, switches, rolls back and goes on after a restart as a bank does that has them in memory', async () => {
  const [logPath, rowsPath] = [freshPath(), freshReadModelPath()]
  const store = await opened(logPath)
  const bank = openBank({ tenant: town, store, readModels: await openedReadModels(rowsPath) })
  await doAll(bank, [founding, ...['V-1', 'V-2', 'V-3'].map(registering)])
  const inMemory = openBank({ tenant: town, store })
  expect(await answersOf(bank)).toEqual(await answersOf(inMemory))

  expect(await bank.rebuild(balances, { force: true }).result()).toMatchObject({
    right: { tag: 'switched', generation: { number: 2 }, comparison: { tag: 'Compared', differing: 0 } },
  })
  await doAll(bank, [registering('V-4')])
  expect(await answersOf(bank)).toEqual(await answersOf(inMemory))
  expect(await bank.rollBack(balances)()).toMatchObject({ right: { generation: { number: 1 } } })
  expect(await answersOf(bank)).toEqual(await answersOf(inMemory))
  expect(await bank.health()()).toMatchObject({ right: expect.arrayContaining([expect.anything()]) })
  await bank.close()

  const reopened = await opened(logPath)
  const again = openBank({ tenant: town, store: reopened, readModels: await openedReadModels(rowsPath) })
  await doAll(again, [registering('V-5')])
  expect(await answersOf(again)).toEqual(await answersOf(openBank({ tenant: town, store: reopened })))
})

it('commits rows only of what is durable in the log', async () => {
  const [store, file] = [await opened(freshPath()), await openedReadModels()]
  const asked: Array<'flush' | 'commit'> = []
  const flush: typeof store.flush = (options) => async () => {
    const flushed = await store.flush(options)()
    asked.push('flush')
    return flushed
  }
  const readModels: ReadModelStore = {
    ...file,
    openGeneration: (spec) => async () => {
      const generation = await file.openGeneration(spec)()
      if (generation._tag === 'Left') return generation
      const commit: typeof generation.right.commit = (...given) => {
        asked.push('commit')
        return generation.right.commit(...given)
      }
      return { _tag: 'Right', right: { ...generation.right, commit } }
    },
  }
  const bank = openBank({ tenant: town, store: { ...store, flush }, readModels })
  await doAll(bank, [founding, registering('V-1')])
  asked.splice(0)
  expect(await bank.query(volunteerRecords)()).toMatchObject({ _tag: 'Right' })
  expect(asked).toEqual(['flush', 'commit'])
})
