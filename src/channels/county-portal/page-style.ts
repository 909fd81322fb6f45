/** The look of a page by itself: calm, readable on a phone and on paper. The county's portal puts its own in its place. */
export const pageStyle = `
body{margin:0;background:#fff;color:#1a1f26;font:18px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif;text-autospace:normal;overflow-wrap:anywhere}
main{max-width:50rem;margin:0 auto;padding:24px 16px 48px}
h1{font-size:30px;line-height:1.35;text-align:center;margin:16px 0 24px}
h2{font-size:24px;line-height:1.35}h3{font-size:20px}
.head{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:4px 24px;margin:0 0 24px;padding:12px 16px;background:#f4f6f8;font-size:16px}
.head div{display:flex;gap:8px}dt{color:#454e5a;white-space:nowrap}dt::after{content:"："}dd{margin:0}
.notice{padding:12px 16px;border:2px solid #b42318;color:#b42318;font-weight:700}
.text .align-center{text-align:center}.text .align-right{text-align:right}
.text>p{text-indent:2em;margin:0 0 1em}.text>p.align-center,.text>p.align-right{text-indent:0}
table{border-collapse:collapse;width:100%;font-size:16px}caption{font-weight:700;padding:8px}
th,td{border:1px solid #7a8594;padding:8px 12px;text-align:left;vertical-align:top}th{background:#eef1f4}
td p,th p{margin:0}.table-scroll,[role=region]{overflow-x:auto}
img{max-width:100%;height:auto}figure{margin:1em 0;text-align:center}figcaption{font-size:16px;color:#454e5a}
a{color:#0b5394}section{margin-top:32px}
@media print{body{font-size:12pt}.head{background:none;border:1px solid #7a8594}thead{display:table-header-group}tr{break-inside:avoid}}
`.trim();
