/** Reads the shape of a source file: its functions with their lengths, and the names that it declares. */
import ts from 'typescript'
import type { TextFile } from './repository.ts'

export interface FunctionShape {
  readonly name: string
  readonly lines: number
}

const parse = ({ path, text }: TextFile) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)

const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node)
  node.forEachChild((child) => visit(child, see))
}

const nameOf = (node: ts.Node): string => {
  const holder = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) ? node : node.parent
  const name = ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) ? holder.name : undefined
  return (name ?? (holder as Partial<ts.NamedDeclaration>).name)?.getText() ?? '(unnamed)'
}

export const functionsOf = (file: TextFile): ReadonlyArray<FunctionShape> => {
  const source = parse(file)
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line
  const found: Array<FunctionShape> = []
  visit(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return
    found.push({ name: nameOf(node), lines: lineAt(node.getEnd()) - lineAt(node.getStart()) + 1 })
  })
  return found
}

const isNaming = (node: ts.Node): node is ts.NamedDeclaration =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isPropertySignature(node)

/** Whether the type that switches all checks off stands anywhere in the code. */
export const usesAny = (file: TextFile): boolean => {
  let isFound = false
  visit(parse(file), (node) => {
    isFound ||= node.kind === ts.SyntaxKind.AnyKeyword
  })
  return isFound
}

/** Every name that the file gives to something of its own. */
export const declaredNames = (file: TextFile): ReadonlyArray<string> => {
  const names = new Set<string>()
  visit(parse(file), (node) => {
    if (isNaming(node) && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text)
  })
  return [...names]
}
