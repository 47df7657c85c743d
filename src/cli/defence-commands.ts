/** The commands by which a number is defended: where it comes from, what was decided, what has changed. */

import type { Command } from 'commander';

export function addDefenceCommands(program: Command): void {
  program
    .command('explain')
    .summary('show what a figure rests on, what was made of an authority, or of a return')
    .description(
      `A file: each filled cell of one return, the answer it gives, the headings that gave it its meaning, and why it was not used.
  A figure, by its id of summary.csv, a pattern with *, or the name of what was asked: what it rests on, its cells that are no exact count, who is left out, and which answers would narrow it most.
  An authority: its files, its status, and each of its answers with its cell.`,
    )
    .argument('<what>', 'a file below returns/, a figure, or an authority')
    .argument('[collection]', 'the folder that holds survey.yaml (default: the current one)')
    .option('--collection <folder>', 'the collection, where the file does not lie in one')
    .option('--survey <file>', 'the survey, where it is not in the collection')
    .option('--json', 'as JSON on standard output')
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      `
  Example:
    foi explain missing-from-care-2024/returns/leeds.xlsx
    foi explain trafficked-missing-rate.matched-rate.2024 missing-from-care-2024
    foi explain "trafficked*2024" missing-from-care-2024
    foi explain Leeds missing-from-care-2024`,
    )
    .action(async (what, collection, options) =>
      (await import('./commands/explain.ts')).explain(what, collection, options),
    );

  program
    .command('correct')
    .summary('write down a decision about one answer')
    .description(
      'Append a line to corrections.csv of the collection, with what the cell says now; or write a sheet of proposals to fill in.',
    )
    .argument('[authority]', 'a name or id')
    .argument('[question]', 'measure and period, such as trafficked.2024')
    .option('--now <answer>', 'what it is to be read as: a number, any notation, or exclude')
    .option('--reason <text>', 'where that comes from')
    .option('--by <name>', 'who decided')
    .option('--date <date>', 'when')
    .option('--file <file>', 'the letter in which it stands, for a reply that is no table')
    .option('--proposals <file>', 'write a line to fill in for every cell in question, and stop')
    .option('--collection <folder>', 'the collection', '.')
    .option('--survey <file>', 'the survey, where it is not in the collection')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'after',
      '\nExample:\n  foi correct leeds trafficked.2024 --now 12 --reason "by telephone, 3 April"\n  foi correct --collection missing-from-care-2024 --proposals proposals.csv',
    )
    .action(async (authority, question, options) =>
      (await import('./commands/correct.ts')).correct(authority, question, options),
    );

  program
    .command('right-of-reply')
    .summary('write to authorities what is to be published about them; nothing is sent')
    .description(
      'For each authority that is named: a letter that says what would be published and by when to reply, the page as it would be published, and a table of the cells that it rests on. Nothing is ever sent.',
    )
    .argument('[names...]', 'authorities, by name or id')
    .requiredOption(
      '-o, --output <folder>',
      'a new folder for the packs, seen from the current folder and not from the collection',
    )
    .requiredOption('--on <date>', 'the day of the letters, such as 2025-04-03')
    .option('--days <number>', 'working days that they have to reply', '10')
    .option('--outliers', 'also those that the report draws outside the funnel')
    .option('--letters <folder>', 'your own letters (default: letters/ of the collection)')
    .option('--collection <folder>', 'the collection', '.')
    .option('--survey <file>', 'the survey, where it is not in the collection')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'after',
      '\nExample:\n  foi right-of-reply Leeds Kent --on 2025-04-03 -o replies --collection missing-from-care-2024',
    )
    .action(async (names, options) =>
      (await import('./commands/right-of-reply.ts')).rightOfReply(names, options),
    );

  program
    .command('verify')
    .summary('hold the figures of a draft against arithmetic, and against a collection')
    .description(
      'Find the figures in a draft (.txt, .md, .docx, .html, or - for standard input) and say which follow from each other, and with a collection which figure each is. Exits with 1 where something does not follow.',
    )
    .argument('<draft>', 'a text, or -')
    .argument('[collection]', 'the folder that holds survey.yaml and returns/')
    .option('--survey <file>', 'the survey, where it is not in the collection')
    .option('--json', 'as JSON on standard output')
    .option('--no-color', 'no colours')
    .addHelpText('after', '\nExample:\n  foi verify press-release.docx missing-from-care-2024')
    .action(async (draft, folder, options) =>
      (await import('./commands/verify.ts')).verifyDraft(draft, folder, options),
    );

  program
    .command('fill')
    .summary('put figures into a text that names them')
    .description(
      'Replace {{figure}} and {{figure | column}} in a draft by the figures of a collection. Fails, and writes nothing, where a figure is missing.',
    )
    .argument('<draft>', 'a text with names such as {{trafficked.total.2024}}, or -')
    .argument('[collection]', 'the folder that holds survey.yaml and returns/', '.')
    .option('-o, --output <file>', 'where to write it; without it, standard output')
    .option('--survey <file>', 'the survey, where it is not in the collection')
    .addHelpText('after', '\nExample:\n  foi fill draft.md missing-from-care-2024 -o report.md')
    .action(async (draft, folder, options) =>
      (await import('./commands/fill.ts')).fill(draft, folder, options),
    );

  program
    .command('compare')
    .summary('say what has changed, like for like')
    .description(
      'Compare the periods of a collection, or two collections, on the authorities that answered in both; or a results.json of an earlier run with the collection as it is now.',
    )
    .argument('<earlier>', 'a collection, or the results.json of an earlier run')
    .argument('[later]', 'a collection; without it the periods of the first are compared')
    .option('--json', 'as JSON on standard output')
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      '\nExample:\n  foi compare missing-from-care-2024\n  foi compare old-results.json missing-from-care-2024',
    )
    .action(async (earlier, later, options) =>
      (await import('./commands/compare.ts')).compare(earlier, later, options),
    );

  program
    .command('reproduce')
    .summary('say whether published results can be made again')
    .description(
      'Make the results again and hold them against manifest.json. Writes nothing. Exits with 3 and says what differs where they cannot be reproduced.',
    )
    .argument('[collection]', 'the folder that holds survey.yaml and returns/', '.')
    .option('--results <folder>', 'the published results (default: results/ of the collection)')
    .option('--survey <file>', 'the survey, where it is not in the collection')
    .option('--json', 'as JSON on standard output')
    .addHelpText('after', '\nExample:\n  foi reproduce missing-from-care-2024')
    .action(async (folder, options) =>
      (await import('./commands/reproduce.ts')).reproduce(folder, options),
    );
}
