/** A few kills of the hundred that `npm run rebuild:kill` makes. */
import { expect, it } from 'vitest'
import { freshPath } from '../test/opened.ts'
import { fill } from '../test/rebuild-kill/fill.ts'
import { killAgainAndAgain } from '../test/rebuild-kill/kill.ts'

it('comes to the digest of an undisturbed one, killed in a rebuild under load', async () => {
  const path = freshPath()
  await fill(path, 25)
  const { end } = await killAgainAndAgain(path, [10, 40, 90])
  expect(end.asked).toBeGreaterThan(0)
  expect(end.served).toBe(end.undisturbed)
})
