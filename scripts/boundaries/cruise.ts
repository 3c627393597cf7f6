/** Reads every import below a folder and reports those that cross a boundary. */
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser'
import { coreRules } from './core-rules.ts'
import { packageRules } from './package-rules.ts'

export const rules = [...packageRules, ...coreRules]

const FOLDERS = ['packages', 'examples', 'bench', 'scripts']

/** The violations below `root`; an empty list means that the plan of the house is kept. */
export const violationsOf = async (
  root: string,
  folders: ReadonlyArray<string> = FOLDERS,
): Promise<ReadonlyArray<IViolation>> => {
  const { output } = await cruise([...folders], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    tsPreCompilationDeps: true,
    exclude: { path: '(^|/)(dist|coverage)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['lovebank-source', 'node', 'import', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  })
  return (output as ICruiseResult).summary.violations
}
