// The family names of nearly everyone; a name of a rarer family stays unrecognised in prose, not in a list.
const singles =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const doubles = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|长孙|慕容|司徒|夏侯)/u;
const families = new Set(singles);

// Words that begin with a family name or may stand where a name could: 残疾人康复，孤儿安置。
const notNames =
  /^(?:关[爱怀于注]|管[理护控]|项目|金[额融]|高[校中等龄]|任[务职何]|康复|安[置全排葬居]|周[转边期末年]|成[长员才立人年果]|方[面案便法式]|相|应[当急该]|查[询体看]|计|纪|房[屋产]|常|毛病|单[位独]|全[部体程县镇市区面省年]|严[重格]|温[暖馨]|时[间候期]|申[请报]|许可|从|包[括含]|支|白[内天血]|王国|文[化件明]|明[确细]|路[面段]|车[辆费]|连[续续]|解[决除]|简[介单]|余[额人名]|程[度序]|向|于|和|万[元名人户]|易地|商[业户品]|师[生资]|党[员委组]|农[村业户]|林[业地]|马上|阳光|华侨|司[法机]|荣[誉获]|仲裁|施[工行]|武[装术]|张[贴榜]|毕业)/u;

// 王先生, 张大爷, 赵某某: nobody is named.
const anonymous =
  /某|(?:先生|女士|小姐|大爷|大妈|大娘|大姐|大哥|奶奶|爷爷|阿姨|叔叔|老人|老师|同学|同志|师傅|家里|一家)$/u;

/** True where a text is a person's name as lists write it: two to four characters, a known family first. */
export function isPersonName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || notNames.test(text)) return false;
  if (anonymous.test(text)) return false;
  if (
    /(?:[局所站办委处科股队室厅院校部镇乡村县市区街道]|公司|中心|单位|合计|小计|总计|人员|家庭|情况|名单)$/u.test(
      text,
    )
  )
    return false;
  return doubles.test(text) || (text.length < 4 && families.has(text.charAt(0)));
}

/**
 * True where a cell under 姓名 holds a name: any two to four characters of Chinese (rare families, too), a name
 * of another people written with a dot, a blank between two characters.
 */
export function isNameInList(cell: string): boolean {
  const text = cell.replace(/[\s　]/g, '');
  if (/合计|小计|总计|备注|姓名|单位|公司|某|无|户主|配偶|子女|父[亲母]|母亲|关系/u.test(text)) return false;
  return /^\p{Script=Han}{2,4}$/u.test(text) || /^\p{Script=Han}{2,8}[·•・]\p{Script=Han}{2,8}$/u.test(text);
}
