/**
 * The commands. Only commander is loaded before one is chosen; what a command needs is loaded by the
 * command.
 */

import { Command, CommanderError } from 'commander';
import { addDefenceCommands } from './defence-commands.ts';
import { exitCodes } from './exit-codes.ts';
import { addFigureCommands } from './figure-commands.ts';
import { addScaleCommands } from './scale-commands.ts';

const program = new Command('foi')
  .description('Make defensible national figures out of a folder of FOI returns.')
  .option('--version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    `
Start here:
  foi init my-survey                     a small collection to start from
  foi aggregate my-survey                totals, rates, who has not answered
  foi check my-survey                    only what is wrong, and what to do about it
  foi status my-survey                   who has not answered, and whom to chase
  foi chase my-survey -o drafts          letters to those who owe an answer
  foi explain my-survey/returns/x.xlsx   every cell of one return, with what was made of it
  foi verify press-release.docx          whether the figures of a draft follow from each other

Every command has its own help: foi aggregate --help`,
  );

addFigureCommands(program);
addDefenceCommands(program);
addScaleCommands(program);

for (const command of [program, ...program.commands]) command.exitOverride();

/** Runs the command that is asked for, and sets the exit code. */
export async function runCommand(): Promise<void> {
  try {
    if (process.argv.slice(2).includes('--version')) {
      process.stdout.write(`${(await import('../version.ts')).version}\n`);
    } else await program.parseAsync();
  } catch (error) {
    await report(error);
  }
}

async function report(error: unknown): Promise<void> {
  if (error instanceof CommanderError) {
    const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.help';
    process.exitCode = asked && process.argv.length > 2 ? exitCodes.done : exitCodes.cannotRun;
    return;
  }
  const { CannotRun } = await import('../model/cannot-run.ts');
  if (error instanceof CannotRun) {
    process.stderr.write(`foi: ${error.message}\n${error.help ? `${error.help}\n` : ''}`);
    process.exitCode = exitCodes.cannotRun;
    return;
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `foi: this is a fault in foi, not in your data. Please report it with these lines:\n${shown}\n`,
  );
  process.exitCode = exitCodes.fault;
}
