import ts from 'typescript';

export const parse = (path: string, source: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    source,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

export const lineOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;

/** The node and everything below it, punctuation left out. */
export function everyNode(node: ts.Node): ts.Node[] {
  const found = [node];
  node.forEachChild((child) => {
    found.push(...everyNode(child));
  });
  return found;
}

/** Whether a statement is handed to other files. */
export const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

/** The types that a file gives a name to, and what it says of them. */
export const namedTypes = (file: ts.SourceFile): { name: string; text: string }[] =>
  file.statements
    .filter((node) => ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
    .map((node) => ({ name: node.name.text, text: node.getText(file) }));

export type ExportedFunction = { name: string; parameters: readonly ts.ParameterDeclaration[] };

/** Functions that a file exports, declared or held in a constant. */
export function exportedFunctions(file: ts.SourceFile): ExportedFunction[] {
  return file.statements.filter(isExported).flatMap((statement): ExportedFunction[] => {
    if (ts.isFunctionDeclaration(statement))
      return [{ name: statement.name?.text ?? 'default', parameters: statement.parameters }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((declared) => {
      const value = declared.initializer;
      const isFunction = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
      return isFunction ? [{ name: declared.name.getText(file), parameters: value.parameters }] : [];
    });
  });
}
