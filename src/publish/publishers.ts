import type { Change } from '../model/change.ts';
import type { LocalPlan } from '../model/local-area.ts';
import type { Results } from '../results.ts';
import { complianceTable } from './compliance-table.ts';
import { correctionsTable } from './corrections-table.ts';
import { csvPieces } from './csv.ts';
import { resultsPieces } from './json.ts';
import { type Content, Pieces, sha256Of } from './pieces.ts';
import type { Section } from './report/blocks.ts';
import type { ReportExtras } from './report/report-extras.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
  type Table,
} from './tables.ts';

export interface Artefact {
  /** May name a folder: `charts/01-rates.svg`. */
  readonly name: string;
  readonly content: Content;
}

export interface PublishOptions {
  /** CSV files with a byte order mark and Windows line ends, as Excel likes them. */
  readonly csv: 'plain' | 'excel';
  /** The tables as a workbook too, for Excel and for OpenDocument, and described for programs. */
  readonly workbook?: boolean;
  /** A page to look at, and the same as text, with what they show beside the results. */
  readonly report?: ReportExtras;
  /** Short pages for single places. */
  readonly local?: LocalPlan;
  /** Each picture of that page as a file of its own, with the same beside the results. */
  readonly charts?: ReportExtras;
  /** Between the periods of the collection, where somebody has asked for them. */
  readonly changes?: readonly Change[];
}

type Publisher = (
  results: Results,
  options: PublishOptions,
) => readonly Artefact[] | Promise<readonly Artefact[]>;

/** The tables that are published as CSV, in order; some only where they hold anything. */
const tablesOf = (results: Results): Table[] => [
  summaryTable(results),
  responsesTable(results),
  observationsTable(results),
  ...(results.suppressedBelow === undefined ? [findingsTable(results)] : []),
  ...(results.corrections.length > 0 ? [correctionsTable(results)] : []),
  ...(results.compliance.length > 0 ? [complianceTable(results)] : []),
];

const tables: Publisher = (results, { csv }) =>
  tablesOf(results).map((table) => ({
    name: `${table.name}.csv`,
    content: new Pieces(() => csvPieces(table, csv === 'excel')),
  }));

const data: Publisher = (results) => [
  { name: 'results.json', content: new Pieces(() => resultsPieces(results)) },
];

/** For whoever hands the tables on. What writes them is slow to load: only where it is wanted. */
const forHandingOn: Publisher = async (results, { workbook, changes = [] }) => {
  if (workbook !== true) return [];
  const { workbookXlsx } = await import('./workbook/workbook-xlsx.ts');
  const { workbookOds } = await import('./workbook/workbook-ods.ts');
  const { dataPackage } = await import('./data-package.ts');
  const { resultsSchema } = await import('./results-schema.ts');
  return [
    { name: 'datapackage.json', content: dataPackage(results, tablesOf(results)) },
    { name: 'results.schema.json', content: resultsSchema() },
    { name: 'workbook.xlsx', content: await workbookXlsx(results, changes) },
    { name: 'workbook.ods', content: await workbookOds(results, changes) },
  ];
};

/** The page, its text and its pictures say the same: their sections are made once. */
const reports: Publisher = async (results, { report, charts }) => {
  const extras = report ?? charts;
  if (!extras) return [];
  const { sectionsOf } = await import('./report/sections.ts');
  const sections = sectionsOf(results, extras);
  return [
    ...(report ? await pageFiles(results, sections) : []),
    ...(charts ? (await import('./report/charts.ts')).charts(results, sections) : []),
  ];
};

async function pageFiles(results: Results, sections: readonly Section[]): Promise<Artefact[]> {
  const { reportHtml } = await import('./report/report-html.ts');
  const { reportMarkdown } = await import('./report/report-markdown.ts');
  return [
    { name: 'report.html', content: reportHtml(results, sections) },
    { name: 'report.md', content: reportMarkdown(results, sections) },
  ];
}

const localPages: Publisher = async (results, { local, report }) => {
  if (!local) return [];
  const { localPagesOf } = await import('./local/local-pages.ts');
  return localPagesOf(results, local, report === undefined ? undefined : 'report');
};

/** Every output. To add one, write its file and list it here. */
export const publishers: readonly Publisher[] = [tables, data, forHandingOn, reports, localPages];

/** What is to be looked at, without the tables. */
export const reportPublishers: readonly Publisher[] = [reports];

/** All outputs, or those of some publishers, with the manifest that says what they were made from. */
export async function publish(
  results: Results,
  options: PublishOptions,
  chosen: readonly Publisher[] = publishers,
): Promise<Artefact[]> {
  const made: Artefact[] = [];
  for (const publisher of chosen) made.push(...(await publisher(results, options)));
  const manifest = new Pieces(() => [
    `${JSON.stringify(manifestOf(results, options, made), null, 2)}\n`,
  ]);
  return [...made, { name: 'manifest.json', content: manifest }];
}

function manifestOf(
  { version, survey, register, suppressedBelow, inputs }: Results,
  { csv, workbook, report, local, charts }: PublishOptions,
  made: readonly Artefact[],
): Record<string, unknown> {
  return {
    tool: 'foi-aggregate',
    version,
    survey: survey.id,
    register: {
      name: register.name,
      asOf: survey.sent,
      authorities: register.authorities.length,
    },
    options: {
      csv,
      workbook: workbook === true,
      report: report !== undefined,
      ...(suppressedBelow === undefined ? {} : { suppressBelow: suppressedBelow }),
      ...(local ? { per: local.levels } : {}),
      charts: charts !== undefined,
    },
    inputs,
    outputs: made.map(({ name }) => name),
    sha256: Object.fromEntries(made.map(({ name, content }) => [name, sha256Of(content)])),
  };
}
