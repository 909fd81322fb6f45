/**
 * The style of the web page: tokens of the interface guide, one column of 36 characters, tables in a region
 * that scrolls by itself, print after GB/T 9704-2012.
 */
export const htmlStyle = `
:root{--text:#1a1f26;--text-2:#454e5a;--main:#0b5394;--border:#c9d0d8;--head:#eef1f4;--focus:#1a1f26}
*{box-sizing:border-box}
html{font-size:18px;line-height:1.75;color:var(--text);background:#fff;
font-family:"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","HarmonyOS Sans SC","MiSans","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif,"SimSun-ExtB","Plangothic","HanaMinB";
text-autospace:normal;line-break:strict;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:1040px;margin:0 auto;padding:32px 16px 64px}
h1{font-size:30px;line-height:1.35;margin:0 0 24px}
h1 span{display:inline-block}
h2{font-size:24px;line-height:1.35;margin:48px 0 16px}
h3{font-size:20px;line-height:1.35;margin:24px 0 12px}
p{margin:0 0 1em}
p,h1,h2,h3{max-width:684px}
.table{overflow-x:auto;border:1px solid var(--border)}
.table:focus-visible{outline:3px solid var(--focus);outline-offset:3px;box-shadow:0 0 0 3px #ffd33d}
.hint{font-size:16px;color:var(--text-2);margin:0 0 8px}
table{border-collapse:collapse;width:100%;font-size:16px;line-height:1.5;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:8px 12px;font-weight:600}
th,td{border:1px solid var(--border);padding:8px;text-align:center;vertical-align:middle;font-weight:400}
thead th,tbody th[scope=col],tbody th[scope=colgroup],tbody th.wide{background:var(--head)}
th.left{text-align:left}
td.figure{white-space:nowrap}
.t2{min-width:300px}
.t3{min-width:960px}
.t3 th[scope=rowgroup]{min-width:5.5em}
.t3 th[scope=row]{min-width:12em}
.t3 thead th{min-width:4.7em;padding:8px 4px}
.t4{min-width:900px}
.t4 th[scope=col]{padding:8px .8em;min-width:3.8em}
@media (min-width:768px){main{padding:48px 32px 96px}.hint{display:none}}
@media (forced-colors:active){th,td,.table{border-color:CanvasText}}
@media print{
@page{size:A4;margin:37mm 26mm 35mm 28mm}
html{font-size:16pt;line-height:1.81;color:#000;
font-family:"仿宋_GB2312","FangSong","STFangsong","Noto Serif SC","Noto Serif CJK SC",serif}
main{max-width:none;padding:0}
p,h1,h2,h3{max-width:none}
h1{font:700 22pt/1.5 "方正小标宋简体","STZhongsong","Noto Serif SC","Noto Serif CJK SC",serif;text-align:center}
h2,h3{font-size:16pt;margin:0;break-after:avoid;text-indent:2em;font-weight:400}
h2{font-family:"黑体","SimHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
h3{font-family:"楷体_GB2312","KaiTi","Noto Serif SC","Noto Serif CJK SC",serif}
p{margin:0;text-indent:2em;text-align:justify}
.hint{display:none}
.table{overflow:visible;border:0;margin:6pt 0 12pt}
table{min-width:0!important;font-size:10.5pt;line-height:1.3}
caption{padding:0 0 4pt}
th,td{border-color:#000;padding:2pt!important;min-width:0!important;background:none!important}
.t4{font-size:9pt;table-layout:fixed}
.t3 tbody th[id$="-c2"][scope=rowgroup]{min-width:4.4em!important}
strong{font-weight:400;font-family:"楷体_GB2312","KaiTi","Noto Serif SC","Noto Serif CJK SC",serif}
thead{display:table-header-group}
tr{break-inside:avoid}
}
`.trim();
