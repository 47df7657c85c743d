/**
 * What the page can do where scripts run: copy a sentence, sort and filter the authorities, by the rate
 * in brackets or the first number where there is one. Without
 * it everything is there to be read. It is plain text to the page, fixed by its hash.
 */
export const pageScript = `'use strict';
(() => {
  const make = (name, text) => {
    const node = document.createElement(name);
    node.textContent = text;
    return node;
  };
  for (const sentence of document.querySelectorAll('.sentence')) {
    const text = sentence.textContent;
    const button = make('button', 'Copy');
    button.className = 'copy';
    button.type = 'button';
    button.setAttribute('aria-label', 'Copy this sentence');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(sentence);
        button.textContent = 'Selected';
      }
    });
    sentence.append(button);
  }
  for (const table of document.querySelectorAll('table.sortable')) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const region = table.parentElement;
    region.classList.add('tall');
    const tools = make('div', '');
    tools.className = 'tools';
    const label = make('label', 'Show only rows with ');
    const input = make('input', '');
    input.type = 'search';
    label.append(input);
    const count = make('span', rows.length + ' rows');
    count.setAttribute('role', 'status');
    tools.append(label, count);
    region.before(tools);
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        if (!row.hidden) shown += 1;
      }
      count.textContent = shown + ' of ' + rows.length + ' rows';
    });
    const heads = [...table.tHead.rows[0].cells];
    const numberIn = (text) => {
      const found = /\\(([\\d.]+)/.exec(text) ?? /^([\\d,.]+)/.exec(text);
      return found ? Number(found[1].replaceAll(',', '')) : undefined;
    };
    const compare = (a, b) => {
      const [x, y] = [numberIn(a), numberIn(b)];
      if (x !== undefined && y !== undefined) return x - y;
      if (x !== undefined || y !== undefined) return x === undefined ? 1 : -1;
      return a < b ? -1 : a > b ? 1 : 0;
    };
    heads.forEach((head, at) => {
      const button = make('button', '');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const sorted = rows
          .map((row) => ({ row, text: row.cells[at].textContent }))
          .sort((a, b) => (down ? compare(b.text, a.text) : compare(a.text, b.text)));
        body.append(...sorted.map(({ row }) => row));
      });
    });
  }
})();
`;
