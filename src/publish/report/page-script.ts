/**
 * What the page can do where scripts run: copy a sentence; sort the authorities, by the rate in brackets
 * or the first number where there is one, and filter them; open everything for print in browsers that
 * need to be told. Without it everything is there to be read. It is plain text to the page, fixed by
 * its hash.
 */
export const pageScript = `'use strict';
(() => {
  const make = (name, text) => {
    const node = document.createElement(name);
    node.textContent = text;
    return node;
  };
  const status = (className) => {
    const node = make('span', '');
    node.className = className;
    node.setAttribute('role', 'status');
    return node;
  };
  const news = status('unseen');
  document.body.append(news);
  for (const sentence of document.querySelectorAll('.sentence')) {
    const text = sentence.firstElementChild;
    const button = make('button', 'Copy');
    button.className = 'copy';
    button.type = 'button';
    const unseen = make('span', ' this sentence');
    unseen.className = 'unseen';
    button.append(unseen);
    const say = (word) => {
      button.firstChild.textContent = word;
      news.textContent = word + ': ' + text.textContent;
    };
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        say('Copied');
      } catch {
        getSelection().selectAllChildren(text);
        say('Selected');
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
    const count = status('');
    count.textContent = rows.length + ' rows';
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
    const rate = /\\(([\\d.,]+)/;
    const keysOf = (at) => {
      const texts = rows.map((row) => row.cells[at].textContent);
      const wanted = texts.some((text) => rate.test(text)) ? rate : /^([\\d.,]+)/;
      const numbers = texts.map((text) => wanted.exec(text)?.[1].replaceAll(',', ''));
      const counted = numbers.some((number) => number !== undefined);
      return rows.map((row, index) => {
        const number = numbers[index];
        return { row, key: counted ? number && Number(number) : texts[index] };
      });
    };
    const compare = (x, y) => (x < y ? -1 : x > y ? 1 : 0);
    const sort = (at, direction) => {
      const keys = keysOf(at);
      const given = keys.filter(({ key }) => key !== undefined);
      const others = keys.filter(({ key }) => key === undefined);
      given.sort((a, b) => direction * compare(a.key, b.key));
      body.append(...[...given, ...others].map(({ row }) => row));
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
        sort(at, down ? -1 : 1);
      });
    });
  }
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const each of closed) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of closed) each.open = false;
  });
})();
`;
