// Counts docstrings: everything that the package exports, and every public member of its classes, says what it is and since when.
// Usage: node scripts/lint/exports.mjs   Exit status 1 where one is missing; all are listed.
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The compiler whose programs can be walked; the one that checks types cannot. */
const ts = createRequire(createRequire(import.meta.url).resolve('ts-json-schema-generator'))('typescript');
const doors = ['web/lib/index.ts', 'web/lib/node.ts', 'web/lib/inline.ts', 'web/lib/edge.ts'];

const program = ts.createProgram(doors.map((door) => root + door), {
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, noEmit: true, skipLibCheck: true, types: ['node'],
});
const checker = program.getTypeChecker();
const target = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
const tagsOf = (symbol) => symbol.getJsDocTags(checker).map(({ name }) => name);
const isSaid = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() !== '';
const isHidden = (symbol) => tagsOf(symbol).includes('internal') || (symbol.declarations ?? []).some((declaration) =>
  (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 || (declaration.name && ts.isPrivateIdentifier(declaration.name)));

function placeOf(symbol) {
  const [declaration] = symbol.declarations;
  const file = declaration.getSourceFile();
  return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1}`;
}

let said = 0;
const faults = [];
const seen = new Set();
function look(symbol, name, needsSince) {
  if (seen.has(symbol)) return;
  seen.add(symbol);
  const missing = [...(isSaid(symbol) ? [] : ['a docstring']), ...(needsSince && !tagsOf(symbol).includes('since') ? ['@since'] : [])];
  if (missing.length === 0) said += 1;
  else faults.push(`${placeOf(symbol)}: \`${name}\` has no ${missing.join(' and no ')}`);
}

for (const door of doors) {
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(root + door)))) {
    const found = target(symbol);
    if (symbol.name === 'default' || !placeOf(found).startsWith('web/')) continue;
    look(found, symbol.name, true);
    if (!(found.flags & ts.SymbolFlags.Class)) continue;
    const members = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(found));
    for (const member of members) {
      if (member.name === 'prototype' || isHidden(member) || !placeOf(member).startsWith('web/') || ['name', 'message', 'toJSON'].includes(member.name)) continue;
      look(member, `${symbol.name}.${member.name}`, false);
    }
  }
}
for (const fault of faults) console.error(fault);
console.log(`${said} of ${said + faults.length} exported names and members have their docstring`);
process.exitCode = faults.length > 0 ? 1 : 0;
