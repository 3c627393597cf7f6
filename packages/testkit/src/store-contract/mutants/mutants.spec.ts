/** The contract can fail: every store that is broken on purpose is caught, by the clause that names its fault. */
import { describe, expect, it } from 'vitest'
import { wholeStoreClauses } from '../clauses.ts'
import { agreesWithModel } from '../model/agrees-with-model.ts'
import { mutants, openMutant } from './mutants.ts'

describe('the store contract catches a store that', () => {
  for (const mutant of mutants)
    it.concurrent(mutant.name, async () => {
      const clause = wholeStoreClauses.find(({ name }) => name === mutant.caughtBy)
      expect(clause?.name).toBe(mutant.caughtBy)
      await expect(clause?.run(openMutant(mutant))).rejects.toThrow()
    })

  it.for(['ignores the expected version', 'writes a repeat again', 'takes a limit for a page size'])(
    '%s, by the model alone',
    async (name) => {
      const mutant = mutants.find((one) => one.name === name)
      if (mutant === undefined) throw new Error(`no mutant is called ${name}`)
      await expect(agreesWithModel.run(openMutant(mutant))).rejects.toThrow('Counterexample')
    },
  )

  it('has clauses with a name of their own each', () => {
    const names = wholeStoreClauses.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
