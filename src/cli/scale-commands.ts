/** The commands for more than one machine: returns read in parts, and figures in a database. */

import { type Command, Option } from 'commander';
import type { DialectName } from '../publish/sql/dialect.ts';

const dialects: readonly DialectName[] = ['duckdb', 'postgres', 'spark'];

export function addScaleCommands(program: Command): void {
  addObserve(program);
  addSql(program);
  addDivide(program);
}

function addObserve(program: Command): void {
  program
    .command('observe')
    .summary('read a part of the returns, for figures that are made elsewhere')
    .description(
      'Read some of the returns of a collection and write what each of them says to an observation file. Figures made from such files are those made from the returns, however they are divided: foi aggregate --observations.',
    )
    .argument('<files...>', 'files or folders below returns/, or one collection')
    .requiredOption('-o, --output <file>', 'a file that ends in .parquet or .csv')
    .option('--collection <folder>', 'the collection (default: the nearest folder above)')
    .option('--survey <file>', 'the survey, where it is not in the collection')
    .option('--no-cache', 'read every file anew, and keep nothing for the next run')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'after',
      '\nExample:\n  foi observe missing-from-care-2024/returns/a* -o a.parquet\n  foi aggregate missing-from-care-2024 --observations *.parquet',
    )
    .action(async (files, options) =>
      (await import('./commands/observe.ts')).observeFiles(files, options),
    );
}

function addSql(program: Command): void {
  program
    .command('sql')
    .summary('print the same figures as SQL')
    .description(
      'Print a script that makes every figure of summary.csv in a database, from the survey, the register and two tables of answers. With -o those tables are written beside it.',
    )
    .argument('[collection]', 'the folder that holds survey.yaml', '.')
    .addOption(
      new Option('--dialect <name>', 'the database').choices(dialects).makeOptionMandatory(),
    )
    .option('-o, --output <folder>', 'a new folder for the script and its tables')
    .option('--data <place>', 'where the script finds the tables (default: where it is started)')
    .option(
      '--observations <files...>',
      'observation files, in the place of the returns or together with them',
    )
    .option('--survey <file>', 'the survey, where it is not in the folder')
    .option('--no-cache', 'read every file anew, and keep nothing for the next run')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'after',
      '\nExample:\n  foi sql missing-from-care-2024 --dialect duckdb -o figures\n  foi sql missing-from-care-2024 --dialect spark --data "s3://bucket/parts/*"',
    )
    .action(async (folder, options) => (await import('./commands/sql.ts')).sql(folder, options));
}

function addDivide(program: Command): void {
  program
    .command('divide')
    .summary('cut a table of millions of rows into collections')
    .description(
      'Cut a collated table in text (CSV) that is too long for one run into collections of whole authorities, each with the survey and the register. Figures of all are made by foi sql.',
    )
    .argument('<table>', 'a file below returns/')
    .requiredOption('-o, --output <folder>', 'a new folder for the collections')
    .option('--parts <number>', 'how many (default: one for each 4 MB)')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'after',
      '\nExample:\n  foi divide my-survey/returns/everybody.csv -o parts\n  for part in parts/*; do foi sql $part --dialect duckdb -o groups/$(basename $part); done\n  foi sql my-survey --dialect duckdb --data "groups/*" > figures.sql',
    )
    .action(async (table, options) =>
      (await import('./commands/divide.ts')).divide(table, options),
    );
}
