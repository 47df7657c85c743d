import type { Results } from '../../results.ts';
import { authoritiesSection } from './authorities-section.ts';
import type { Section } from './blocks.ts';
import { changeSection } from './change-section.ts';
import { findingsSection } from './findings-section.ts';
import { headlineSection } from './headline-section.ts';
import { methodSection } from './method-section.ts';
import { narrowingSection } from './narrowing-section.ts';
import { ratesSection } from './rates-section.ts';
import { type Report, reportOf } from './report.ts';
import type { ReportExtras } from './report-extras.ts';
import { silentSection } from './silent-section.ts';
import { totalsSection } from './totals-section.ts';

/** The sections of a report, in their order. To add one, write its file and list it here. */
const sections: readonly ((report: Report) => Section | undefined)[] = [
  headlineSection,
  ratesSection,
  totalsSection,
  authoritiesSection,
  narrowingSection,
  silentSection,
  changeSection,
  methodSection,
  findingsSection,
];

export function sectionsOf(results: Results, extras: ReportExtras): Section[] {
  const report = reportOf(results, extras);
  return sections.flatMap((section) => section(report) ?? []);
}
