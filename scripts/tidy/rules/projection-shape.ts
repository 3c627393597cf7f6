/** A projection is a folder with its fold, an index of its queries, and a file for each query. */
import type { Rule } from '../rule.ts'

const FOLDER = /^(packages\/core\/src\/projections\/[^/]+)\//

export const projectionShape: Rule = {
  name: 'projection shape',
  check: ({ files, paths }) => {
    const folders = new Set(files.flatMap(({ path }) => FOLDER.exec(path)?.[1] ?? []))
    return [...folders].flatMap((folder) => {
      const queries = files.filter(
        ({ path }) => path.startsWith(`${folder}/`) && !/\/(fold|index)\.ts$|\.spec\.ts$/.test(path),
      )
      const missing = ['fold.ts', 'index.ts'].filter((file) => !paths.has(`${folder}/${file}`))
      return [
        ...missing.map((file) => ({ file: `${folder}/${file}`, message: 'is missing; every projection has it' })),
        ...(queries.length > 0
          ? []
          : [{ file: folder, message: 'answers nothing; write a query in a file of its own' }]),
      ]
    })
  },
}
