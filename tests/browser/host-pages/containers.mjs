// Where people put the element: what stands around it, by name. `room` is how wide it may be at most, where that is less
// than the window; `grows` marks the one that asks for a width beyond the window by its nature.
export const containers = {
  'a block': { around: (it) => it },
  'a row with text beside it': { around: (it) => `<div style="display:flex;gap:16px"><p>旁边的字</p>${it}</div>` },
  'a row of its own': { around: (it) => `<div style="display:flex">${it}</div>` },
  'a column, centred': { around: (it) => `<div style="display:flex;flex-direction:column;align-items:center">${it}</div>` },
  'a column, at its start': { around: (it) => `<div style="display:flex;flex-direction:column;align-items:flex-start">${it}</div>` },
  'a column, stretched': { around: (it) => `<div style="display:flex;flex-direction:column">${it}</div>` },
  'a grid with an auto column': { around: (it) => `<div style="display:grid;grid-template-columns:auto 1fr"><div>${it}</div><div></div></div>` },
  'a grid that aligns to the start': { around: (it) => `<div style="display:grid;justify-items:start">${it}</div>` },
  'a grid that centres': { around: (it) => `<div style="display:grid;place-items:center">${it}</div>` },
  'an inline block': { around: (it) => `<div style="display:inline-block">${it}</div>` },
  'a float': { around: (it) => `<div style="float:left">${it}</div><p>正文绕排。</p>` },
  'a float itself': { around: (it) => `${it}<p>正文绕排。</p>`, css: 'wailian-checker { float: left }' },
  'a table cell': { around: (it) => `<table><tr><td>${it}</td></tr></table>` },
  'max-content': { around: (it) => `<div style="width:max-content">${it}</div>`, grows: true },
  'fit-content': { around: (it) => `<div style="width:fit-content">${it}</div>` },
  'a place of its own': { around: (it) => `<div style="position:absolute;top:16px;left:16px">${it}</div>` },
  'a dialog': { around: (it) => `<dialog>${it}</dialog>`, run: "document.querySelector('dialog').showModal()" },
  'a popover': { around: (it) => `<div popover>${it}</div>`, run: "document.querySelector('[popover]').showPopover()" },
  'inline-size containment': { around: (it) => `<div style="contain:inline-size">${it}</div>` },
  'strict containment': { around: (it) => `<div style="contain:strict;height:600px">${it}</div>` },
  'an open fold': { around: (it) => `<details open><summary>展开</summary>${it}</details>` },
  'the shadow tree of another component': {
    around: (it) => `<div id="other"></div><template>${it}</template>`,
    run: "document.getElementById('other').attachShadow({ mode: 'open' }).append(document.querySelector('template').content)",
  },
  'a paragraph': { around: (it) => `<p>正文 ${it} 正文</p>` },
  'inline, as the page says': { around: (it) => it, css: 'wailian-checker { display: inline }' },
  'two columns of text': { around: (it) => `<div style="columns:2 280px">${it}<p>正文。</p></div>` },
  'an aside of 200 px': { around: (it) => `<aside style="width:200px">${it}</aside>`, room: 200 },
  'an aside of 120 px': { around: (it) => `<aside style="width:120px">${it}</aside>`, room: 120 },
};

/** Style sheets of other people, by what they do. */
export const hostStyles = {
  'a rule on everything': '* { color: #fff; background: #333; letter-spacing: .2em; text-transform: uppercase }',
  'every inherited property': `body { letter-spacing: .3em; word-spacing: 1em; text-indent: 2em; white-space: nowrap; text-transform: uppercase; text-shadow: 2px 2px 3px red;
    user-select: none; font: italic 900 30px/3 fantasy; text-align: right; visibility: visible; cursor: wait; quotes: none; list-style: square; hyphens: auto; tab-size: 1; word-break: break-all; text-decoration: underline }`,
  'a Chinese article': 'body { text-indent: 2em; letter-spacing: 1.5px; white-space: pre-wrap }',
  'everything reverted': '* { all: revert }',
  'a small root': 'html { font-size: 62.5% }',
  'vertical writing': 'body { writing-mode: vertical-rl }',
};
