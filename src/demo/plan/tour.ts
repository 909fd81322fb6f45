/** The way through a whole year's report in a quarter of an hour, by account; README.md and README.zh-CN.md tell the same. */
export const tour: Readonly<Record<string, readonly string[]>> = {
  'bantang.jingban': [
    '第1步：“年报”，“开立2024年度年报”，“核对数字”，点开一格看看，“定数字”，“按台账起草全文”，“保存正文”，“检查”，“去送审”，“送三审”',
  ],
  'bantang.baomi': ['第2步，第一个审：“审校”，点年报，“通过”'],
  'bantang.fuzeren': [
    '第2步，第二个审：“审校”，点年报，“通过”',
    '第2步，四人都通过以后：“年报”，“2024年度年报”，在上报那一页点“上报”',
    '第4步，县里审核通过以后：“年报”，“2024年度年报”，“公布”，“公布年报”；再到公开网站的“年报”，看“比较各单位、各年度的数字”',
  ],
  'bantang.fenguan': ['第2步，第三个审：“审校”，点年报，“通过”'],
  'bantang.lingdao': ['第2步，第四个审：“审校”，点年报，“通过”'],
  'xian.zhuguan': [
    '第3步：“年报汇总”，点半塘镇，“审核通过”或者“退回”；再到“汇总”，选2023年度，点一个数，看后面的各单位',
  ],
};
