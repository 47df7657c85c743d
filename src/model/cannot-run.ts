/** The tool cannot run: a sentence that says what is wrong, where, and what to do next. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
