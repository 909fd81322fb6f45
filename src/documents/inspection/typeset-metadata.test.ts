import { expect, it } from 'vitest';
import { namesNobody } from './typeset-metadata.ts';

const typst = '<xmp:CreatorTool>Typst 0.14.2</xmp:CreatorTool>';

it.each<[string, string, boolean]>([
  ['what the typesetter writes', `<dc:title>年报</dc:title>${typst}`, true],
  ['its history', `${typst}<stEvt:softwareAgent>Typst 0.14.2</stEvt:softwareAgent>`, true],
  ['an author', `${typst}<dc:creator><rdf:Seq><rdf:li>张三</rdf:li></rdf:Seq></dc:creator>`, false],
  ['another tool', '<xmp:CreatorTool>Microsoft Word 张三</xmp:CreatorTool>', false],
  ['another tool in its history', `${typst}<stEvt:softwareAgent>张三的电脑</stEvt:softwareAgent>`, false],
  ['a tool that calls itself so', '<xmp:CreatorTool>Typst 张三</xmp:CreatorTool>', false],
  ['no tool at all', '<dc:title>年报</dc:title>', false],
])('%s', (_, xmp, expected) => {
  expect(namesNobody(xmp)).toBe(expected);
});
