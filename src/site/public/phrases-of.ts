/** Where a name or title may go on in the next line: after 县 and 镇, before 人民政府 and 办公室, around the year. */
const breaks =
  /(?<=[\u4E00-\u9FFF]{2}(?:省|自治区|自治州|自治县|县|区(?!划|域)|旗|乡(?!村)|镇|街道))|(?=人民政府|办事处|办公室|委员会|管理局|监督管理|（|政府信息公开|工作年度报告)|(?<=20\d\d年度?)(?=政府)|(?<![\d〔])(?=20\d\d年)/gu;

/** The parts of a name or title between which a line may break, in their order; joined they are the text. */
export const phrasesOf = (text: string): readonly string[] =>
  text.split(breaks).filter((part) => part !== '');
