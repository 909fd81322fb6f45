import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontChoices, fontUses, packagedFontFolders } from './pdf-fonts.ts';

/** Typst with its fonts loaded, and the font families it was asked for and does not have (lower case). */
export interface Typesetter {
  readonly compiler: NodeCompiler;
  readonly unknownFonts: ReadonlySet<string>;
}

const typesetters = new Map<string, Typesetter>();

/** The typesetter for a font folder; fonts are loaded once a process and folder. */
export function typesetter(fontFolder?: string): Typesetter {
  const key = fontFolder ?? '';
  const known = typesetters.get(key);
  if (known !== undefined) return known;
  const fontPaths = [...(fontFolder === undefined ? [] : [fontFolder]), ...packagedFontFolders()];
  const compiler = NodeCompiler.create({
    workspace: dirname(fileURLToPath(import.meta.url)),
    fontArgs: [{ fontPaths }],
  });
  const made = { compiler, unknownFonts: unknownFonts(compiler) };
  typesetters.set(key, made);
  return made;
}

/** Asks for every font that a template may name: Typst warns of those it does not have. */
function unknownFonts(compiler: NodeCompiler): ReadonlySet<string> {
  const names = fontUses.flatMap((use) => [...fontChoices[use].names]);
  const result = compiler.compile({
    mainFileContent: '#for name in json(bytes(sys.inputs.names)) { text(font: name)[1] }',
    inputs: { names: JSON.stringify(names) },
  });
  return new Set(
    messagesOf(result.takeWarnings()).flatMap((message) => {
      const family = /^unknown font family: (.+)$/u.exec(message)?.[1];
      return family === undefined ? [] : [family.toLowerCase()];
    }),
  );
}

/**
 * Sets a template with its data. User text goes in as data only, never as source.
 * @throws Error with Typst's own messages, where the template is at fault
 */
export function typeset(
  { compiler }: Typesetter,
  template: string,
  inputs: Record<string, string>,
): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  const document = compiled.result;
  if (document !== null) return document;
  throw new Error(`Typst: ${messagesOf(compiled.takeDiagnostics()).join('; ')}`);
}

/** The source of a template beside this file. */
export function templateSource(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function messagesOf(error: { readonly shortDiagnostics: readonly unknown[] } | null): readonly string[] {
  return (error?.shortDiagnostics ?? []).flatMap((each) =>
    typeof each === 'object' && each !== null && 'message' in each ? [String(each.message)] : [],
  );
}
