/**
 * Short pages for single places, each as a page to look at and as text, and a list of them all. A
 * national project hands them to local papers, so each says by itself whose figures it shows, of how
 * many, and how they were made.
 */

import { authorityLevel, type LocalPlan } from '../../model/local-area.ts';
import type { Results } from '../../results.ts';
import type { Artefact } from '../publishers.ts';
import { areaSections } from './area-page.ts';
import { authorityPage } from './authority-page.ts';
import { indexSections } from './index-page.ts';
import { areaKey, indexPage, localReport } from './local-report.ts';
import { type LocalPage, pageFiles } from './page-files.ts';

/** `national` is the page of everybody, without its ending, where it is made too. */
export function localPagesOf(
  results: Results,
  plan: LocalPlan,
  national: string | undefined,
): Artefact[] {
  const local = localReport(results, plan, national);
  const named = (place: string): string => {
    const page = local.pageOf(place);
    if (page === undefined) throw new RangeError(`No page for ${place}`);
    return page;
  };
  const authorities = plan.levels.includes(authorityLevel) ? results.register.authorities : [];
  const pages: LocalPage[] = [
    ...plan.areas.map((place) => ({
      page: named(areaKey(place.area)),
      title: place.area.name,
      within: place.area.column,
      sections: areaSections(place, local),
    })),
    ...authorities.map(({ id }) => authorityPage(id, named(id), local)),
  ];
  const index: LocalPage = {
    page: indexPage,
    title: 'Local pages',
    within: `${pages.length} places`,
    sections: indexSections(plan, local),
  };
  return [index, ...pages].flatMap((page) => pageFiles(page, results, 'local/'));
}
