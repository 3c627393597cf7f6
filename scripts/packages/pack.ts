/** Packs a package as it would be published. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Packed {
  readonly tarball: string
  /** What stands in the archive, without the leading "package/". */
  readonly files: ReadonlyArray<string>
}

export const packInto = (folder: string, target: string): Packed => {
  const packed = spawnSync('pnpm', ['pack', '--pack-destination', target], { cwd: folder, encoding: 'utf8' })
  const name = readdirSync(target).find((file) => file.endsWith('.tgz'))
  if (packed.status !== 0 || name === undefined)
    throw new Error(`Cannot pack ${folder}: ${packed.stdout}${packed.stderr}`)
  const tarball = join(target, name)
  const listed = spawnSync('tar', ['-tzf', name], { cwd: target, encoding: 'utf8' })
  return { tarball, files: listed.stdout.split('\n').map((line) => line.replace(/^package\//, '')) }
}
