/**
 * Sections of the Acts, as a log names them. A number is read as it is written; what it means under
 * which Act is not decided here. Regulations of the Environmental Information Regulations are no
 * sections: `reg 12(4)(b)` is not the cost limit.
 */

const prefix =
  '(?:\\bs(?:s|ecs?|ects?|ectns?|ctns?|ections?)?|§|\\bexemptions?|\\bfois?a)(?:\\. ?|[ /])?';
const subsections = '(?: ?\\((?:\\d{1,2}[a-z]?|[a-h]|[ivx]{1,4})\\))';

const namedSection = new RegExp(
  `${prefix}((?:[89]|1[0-8]|2[1-9]|3\\d|4[0-5])${subsections}*)(?!\\d)`,
  'gi',
);
const bareSection = new RegExp(`\\b((?:1[24]|2[1-9]|3\\d|4[0-4])${subsections}+)`, 'i');
const regulations = /\beir|\breg(?:s|ulations?)?\b[. ]*\d|\br\.? ?1[23]\b/i;

/** A section under which information is withheld, its subsections taken away. */
export const withholdingSection = `${prefix}(?:12|14|2[1-9]|3\\d|4[0-4])\\b`;
/** Sections 8 to 18 but for cost and vexation: how a request is handled, as in `s17 notice citing s31`. */
const handling = /^(?:[89]|1[0135-8])(?!\d)/;

/** Whether a text speaks of regulations, whose numbers are not those of sections. */
export const namesRegulations = (text: string): boolean => regulations.test(text);

/** `40(2)` of `s.40 (2)`: the first section that a text names, one that withholds before another. */
export function sectionOf(text: string): string | undefined {
  if (namesRegulations(text)) return undefined;
  const named = [...text.matchAll(namedSection)].map(([, section = '']) => section);
  const section =
    named.find((each) => !handling.test(each)) ?? named[0] ?? bareSection.exec(text)?.[1];
  return section?.replaceAll(' ', '').toLowerCase();
}

/** `s40(2)` without its subsections, whose brackets would be taken for a remark. */
export function withoutSubsections(text: string): string {
  return text.replace(new RegExp(`(\\d)${subsections}+`, 'gi'), '$1');
}
