/** Traditional characters that occur in the labels and titles of the form, and their simplified ones. */
const pairs =
  '規规範范許许處处罰罚強强費费報报訴诉訟讼復复複复議议維维結结糾纠審审總总計计數数請请屬属國国祕秘關关開开執执詢询無无補补內内類类務务過过訪访舉举確确認认獲获轉转辦办業业構构織织職职應应現现實实發发項项動动為为與与條条門门來来據据況况問问題题進进其其會会個个單单萬万區区縣县鄉乡鎮镇廳厅電电話话傳传書书圖图體体責责錄录籌筹協协調调導导標标準准級级領领機机設设備备徵征詳详餘余減减額额購购採采對对種种變变動动歷历歸归檔档監监督督評评價价態态劃划據据隱隐護护權权團团經经濟济險险穩稳';

const table = new Map<string, string>();
const characters = [...pairs];
for (let i = 0; i + 1 < characters.length; i += 2) {
  const [traditional, plain] = [characters[i], characters[i + 1]];
  if (traditional !== undefined && plain !== undefined) table.set(traditional, plain);
}

const traditionalCharacter = new RegExp(`[${[...table.keys()].join('')}]`, 'gu');

/** A text with those characters in their simplified form. */
export function simplify(text: string): string {
  return text.replace(traditionalCharacter, (character) => table.get(character) ?? character);
}
