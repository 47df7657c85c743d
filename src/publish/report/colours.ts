/**
 * The colours, as variables: one set for light and one for dark screens. Texts have a contrast of 4.5 : 1
 * or more, marks of 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */

export const lightColours = `
--page:#fff;--ink:#1a1c1e;--soft:#54595f;--line:#d6d9dc;--edge:#6d7379;--panel:#f5f6f7;--link:#0b5394;--accent:#00566b;--band:#d9ecf0;--shade:#1a1c1e40;
--good:#00566b;--on-good:#fff;--part:#8cc3cd;--on-part:#10242a;--no:#8f2d1e;--on-no:#fff;--lack:#e6b450;--on-lack:#2b1f00;--odd:#6a4c93;--on-odd:#fff;--wait:#e3e6ea;--on-wait:#1a1c1e;--out:#b3261e;
--c0:#e8f2ee;--c1:#b5dcc9;--c2:#72b79a;--c3:#2f7f66;--c4:#0b4a3b;--o0:#12241d;--o1:#12241d;--o2:#0c1b15;--o3:#fff;--o4:#fff;`.trim();

export const darkColours = `
--page:#14171a;--ink:#eceef0;--soft:#b3b9bf;--line:#363c42;--edge:#98a0a8;--panel:#1d2125;--link:#8ec5ff;--accent:#63c7dc;--band:#1f3a41;--shade:#eceef059;
--good:#63c7dc;--on-good:#06222a;--part:#2f6d7a;--on-part:#fff;--no:#f0907f;--on-no:#2b0a04;--lack:#c9962e;--on-lack:#1c1400;--odd:#b79ae0;--on-odd:#1d0f33;--wait:#2a2f35;--on-wait:#eceef0;--out:#ff8f85;
--c0:#17342b;--c1:#1f5a48;--c2:#358a6e;--c3:#74c3a4;--c4:#c9f0de;--o0:#fff;--o1:#fff;--o2:#04130d;--o3:#0a1f17;--o4:#0a1f17;`.trim();

/** Colours instead of variables, for programs that know none. */
export function inLight(style: string): string {
  const pairs = [...lightColours.matchAll(/(--[\w-]+):([^;]+);/g)];
  const colours = new Map(pairs.map(([, name, colour]) => [name, colour]));
  return style.replace(/var\((--[\w-]+)\)/g, (text, name: string) => colours.get(name) ?? text);
}
