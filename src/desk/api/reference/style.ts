/** Style of the reference page; colours and sizes are the tokens of the desk. */
export const referenceStyle = `
:root { --text: #1a1f26; --text-2: #454e5a; --main: #0b5394; --hover: #0a4478; --border: #c9d0d8; --split: #e3e7ec; --alt: #eef1f4; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: #fff; font: 1rem/1.6 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', system-ui, sans-serif; line-break: strict; overflow-wrap: anywhere; text-autospace: normal; }
a { color: var(--main); }
a:hover { color: var(--hover); }
:focus-visible { outline: 3px solid #1a1f26; outline-offset: 3px; box-shadow: 0 0 0 3px #ffd33d; }
main:focus { outline: none; box-shadow: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: #fff; }
header { padding: 0.5rem 1rem; border-bottom: 1px solid var(--border); }
header p { margin: 0; }
.columns { display: flex; flex-direction: column; gap: 1rem; padding: 1rem; max-width: 75rem; margin: 0 auto; }
nav { font-size: 0.9375rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav ul ul { display: none; }
nav > ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
nav a { display: inline-block; padding: 0.25rem 0; }
main { min-width: 0; }
h1 { font-size: 1.75rem; line-height: 1.35; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.375rem; line-height: 1.35; margin: 3rem 0 1rem; padding-bottom: 0.5rem; border-bottom: 2px solid var(--main); }
h3 { font-size: 1.125rem; line-height: 1.4; margin: 0 0 0.5rem; }
h2, h3 { scroll-margin-top: 1rem; }
h4 { font-size: 1rem; margin: 1rem 0 0.5rem; color: var(--text-2); }
article { margin: 0 0 2rem; padding: 1rem; border: 1px solid var(--border); border-radius: 4px; }
code, pre { font-family: 'Cascadia Mono', Consolas, Menlo, 'Noto Sans Mono', 'DejaVu Sans Mono', 'Noto Sans SC', monospace; font-size: 0.9375rem; }
.call { margin: 0 0 0.5rem; padding: 0.5rem 0.75rem; background: var(--alt); border-radius: 4px; }
dl { margin: 0.5rem 0; display: grid; grid-template-columns: 6em 1fr; gap: 0.25rem 0.5rem; }
dt { color: var(--text-2); }
dd { margin: 0; }
pre { margin: 0; padding: 0.75rem; background: var(--alt); border-radius: 4px; overflow: auto; white-space: pre; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 0.75rem; border-bottom: 1px solid var(--split); font-weight: normal; }
thead th { background: var(--alt); font-weight: 600; }
thead th:first-child { width: 34%; }
thead th:nth-child(2) { width: 33%; }
@media (max-width: 47.99rem) {
  article { padding: 0.75rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 0.5rem; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; left: -999rem; }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--split); }
  th, td { padding: 0; border: 0; }
  td:empty { display: none; }
}
@media (min-width: 80rem) {
  .columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2rem; }
  nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; padding-right: 0.5rem; }
  nav > ul { display: block; }
  nav ul ul { display: block; padding-left: 1rem; }
}
@media print { nav, .skip { display: none; } article { break-inside: avoid; } }
`;
