import type { Check } from '../check.ts';
import { emptyForms } from '../empty-forms.ts';
import { type Facts, nameOf } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

/** Forms that came back empty, and logs that know better. */
export const formsWithoutAnswers: Check = function* (facts) {
  const empty = emptyForms(facts);
  for (const { filed, owners } of facts.files) {
    if (!empty.has(filed.path)) continue;
    const at = { grain: 'file', file: filed.path } as const;
    yield finding('return/untouched-template', at, {}, { authority: owners[0]?.authority });
  }
  yield* calledAnswers(facts, empty);
};

/** The log says that figures came, and the only table that did is an empty form. */
function* calledAnswers(facts: Facts, empty: ReadonlySet<string>): Generator<Finding> {
  for (const { authority, usable, files, logged } of facts.responses) {
    const given = logged?.status === 'complete' || logged?.status === 'partial';
    const tables = files.filter(({ table }) => table);
    const [form] = tables;
    if (!given || usable.length > 0 || !form || !tables.every(({ file }) => empty.has(file)))
      continue;
    const at = { grain: 'line', file: logged.file, line: logged.line } as const;
    const said = { name: nameOf(facts, authority), text: logged.text, file: form.file };
    yield finding('log/form-came-back-empty', at, said, { authority, found: logged.text });
  }
}
