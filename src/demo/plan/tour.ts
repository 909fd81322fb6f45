/**
 * What each post may try, by account: the way through a whole year's report in a quarter of an hour, step by step, and what else waits for
 * it. README.md and README.zh-CN.md tell the same; the words in quotes are those of the screens.
 */
export const tour: Readonly<Record<string, readonly string[]>> = {
  'bantang.jingban': [
    '第1步：“年报”，“开立2024年度年报”，“核对数字”，点开一格看看，“关闭”，“定数字”，“按台账起草全文”，“保存正文”，“检查”，“去送审”，“送三审”，等它排好版',
    '另有：“年报”，“2022年度年报”，“看数字”，点开一格：旁边2021年的数是从文件导入的',
  ],
  'bantang.fawen': ['另有：“今天”里请您检索的一件，“登记检索结果”'],
  'bantang.shenqing': ['另有：“今天”里快到期的申请，“去办”，看“下一步”'],
  'bantang.baomi': ['第2步，第一个审：“审校”，点年报，“通过，送一审”，“通过”'],
  'bantang.fuzeren': [
    '第2步，第二个审：“审校”，点年报，“通过，送二审”，“通过”',
    '第2步，四人都通过以后：“年报”，“2024年度年报”，“去上报”，“上报”',
    '第4步，县里审核通过以后：“年报”，“2024年度年报”，“去公布”，“公布年报”；再到“网站”，“打开网站首页”，“年报”，点2024年的年报，下载Word，看“和往年、其他单位比较”',
  ],
  'bantang.jiaodui': ['另有：“审校”，点政策解读的一篇，“在文中写意见”，或者“通过，送二审”'],
  'bantang.fenguan': ['第2步，第三个审：“审校”，点年报，“通过，送三审”，“通过”'],
  'bantang.lingdao': ['第2步，第四个审：“审校”，点年报，“通过，审校完成”，“通过”'],
  'xian.zhuguan': [
    '第3步：“年报汇总”，点半塘镇，“审核通过”或者“退回”，在打开的那一页再点一次；再到“年报汇总”，“汇总”，选2023年度，点一个数，看后面的各单位',
    '另有：“年报汇总”，点水务局，它在平台以外，年报以文件报来：看“检查发现”，“采用这份文件”或者“换一份文件”',
  ],
  'xian.guanli': ['另有：“工作人员”看谁是什么角色，“备份”里“现在备份”'],
  'xian.shenji': ['另有：“操作记录”里谁在什么时候做了什么，“重新核验”看有没有被改过'],
  'xian.fuzeren': ['另有：“审校”，点工作动态的一篇，“通过，送二审”'],
  'tangkou.cunji': ['另有：“今天”里到期要公开的一项，没有的，“本期没有”，“记本期没有”'],
};
