import { posix } from "node:path"
// The compiler's native successor has no parser to call; the client keeps this one for its generator anyway.
import ts from "../../client/node_modules/typescript/lib/typescript.js"

export { ts }

export type Import = { target: string; line: number }

/** A statement in a template of ours, with a question mark for each value that is put in. */
export type Statement = { text: string; line: number; node: ts.TaggedTemplateExpression }

type Known = { ast: ts.SourceFile; nodes: ts.Node[]; imports: Import[]; statements: Statement[] }

/** One file of the project. Code is parsed when a rule asks for what is in it. */
export class Source {
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
  readonly isCode: boolean
  /** Code that only tests run: it may look behind its own doors. */
  readonly isForTests: boolean
  private known: Known | undefined

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
    this.lines = text.split("\n")
    this.isCode = /\.(tsx?|mjs)$/.test(path)
    this.isForTests =
      /\.(test|fixture|contract)\.tsx?$/.test(path) ||
      /^test\//.test(path) ||
      /(^|\/)testing(-setup)?\.ts$/.test(path)
  }

  get ast(): ts.SourceFile {
    return this.parsed().ast
  }

  /** All its syntax, from the outside in: every rule walks the same list. */
  get nodes(): readonly ts.Node[] {
    return this.parsed().nodes
  }

  /** What it imports: paths from the root for our own files, names for everything else. */
  get imports(): readonly Import[] {
    return this.parsed().imports
  }

  get statements(): readonly Statement[] {
    return this.parsed().statements
  }

  /** The module it belongs to. */
  get module(): string | undefined {
    return moduleOf(this.path)
  }

  lineAt(position: number): number {
    let line = 0
    for (let start = 0; start <= position; line++) start += (this.lines[line]?.length ?? position) + 1
    return line
  }

  lineOf(node: ts.Node): number {
    return this.ast.getLineAndCharacterOfPosition(node.getStart(this.ast)).line + 1
  }

  private parsed() {
    if (!this.known) {
      const ast = ts.createSourceFile(this.path, this.text, ts.ScriptTarget.ES2023, true)
      this.known = { ast, nodes: nodesOf(ast), imports: [], statements: [] }
      for (const node of this.known.nodes) {
        const target = importedBy(node)
        if (target) this.known.imports.push({ target: this.resolved(target.text), line: this.lineOf(target) })
        if (isSqlTemplate(node)) {
          this.known.statements.push({ text: textOf(node.template), line: this.lineOf(node), node })
        }
      }
    }
    return this.known
  }

  private resolved(specifier: string): string {
    return specifier.startsWith(".") ? posix.join(posix.dirname(this.path), specifier) : specifier
  }
}

export function moduleOf(path: string): string | undefined {
  return /^server\/modules\/([^/]+)\//.exec(path)?.[1]
}

function nodesOf(ast: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ast)
  return nodes
}

function importedBy(node: ts.Node): ts.StringLiteral | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return asText(node.moduleSpecifier)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return asText(node.argument.literal)
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined
  return asText(node.arguments[0])
}

function asText(node: ts.Node | undefined): ts.StringLiteral | undefined {
  return node && ts.isStringLiteral(node) ? node : undefined
}

function isSqlTemplate(node: ts.Node): node is ts.TaggedTemplateExpression {
  return ts.isTaggedTemplateExpression(node) && node.tag.getText() === "sql"
}

function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.templateSpans.reduce((text, span) => `${text}?${span.literal.text}`, template.head.text)
}
