/** The commands that make figures, and those that chase what is missing from them. */

import { type Command, InvalidArgumentError, Option } from 'commander';

const failOn = new Option(
  '--fail-on <severity>',
  'exit with 1 where a finding is this bad, or worse',
).choices(['error', 'warning', 'note']);

function atLeastTwo(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 2) return Number(text);
  throw new InvalidArgumentError('It takes a whole number from 2; 5 hides 1 to 4.');
}

export function addFigureCommands(program: Command): void {
  program
    .command('init')
    .summary('write a small collection to start from')
    .description(
      'Write a folder with a survey.yaml, one invented return and an empty log, ready for foi aggregate.',
    )
    .argument('<folder>', 'a folder that is not there yet, or is empty')
    .addHelpText('after', '\nExample:\n  foi init my-survey && foi aggregate my-survey')
    .action(async (folder) => (await import('./commands/init.ts')).init(folder));

  program
    .command('aggregate')
    .summary('make the figures')
    .description(
      'Read a collection and write its figures, responses, observations and findings to results/.',
    )
    .argument('<folder>', 'the folder that holds survey.yaml and returns/')
    .option(
      '-o, --output <place>',
      'another folder, a FILE.csv for the summary alone, or - for standard output',
    )
    .option('--survey <file>', 'the survey, where it is not in the folder')
    .option(
      '--observations <files...>',
      'observation files, in the place of the returns or together with them',
    )
    .option('--excel', 'CSV files that Excel opens with a double click')
    .option('--report', 'report.html, a page to look at, and report.md too')
    .option('--charts', 'each picture of that page as a file too: charts/*.svg')
    .option(
      '--per <level>',
      'a short page for each area of a column, such as region, or for each authority; may be given again',
      (level: string, before: readonly string[] = []) => [...before, level],
    )
    .option(
      '--workbook',
      'workbook.xlsx and workbook.ods too, and datapackage.json with its schema',
    )
    .option(
      '--suppress-below <n>',
      'for publication: hide counts of single authorities from 1 to n-1, and what would give them back; into results-to-publish/',
      atLeastTwo,
    )
    .option('--json', 'everything as JSON on standard output')
    .option('--no-cache', 'read every file anew, and keep nothing for the next run')
    .addOption(failOn)
    .option('-q, --quiet', 'say nothing but errors')
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      '\nExample:\n  foi aggregate missing-from-care-2024\n  foi aggregate missing-from-care-2024 -o summary.csv --excel\n  foi aggregate missing-from-care-2024 --suppress-below 5',
    )
    .action(async (folder, options) =>
      (await import('./commands/aggregate.ts')).aggregate(folder, options),
    );

  program
    .command('report')
    .summary('write the page alone')
    .description(
      'Read a collection and write report.html, a page to look at, and report.md, the same as text, to report/: what foi aggregate --report writes, without the tables.',
    )
    .argument('[folder]', 'the folder that holds survey.yaml and returns/', '.')
    .option('-o, --output <folder>', 'another folder')
    .option('--survey <file>', 'the survey, where it is not in the folder')
    .option('--charts', 'each picture of the page as a file too: charts/*.svg')
    .option(
      '--suppress-below <n>',
      'for publication: hide counts of single authorities from 1 to n-1; into report-to-publish/',
      atLeastTwo,
    )
    .option('--no-cache', 'read every file anew, and keep nothing for the next run')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText('after', '\nExample:\n  foi report missing-from-care-2024 --charts -o public')
    .action(async (folder, options) =>
      (await import('./commands/report.ts')).report(folder, options),
    );

  program
    .command('check')
    .summary('say what is wrong, and what to do about it')
    .description(
      'Read a collection and print its findings. Writes nothing. Exits with 1 where there is an error.',
    )
    .argument('<folder>', 'the folder that holds survey.yaml and returns/')
    .option('--survey <file>', 'the survey, where it is not in the folder')
    .option('--json', 'the findings as JSON on standard output')
    .option('--all', 'every finding, not the first of each kind')
    .option('--no-cache', 'read every file anew, and keep nothing for the next run')
    .addOption(failOn)
    .option('-q, --quiet', 'say nothing but errors')
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      '\nExample:\n  foi check missing-from-care-2024\n  foi check missing-from-care-2024 --all --fail-on warning',
    )
    .action(async (folder, options) =>
      (await import('./commands/check.ts')).checkCollection(folder, options),
    );

  program
    .command('watch')
    .summary('say what each new file gives, as it arrives')
    .description(
      'Read a collection, then wait: for every file that is put below returns/, changed or taken away, print what was made of it, what is wrong with it, and which figures moved. Writes nothing. Ctrl-C ends.',
    )
    .argument('<folder>', 'the folder that holds survey.yaml and returns/')
    .option('--no-color', 'no colours')
    .addHelpText('after', '\nExample:\n  foi watch missing-from-care-2024')
    .action(async (folder, options) =>
      (await import('./commands/watch.ts')).watch(folder, options),
    );

  program
    .command('status')
    .summary('say who has not answered, since when, and whom to chase')
    .description(
      'Read a collection and its log, and print who has answered, who is late under which law, where log and folder disagree, and whom to chase first. Writes nothing.',
    )
    .argument('<folder>', 'the folder that holds survey.yaml and returns/')
    .option('--survey <file>', 'the survey, where it is not in the folder')
    .option('--today <date>', 'count deadlines to this day, such as 2025-04-03')
    .option('--show <authority>', 'one authority, its days counted out loud')
    .option('--json', 'as JSON on standard output')
    .option('--csv', 'the chase list as CSV on standard output')
    .option('--no-cache', 'read every file anew, and keep nothing for the next run')
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      '\nExample:\n  foi status missing-from-care-2024\n  foi status missing-from-care-2024 --show Birmingham --today 2025-04-03',
    )
    .action(async (folder, options) =>
      (await import('./commands/status.ts')).status(folder, options),
    );

  program
    .command('chase')
    .summary('write letters to those who owe an answer; nothing is sent')
    .description(
      'Write drafts for everybody who owes an answer: the next lawful step by Act and stage, and questions about cells that could not be read; with a table for a mail merge and a calendar of deadlines. Nothing is ever sent.',
    )
    .argument('<folder>', 'the folder that holds survey.yaml and returns/')
    .requiredOption('-o, --output <folder>', 'a new folder for the drafts')
    .option('--survey <file>', 'the survey, where it is not in the folder')
    .option('--today <date>', 'count deadlines to this day, such as 2025-04-03')
    .option('--letters <folder>', 'your own letters (default: letters/ of the collection)')
    .option('--write-letters', 'write the built-in letters to the folder, to be changed, and stop')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'after',
      '\nExample:\n  foi chase missing-from-care-2024 -o drafts\n  foi chase missing-from-care-2024 --write-letters -o missing-from-care-2024/letters',
    )
    .action(async (folder, options) => {
      const { chase, writeLetters } = await import('./commands/chase.ts');
      await (options.writeLetters ? writeLetters(options.output) : chase(folder, options));
    });
}
