/**
 * How the inside of a picture looks, on the page and in a file of its own. Each colour comes with a letter,
 * so that nothing is told by colour alone.
 */

const sizes = `
svg.rates,svg.bar,svg.counts,svg.funnel{font-size:13px}svg.tiles{font-size:10px}svg.ranges{font-size:12px}svg.ranges.narrow{font-size:11px}`;

const marks = `
svg .grid,svg [stroke-opacity="0.1"]{stroke:var(--line);stroke-opacity:1}
svg .soft{fill:var(--soft)}.rates text{paint-order:stroke;stroke:var(--page);stroke-width:4px;stroke-linejoin:round}svg .value,svg .letter{font-weight:700}svg .value{font-size:16px}
svg .band{fill:var(--band);stroke:none}
svg .thread{stroke:var(--edge);stroke-width:1}
svg .span{stroke:var(--accent);stroke-width:9;stroke-linecap:round}
svg .faint{stroke:var(--edge);stroke-width:5;stroke-linecap:butt}
svg .open{stroke:var(--accent);stroke-width:2;stroke-dasharray:5 4}svg .arrow{fill:var(--accent);font-weight:700}
svg .end{stroke:var(--edge);stroke-width:2}
svg .dot{fill:var(--accent);stroke:var(--page);stroke-width:1}
svg .dot.out{fill:var(--out)}
svg .outer{fill:var(--panel);stroke:var(--line)}svg .inner{fill:var(--band)}svg .centre{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:6 3}
.bar rect,.counts rect,.tiles path,.legend path,.legend rect{stroke:var(--edge);stroke-width:1}
.tiles g[class^=t-]{font-weight:600}`;

/** Fill and letter of each look. */
const looks: Readonly<Record<string, readonly [fill: string, letter: string]>> = {
  's-complete': ['--good', '--on-good'],
  's-partial': ['--part', '--on-part'],
  's-refused': ['--no', '--on-no'],
  's-not-held': ['--lack', '--on-lack'],
  's-unusable': ['--odd', '--on-odd'],
  's-pending': ['--wait', '--on-wait'],
  'p-exact': ['--good', '--on-good'],
  'p-bounded': ['--part', '--on-part'],
  'p-hidden': ['--wait', '--on-wait'],
  'p-withheld': ['--no', '--on-no'],
  'p-not_held': ['--lack', '--on-lack'],
  'p-unanswered': ['--panel', '--ink'],
  'p-unusable': ['--odd', '--on-odd'],
  'p-pending': ['--wait', '--on-wait'],
  'c-0': ['--c0', '--o0'],
  'c-1': ['--c1', '--o1'],
  'c-2': ['--c2', '--o2'],
  'c-3': ['--c3', '--o3'],
  'c-4': ['--c4', '--o4'],
  'n-small': ['--page', '--ink'],
  'n-hidden': ['--page', '--ink'],
  'n-odd': ['--page', '--ink'],
  'n-joint': ['--page', '--ink'],
  'n-none': ['--page', '--ink'],
};

const lookRules = Object.entries(looks)
  .map(
    ([name, [fill, letter]]) =>
      `svg .${name}{fill:var(${fill})}svg .t-${name}{fill:var(${letter})}`,
  )
  .join('\n');

/** The silent: hatched everywhere, with a letter that stands clear of the lines. */
const hatched = ['s-no-return', 'p-no_return']
  .map(
    (name) =>
      `svg .${name}{fill:url(#hatch)}svg .t-${name}{fill:var(--ink);paint-order:stroke;stroke:var(--page);stroke-width:4px}`,
  )
  .join('\n');

/** Silence is hatched: it is not nought. */
export const hatch =
  '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--page)"/><path d="M1 0V6" stroke="var(--edge)" stroke-width="1.4"/></pattern></defs>';

export const pictureStyle: string = [sizes, marks, lookRules, hatched].join('\n').trim();
