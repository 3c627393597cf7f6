/** Folders for one test each, removed when it ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A fresh folder whose name has a space and Chinese letters, as real ones do. */
export const folderToRemove = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'love bank 爱心-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export const temporaryFolder = (): string => {
  const { path, remove } = folderToRemove()
  onTestFinished(remove)
  return path
}
