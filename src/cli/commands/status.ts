import { openCollection } from '../../files/open-collection.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { type Day, dayOf } from '../../model/period.ts';
import { chaseTable } from '../../publish/chase-table.ts';
import { csvText } from '../../publish/csv.ts';
import { recordsOf, resultsData } from '../../publish/json.ts';
import { oneStatusText } from '../../publish/one-status.ts';
import { statusReport } from '../../publish/status-report.ts';
import { compileResults } from '../compile.ts';
import { openTerminal, width } from '../terminal.ts';

export interface StatusOptions {
  readonly survey?: string;
  readonly today?: string;
  readonly show?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly cache?: boolean;
  readonly quiet?: true;
  readonly color?: boolean;
}

export async function status(folder: string, options: StatusOptions): Promise<void> {
  const terminal = await openTerminal(options);
  const collection = await openCollection(folder, options.survey);
  const results = await compileResults(collection, {
    today: todayFrom(options.today),
    cache: options.cache,
    influence: options.show === undefined,
  });
  const style = { paint: terminal.paint, width: width() };
  if (options.show !== undefined) terminal.data(`${oneStatusText(results, options.show, style)}\n`);
  else if (options.csv) terminal.data(csvText(chaseTable(results), false));
  else if (options.json) {
    const { responses, compliance, deadlinesAsOf } = resultsData(results);
    const chase = recordsOf(chaseTable(results));
    terminal.data(`${JSON.stringify({ deadlinesAsOf, responses, compliance, chase }, null, 1)}\n`);
  } else terminal.data(`${statusReport(results, style)}\n`);
}

/** The day that was given, or today where the person sits. @throws CannotRun for no date. */
export function todayFrom(given: string | undefined): Day {
  if (given === undefined) {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given) ?? [];
  const found = dayOf(Number(year), Number(month), Number(day));
  if (year === undefined || found === undefined)
    throw new CannotRun(`“${given}” is no date.`, 'Write it as 2025-04-03.');
  return found;
}
