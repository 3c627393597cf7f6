/** A path at which no log lies beside the file is told as a value. */
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSqliteStore } from './open.ts'

it.each(['a link to a file that is not there yet', ':memory:', ''])(
  '%s is opened or refused, not thrown',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'odd-path-'))
    const link = join(folder, 'link.db')
    symlinkSync(join(folder, 'target.db'), link)
    const before = process.cwd()
    process.chdir(folder)
    const open = async () => openSqliteStore(name.startsWith('a link') ? link : name)()
    const outcome = await open().catch((error: unknown) => `thrown: ${String(error)}`)
    process.chdir(before)
    if (typeof outcome !== 'string' && outcome._tag === 'Right') await outcome.right.close()
    expect(outcome).toMatchObject({ _tag: expect.any(String) })
  },
)
